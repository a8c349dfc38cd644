package dev.mintmark.images.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Remembers whether reading it failed: libraries report a broken archive and a broken layer with the same exceptions.
final class SourceStream extends FilterInputStream {

    private IOException failure;

    SourceStream(InputStream content) {
        super(content);
    }

    /// @throws IOException the failure, if there was one
    void throwIfFailed() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException thrown) {
            failure = thrown;
            throw thrown;
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException thrown) {
            failure = thrown;
            throw thrown;
        }
    }
}
