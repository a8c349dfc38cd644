package dev.mintmark.docker.inside;

import dev.mintmark.docker.EngineFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;

/// A file as a command inside prints it. Ends only where the command says that this was all.
final class PrintedFile extends FilterInputStream {

    private final DockerProcess process;

    PrintedFile(DockerProcess process) {
        super(process.output());
        this.process = process;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        if (count < 0) {
            checkEnd();
        }
        return count;
    }

    private void checkEnd() throws IOException {
        try {
            if (process.exitCodeOrFault() != 0) {
                throw new IOException("The file broke off in the middle");
            }
        } catch (EngineFault lost) {
            throw new IOException("The file broke off in the middle", lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
