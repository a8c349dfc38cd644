package dev.mintmark.docker.inside;

import dev.mintmark.docker.EngineWire;
import java.io.IOException;
import java.io.OutputStream;

/// What a command reads. Sends at once what is written.
final class ExecInput extends OutputStream {

    /// What a terminal's line discipline takes for the end of input, as when a person types Ctrl+D.
    private static final int END_OF_TRANSMISSION = 4;

    private final EngineWire wire;
    private final boolean isTerminal;
    private volatile boolean isClosed;

    ExecInput(EngineWire wire, boolean isTerminal) {
        this.wire = wire;
        this.isTerminal = isTerminal;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (isClosed) {
            throw new IOException("Closed");
        }
        var output = wire.output();
        output.write(bytes, offset, length);
        output.flush();
    }

    /// With a terminal the wire stays open both ways: an engine that is told of the end of its input ends the output
    /// of a terminal too.
    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        if (isTerminal) {
            write(END_OF_TRANSMISSION);
        }
        isClosed = true;
        if (!isTerminal) {
            wire.finish();
        }
    }
}
