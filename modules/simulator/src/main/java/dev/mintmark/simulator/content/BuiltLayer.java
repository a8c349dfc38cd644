package dev.mintmark.simulator.content;

import dev.mintmark.domain.image.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A layer as it was built.
///
/// @param step  the step of the build that made it, as the builder wrote it; empty if it came past the build
/// @param bytes a tar archive, not compressed; not to be changed
public record BuiltLayer(String step, byte[] bytes, Digest diffId) {

    static BuiltLayer of(String step, Tarball files) {
        var bytes = files.bytes();
        try {
            return new BuiltLayer(step, bytes, new Digest("sha256:" + HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
