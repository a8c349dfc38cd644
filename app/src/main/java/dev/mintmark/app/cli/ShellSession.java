package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Joins the operator's terminal with a process in a copy, byte by byte, until it ends or is left. As with `docker exec -it`,
/// the process speaks to the terminal itself.
final class ShellSession {

    private static final Logger LOG = LoggerFactory.getLogger(ShellSession.class);

    private final Surroundings around;
    private final OperatorTerminal terminal;
    private final CopyProcess process;
    private final AtomicBoolean left = new AtomicBoolean();

    ShellSession(Surroundings around, OperatorTerminal terminal, CopyProcess process) {
        this.around = around;
        this.terminal = terminal;
        this.process = process;
    }

    /// @return the exit code of the process
    int run() throws IOException, InsideFailed, InterruptedException {
        try (var _ = terminal.raw()) {
            terminal.onResize(_ -> Thread.ofVirtual().name("resize a shell").start(this::resize));
            // A read of the terminal cannot be interrupted, so this thread is left behind.
            Thread.ofPlatform().daemon().name("keys of a shell").start(this::passKeys);
            var buffer = new byte[1 << 14];
            for (var count = process.output().read(buffer); count >= 0; count = process.output().read(buffer)) {
                around.out().write(buffer, 0, count);
                around.out().flush();
            }
            return process.exitCode();
        } catch (IOException | InsideFailed failed) {
            if (left.get()) {
                return Exit.CANCELLED;
            }
            throw failed;
        }
    }

    private void resize() {
        try {
            process.resize(terminal.size());
        } catch (InsideFailed failed) {
            LOG.debug("The size of a shell was not changed", failed);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void passKeys() {
        var escape = new ShellEscape();
        var buffer = new byte[1 << 10];
        try (var to = process.input()) {
            for (var count = around.in().read(buffer); count >= 0; count = around.in().read(buffer)) {
                if (escape.isIn(buffer, count)) {
                    left.set(true);
                    process.close();
                    return;
                }
                to.write(buffer, 0, count);
                to.flush();
            }
        } catch (IOException over) {
            LOG.debug("No more keys are taken", over);
        }
    }
}
