package dev.mintmark.domain.image;

import java.util.Optional;

/// The digest of some bytes, written `algorithm:hex` as in the
/// [OCI image specification](https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests).
///
/// What kind of bytes (index, platform manifest or configuration) a digest alone does not tell.
///
/// @param value the whole text, for example `sha256:9f3c2a1…`
public record Digest(String value) implements Comparable<Digest> {

    private static final String SHA_256 = "sha256:";
    private static final String SHA_512 = "sha512:";
    private static final int SHA_256_LENGTH = 64;
    private static final int SHA_512_LENGTH = 128;
    private static final int SHORT_LENGTH = 7;

    /// @throws IllegalArgumentException if `value` is not a SHA-256 or SHA-512 digest in lower-case hex
    public Digest {
        if (!isDigest(value)) {
            throw new IllegalArgumentException("Not a digest: " + value);
        }
    }

    /// The digest that `text` spells, or empty if it spells none.
    public static Optional<Digest> parse(String text) {
        return isDigest(text) ? Optional.of(new Digest(text)) : Optional.empty();
    }

    /// By hand, because images have a digest for each of their files.
    private static boolean isDigest(String text) {
        return isHex(text, SHA_256, SHA_256_LENGTH) || isHex(text, SHA_512, SHA_512_LENGTH);
    }

    private static boolean isHex(String text, String algorithm, int length) {
        if (text.length() != algorithm.length() + length || !text.startsWith(algorithm)) {
            return false;
        }
        for (var place = algorithm.length(); place < text.length(); place++) {
            var character = text.charAt(place);
            if ((character < '0' || character > '9') && (character < 'a' || character > 'f')) {
                return false;
            }
        }
        return true;
    }

    /// The hexadecimal part, without the algorithm.
    public String hex() {
        return value.substring(value.indexOf(':') + 1);
    }

    /// The first seven hexadecimal digits: what people read aloud. Not unique; never compare by it.
    public String shortForm() {
        return hex().substring(0, SHORT_LENGTH);
    }

    @Override
    public int compareTo(Digest other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
