package dev.mintmark.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mintmark.domain.image.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

/// Names that look as a real system's would, made from words or from chance so that they come out the same every time.
final class Hashes {

    /// The letters Kubernetes uses in generated names: none that spell words.
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

    private Hashes() {}

    static Digest digest(Object... words) {
        return new Digest("sha256:" + HexFormat.of().formatHex(sha256(words)));
    }

    /// Something between 0 and 1, the same for the same words.
    static double share(Object... words) {
        var bytes = sha256(words);
        return ((bytes[0] & 0xff) << 16 | (bytes[1] & 0xff) << 8 | bytes[2] & 0xff) / (double) (1 << 24);
    }

    /// A commit as people write it: seven hexadecimal digits.
    static String commit(Object... words) {
        return HexFormat.of().formatHex(sha256(words), 10, 14).substring(0, 7);
    }

    /// The hash a template gets, as in `payments-6c9d7f5b8`.
    static String template(Object... words) {
        var bytes = sha256(words);
        var letters = new StringBuilder();
        for (var i = 0; i < 9; i++) {
            letters.append(SAFE.charAt((bytes[i] & 0xff) % SAFE.length()));
        }
        return letters.toString();
    }

    /// The last part of a pod's name, as in `payments-6c9d7f5b8-x2k9q`.
    static String suffix(SplittableRandom random) {
        var letters = new StringBuilder(5);
        for (var i = 0; i < 5; i++) {
            letters.append(SAFE.charAt(random.nextInt(SAFE.length())));
        }
        return letters.toString();
    }

    static String containerId(SplittableRandom random) {
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    private static byte[] sha256(Object... words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var word : words) {
                digest.update(word.toString().getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
