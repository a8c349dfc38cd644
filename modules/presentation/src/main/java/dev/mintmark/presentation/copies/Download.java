package dev.mintmark.presentation.copies;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Brings a file out of a copy. What is brought is bounded, and nothing of it stays if it is too much.
final class Download {

    static final long MOST = 1L << 30;

    private Download() {}

    static long write(InputStream bytes, Path target) throws IOException, InsideFailed {
        var part = Files.createTempFile(target.toAbsolutePath().getParent(), ".mintmark", ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                copy(bytes, out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(InputStream bytes, java.io.OutputStream out) throws IOException, InsideFailed {
        var buffer = new byte[65_536];
        var written = 0L;
        for (var count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            written += count;
            if (written > MOST) {
                throw new InsideFailed(new Problem("copy.too-large", "The file was not downloaded.",
                        "It is larger than " + (MOST >> 20) + " MiB.", "Take a part of it, such as its end."), null);
            }
            out.write(buffer, 0, count);
        }
    }
}
