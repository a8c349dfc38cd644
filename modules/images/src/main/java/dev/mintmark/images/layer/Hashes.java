package dev.mintmark.images.layer;

import dev.mintmark.domain.image.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests of bytes, as OCI writes them.
final class Hashes {

    static final int LENGTH = 32;

    private Hashes() {}

    static MessageDigest sha256() {
        return of("SHA-256");
    }

    /// What computes digests of the same sort.
    static MessageDigest like(Digest digest) {
        return of(digest.value().startsWith("sha512:") ? "SHA-512" : "SHA-256");
    }

    static Digest digest(MessageDigest hash) {
        return new Digest((hash.getAlgorithm().equals("SHA-512") ? "sha512:" : "sha256:")
                + HexFormat.of().formatHex(hash.digest()));
    }

    static Digest sha256(byte[] values, int offset) {
        return new Digest("sha256:" + HexFormat.of().formatHex(values, offset, offset + LENGTH));
    }

    /// Every Java runtime has both
    /// ([standard names](https://docs.oracle.com/en/java/javase/25/docs/specs/security/standard-names.html)).
    private static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
