package dev.mintmark.sqlite;

import dev.mintmark.domain.image.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The audit's last line, told once more in a file beside it, so that lines that were cut off the end are missed.
///
/// Two places are written in turn, so that a power cut in the midst of one leaves the other. It may be behind the audit by
/// what was written when a console was killed, and is never ahead of it.
///
/// @param file beside the audit
record AuditHead(Path file) {

    /// @param number of the last line
    /// @param hash   its hash
    record Line(long number, Digest hash) {}

    private static final Pattern FORM = Pattern.compile("([0-9]{19}) (sha256:[0-9a-f]{64})\n");
    private static final int LENGTH = 19 + 1 + 71 + 1;

    /// The later of both places; empty if there is none.
    Optional<Line> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(2 * LENGTH), StandardCharsets.ISO_8859_1);
            return Stream.of(0, LENGTH).filter(start -> start + LENGTH <= text.length())
                    .map(start -> FORM.matcher(text.substring(start, start + LENGTH))).filter(found -> found.matches())
                    .map(found -> new Line(Long.parseLong(found.group(1)), new Digest(found.group(2))))
                    .max((one, other) -> Long.compare(one.number(), other.number()));
        }
    }

    /// Only under the audit's own lock, so that it never goes back.
    void write(Line line) throws IOException {
        var bytes = ByteBuffer.wrap("%019d %s\n".formatted(line.number(), line.hash())
                .getBytes(StandardCharsets.ISO_8859_1));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var start = line.number() % 2 * LENGTH;
            while (bytes.hasRemaining()) {
                channel.write(bytes, start + bytes.position());
            }
            channel.force(false);
        }
    }
}
