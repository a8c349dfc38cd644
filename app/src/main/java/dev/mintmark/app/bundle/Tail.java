package dev.mintmark.app.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The end of a file that may be long, or be written to meanwhile.
final class Tail {

    private Tail() {}

    /// @return at most so many bytes, from the beginning of a line on
    static String of(Path file, int most) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var size = channel.size();
            var from = Math.max(0, size - most);
            var bytes = ByteBuffer.allocate((int) (size - from));
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // One read may bring less than there is.
            }
            var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
