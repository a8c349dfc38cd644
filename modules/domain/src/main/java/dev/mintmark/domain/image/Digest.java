package dev.mintmark.domain.image;

import java.util.Optional;
import java.util.regex.Pattern;

/// The digest of some bytes, written `algorithm:hex` as in the
/// [OCI image specification](https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests).
///
/// What kind of bytes (index, platform manifest or configuration) a digest alone does not tell.
///
/// @param value the whole text, for example `sha256:9f3c2a1…`
public record Digest(String value) implements Comparable<Digest> {

    private static final Pattern GRAMMAR = Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");
    private static final int SHORT_LENGTH = 7;

    /// @throws IllegalArgumentException if `value` is not a SHA-256 or SHA-512 digest in lower-case hex
    public Digest {
        if (!GRAMMAR.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a digest: " + value);
        }
    }

    /// The digest that `text` spells, or empty if it spells none.
    public static Optional<Digest> parse(String text) {
        return GRAMMAR.matcher(text).matches() ? Optional.of(new Digest(text)) : Optional.empty();
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
