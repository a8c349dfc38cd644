package dev.mintmark.images.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads the lines of a hostile text: lines that are too long are cut, and it ends where it gets too long itself.
final class Lines {

    private static final int LONGEST = 8 * 1024;
    private static final long MOST = 64L * 1024 * 1024;

    private final InputStream content;
    private final byte[] chunk = new byte[16 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int at;
    private int end;
    private long left = MOST;

    Lines(InputStream content) {
        this.content = content;
    }

    /// The next line without its end, or empty after the last.
    Optional<String> next() throws IOException {
        line.reset();
        var begun = false;
        while (fill()) {
            begun = true;
            var from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            line.write(chunk, from, Math.min(at - from, LONGEST - line.size()));
            if (at < end) {
                at++;
                break;
            }
        }
        return begun ? Optional.of(text()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = left <= 0 ? -1 : content.read(chunk, 0, (int) Math.min(chunk.length, left));
        left -= Math.max(end, 0);
        return end > 0;
    }

    private String text() {
        var text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
