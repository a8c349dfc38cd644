package dev.mintmark.docker.inside;

import java.io.IOException;
import java.io.InputStream;

/// The content of one file of an archive. Closing it ends the archive too.
final class FileStream extends InputStream {

    private final ArchiveStream archive;
    private long left;

    FileStream(ArchiveStream archive, long size) {
        this.archive = archive;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0 || left == 0) {
            return length == 0 ? 0 : -1;
        }
        var count = archive.body().read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new IOException("The file broke off in the middle");
        }
        left -= count;
        return count;
    }

    @Override
    public void close() {
        archive.close();
    }
}
