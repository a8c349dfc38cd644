package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.util.TermSize;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A copy's process as the emulator wants it. The emulator calls it on threads of its own.
final class ProcessConnector implements TtyConnector {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessConnector.class);
    private static final String NAME = "copy";

    private final CopyProcess process;
    private final ProgramOutput output;
    private final OutputStream input;
    private final AtomicReference<TerminalSize> wanted = new AtomicReference<>();
    private volatile boolean open = true;

    ProcessConnector(CopyProcess process, ProgramOutput output) {
        this.process = process;
        this.output = output;
        this.input = process.input();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = output.read(buffer, offset, length);
        if (count < 0) {
            open = false;
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        input.write(bytes);
        input.flush();
    }

    @Override
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isConnected() {
        return open;
    }

    /// Told on a thread of its own, because it may take long and keys go the same way as this call comes.
    @Override
    public void resize(TermSize size) {
        var newest = new TerminalSize(size.getColumns(), size.getRows());
        if (wanted.getAndSet(newest) == null) {
            Thread.ofVirtual().name("resize a terminal").start(this::resizeAsWanted);
        }
    }

    private void resizeAsWanted() {
        for (var next = wanted.get(); next != null; next = wanted.compareAndSet(next, null) ? null : wanted.get()) {
            try {
                process.resize(next);
            } catch (InsideFailed failed) {
                LOG.info("A terminal was not resized: {}", failed.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Nobody waits this way; see [JediTerminalPane].
    @Override
    public int waitFor() {
        return 0;
    }

    @Override
    public boolean ready() {
        return !output.isEmpty();
    }

    @Override
    public String getName() {
        return NAME;
    }

    /// The library calls this at the end of the output, when how the process ended is still to be learnt.
    @Override
    public void close() {
        open = false;
    }
}
