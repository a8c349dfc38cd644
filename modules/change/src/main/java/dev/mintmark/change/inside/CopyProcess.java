package dev.mintmark.change.inside;

import java.io.InputStream;
import java.io.OutputStream;

/// A process that was started inside a copy.
public interface CopyProcess extends AutoCloseable {

    /// What it writes; of one with a terminal, its errors too. Not read, it holds the process back: nothing is buffered
    /// without bound.
    InputStream output();

    /// What it writes to its errors; always empty if it has a terminal.
    InputStream errors();

    /// What it reads. Closing it says that there is no more.
    OutputStream input();

    /// Tells it how large its terminal is; without one, does nothing.
    void resize(TerminalSize size) throws InsideFailed, InterruptedException;

    /// Waits for its end, and tells its exit code.
    ///
    /// @throws InsideFailed if the end was lost: the connection broke, or the copy ended
    int exitCode() throws InsideFailed, InterruptedException;

    /// Lets go of it. Whether the process then ends is the place's affair.
    @Override
    void close();
}
