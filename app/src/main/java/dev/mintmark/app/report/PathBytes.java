package dev.mintmark.app.report;

import dev.mintmark.images.layer.PathText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// The bytes of a path, where the way it is written for people is not the path itself.
final class PathBytes {

    private static final int FIRST_RAW = 0xDC80;
    private static final int LAST_RAW = 0xDCFF;

    private PathBytes() {}

    /// In hexadecimal; empty if the path is printable as it is.
    static Optional<String> hex(String path) {
        if (PathText.printable(path).equals(path)) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        path.codePoints().forEach(point -> {
            if (point >= FIRST_RAW && point <= LAST_RAW) {
                bytes.write(point - FIRST_RAW + 0x80);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return Optional.of(HexFormat.of().formatHex(bytes.toByteArray()));
    }
}
