package dev.mintmark.testkit.images;

import dev.mintmark.domain.image.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests of words, for images that were never built.
public final class Digests {

    private Digests() {}

    /// The digest of the words themselves.
    public static Digest of(String words) {
        return new Digest("sha256:" + hex(words));
    }

    /// A digest that begins with these hexadecimal digits.
    public static Digest beginningWith(String digits) {
        return new Digest("sha256:" + digits + hex(digits).substring(digits.length()));
    }

    private static String hex(String words) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
