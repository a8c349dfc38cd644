package dev.mintmark.presentation.copies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The beginning of a file, as lines to be shown.
///
/// @param text     whether it is text; if not, there are no lines
/// @param complete whether it is all of it
public record FileContent(List<String> lines, boolean text, boolean complete) {

    static final int MOST = 512 * 1024;
    private static final int LONGEST_LINE = 2_000;

    static FileContent read(InputStream bytes) throws IOException {
        var beginning = bytes.readNBytes(MOST + 1);
        var complete = beginning.length <= MOST;
        for (var one : beginning) {
            if (one == 0) {
                return new FileContent(List.of(), false, complete);
            }
        }
        var text = new String(beginning, 0, Math.min(beginning.length, MOST), StandardCharsets.UTF_8);
        return new FileContent(text.lines().map(line -> Printable.text(line.substring(0, Math.min(LONGEST_LINE,
                line.length())))).toList(), true, complete);
    }
}
