package dev.mintmark.app.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// What a program writes, as harmless characters. Bytes that are no UTF-8 become replacement characters.
///
/// Reads from the program only when it is asked for more, and asks [Pace] each time, so that a program that floods its
/// terminal is held back instead of the window.
final class ProgramOutput implements Closeable {

    private static final int CHUNK = 16_384;

    private final InputStream program;
    private final TerminalFilter filter;
    private final Pace pace;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private final StringBuilder harmless = new StringBuilder();
    private int given;

    ProgramOutput(InputStream program, TerminalFilter filter, Pace pace) {
        this.program = program;
        this.filter = filter;
        this.pace = pace;
    }

    /// Waits until there is something.
    ///
    /// @return how many characters were put there; -1 at the end
    int read(char[] target, int offset, int length) throws IOException {
        while (given == harmless.length()) {
            harmless.setLength(0);
            given = 0;
            if (!fill()) {
                return -1;
            }
        }
        var taken = Math.min(length, harmless.length() - given);
        harmless.getChars(given, given + taken, target, offset);
        given += taken;
        return taken;
    }

    boolean isEmpty() {
        return given == harmless.length();
    }

    private boolean fill() throws IOException {
        var count = program.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            return false;
        }
        pace.passed(count);
        bytes.position(bytes.position() + count).flip();
        characters.clear();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        filter.accept(characters.flip(), harmless);
        return true;
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
