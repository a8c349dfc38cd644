package dev.mintmark.images.manifest;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Computes and compares digests of documents.
public final class Digests {

    private static final String SHA_512 = "sha512";

    private Digests() {}

    /// The SHA-256 digest of these bytes.
    public static Digest of(byte[] bytes) {
        return of("sha256", bytes);
    }

    /// Makes sure that these bytes have this digest.
    ///
    /// @param part what they are, for people: `manifest`
    public static void verify(ImageName image, String part, Digest wanted, byte[] bytes) throws ImageUnreadable {
        var found = of(wanted.value().startsWith(SHA_512) ? SHA_512 : "sha256", bytes);
        if (!found.equals(wanted)) {
            throw Unfit.digest(image, "Its " + part + " has the digest " + found + ", and should have " + wanted + ".");
        }
    }

    private static Digest of(String algorithm, byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance(algorithm.equals(SHA_512) ? "SHA-512" : "SHA-256").digest(bytes);
            return new Digest(algorithm + ":" + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
