package dev.mintmark.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Bytes both ways between us and an engine, as fast as both sides take them and no faster.
///
/// docker-java's own way of taking a connection over cannot tell the engine that no more input comes, pulls the input
/// on a thread that outlives it, and drops what the engine says when it refuses; so connections are taken over here.
public interface EngineWire extends AutoCloseable {

    InputStream input();

    OutputStream output();

    /// Says that no more will be sent, and goes on receiving. Windows' named pipes cannot say that, and do nothing.
    void finish() throws IOException;

    /// Ends both directions at once, from any thread, also under those who read or write.
    @Override
    void close();
}
