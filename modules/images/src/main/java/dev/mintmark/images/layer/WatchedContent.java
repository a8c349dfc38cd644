package dev.mintmark.images.layer;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// A file's bytes on their way to who may or may not read them all, or may swallow what goes wrong with them: all are
/// hashed in the end, and what went wrong is told.
final class WatchedContent extends InputStream {

    private final InputStream content;
    private final MessageDigest digest;
    private IOException failed;

    WatchedContent(InputStream content, MessageDigest digest) {
        this.content = content;
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failed != null) {
            throw failed;
        }
        try {
            var read = content.read(target, offset, length);
            if (read > 0) {
                digest.update(target, offset, read);
            }
            return read;
        } catch (IOException broken) {
            failed = broken;
            throw broken;
        }
    }

    /// Reads what is left.
    void finish(byte[] buffer) throws IOException {
        var read = 0;
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
    }
}
