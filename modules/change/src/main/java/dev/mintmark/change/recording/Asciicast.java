package dev.mintmark.change.recording;

import dev.mintmark.change.inside.TerminalSize;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Writes what a terminal shows, and when, as
/// [asciicast v2](https://docs.asciinema.org/manual/asciicast/v2/): a line of JSON for each piece. What is typed is not
/// written, save where the program shows it. Not thread-safe.
final class Asciicast implements AutoCloseable {

    private static final double NANOS = 1e9;
    /// A character of four bytes may be cut anywhere.
    private static final int LONGEST_REST = 3;

    private final Writer out;
    private final LongSupplier nanoTime;
    private final long began;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /// @param out is closed with this
    Asciicast(Writer out, TerminalSize size, Instant now, LongSupplier nanoTime) throws IOException {
        this.out = new BufferedWriter(out);
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        this.out.write("{\"version\":2,\"width\":" + size.columns() + ",\"height\":" + size.rows() + ",\"timestamp\":"
                + now.getEpochSecond() + ",\"env\":{\"TERM\":\"xterm-256color\"}}\n");
    }

    /// The terminal was sent these bytes. A character that is cut is written when its other half has come.
    void shown(byte[] bytes, int offset, int length) throws IOException {
        var all = ByteBuffer.allocate(rest.remaining() + length).put(rest).put(bytes, offset, length).flip();
        var text = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, text, false);
        rest = ByteBuffer.allocate(LONGEST_REST + 1).put(all).flip();
        event("o", text.flip().toString());
    }

    void resized(TerminalSize size) throws IOException {
        event("r", size.columns() + "x" + size.rows());
    }

    private void event(String kind, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(String.format(Locale.ROOT, "[%.6f,\"%s\",\"", (nanoTime.getAsLong() - began) / NANOS, kind));
            write(text);
            out.write("\"]\n");
        }
    }

    /// As JSON has it ([RFC 8259, section 7](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
    private void write(String text) throws IOException {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '"' || character == '\\') {
                out.write('\\');
                out.write(character);
            } else if (character < ' ') {
                out.write(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                out.write(character);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
