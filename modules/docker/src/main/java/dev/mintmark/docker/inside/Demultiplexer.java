package dev.mintmark.docker.inside;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Parts the pieces of one stream into output and errors, each in a bounded pipe: when one of them is full, everything
/// waits, the process included.
final class Demultiplexer {

    private static final int AT_ONCE = 16_384;

    private final InputStream stream;
    private final BoundedPipe output = new BoundedPipe();
    private final BoundedPipe errors = new BoundedPipe();

    Demultiplexer(InputStream stream) {
        this.stream = stream;
    }

    InputStream output() {
        return output;
    }

    InputStream errors() {
        return errors;
    }

    /// Reads to the end of the stream. For a thread of its own.
    void run() {
        IOException why = null;
        try {
            var bytes = new byte[AT_ONCE];
            for (var frame = Frame.next(stream); frame.isPresent(); frame = Frame.next(stream)) {
                pass(frame.get(), bytes);
            }
        } catch (IOException broken) {
            why = broken;
        } finally {
            output.end(why);
            errors.end(why);
        }
    }

    private void pass(Frame frame, byte[] bytes) throws IOException {
        var into = frame.isError() ? errors : output;
        for (var left = frame.length(); left > 0; ) {
            var count = stream.read(bytes, 0, (int) Math.min(bytes.length, left));
            if (count < 0) {
                throw new EOFException("The stream broke off in the middle");
            }
            into.write(bytes, 0, count);
            left -= count;
        }
    }

    /// Nobody reads any longer.
    void close() {
        output.close();
        errors.close();
    }
}
