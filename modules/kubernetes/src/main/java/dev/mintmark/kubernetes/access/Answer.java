package dev.mintmark.kubernetes.access;

import java.io.InputStream;

/// A successful answer whose body is read as it arrives. Close it to let go of the connection.
public record Answer(InputStream body, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
        end.run();
    }
}
