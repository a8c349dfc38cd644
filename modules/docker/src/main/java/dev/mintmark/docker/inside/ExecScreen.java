package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineFault;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The terminal of a command, as far as its size goes. Whatever comes late, the size asked for last stands.
final class ExecScreen {

    private static final String NOT_RESIZED = "The copy's terminal could not be told its size.";

    private final ReentrantLock telling = new ReentrantLock();
    private final Exec exec;
    private final boolean isThere;
    private volatile TerminalSize wanted;
    private TerminalSize told;

    /// @param size empty if the command has no terminal
    ExecScreen(Exec exec, Optional<TerminalSize> size) {
        this.exec = exec;
        this.isThere = size.isPresent();
        this.wanted = size.orElse(null);
    }

    boolean isThere() {
        return isThere;
    }

    /// Tells the first size, as soon as the command is there to be told.
    void begin() {
        try {
            tell();
        } catch (EngineFault lost) {
            // Whoever reads the output learns of it.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    void resize(TerminalSize size) throws InsideFailed, InterruptedException {
        if (!isThere) {
            return;
        }
        wanted = size;
        try {
            tell();
        } catch (EngineFault fault) {
            if (!fault.isAnswer()) {
                throw InsideProblems.of(NOT_RESIZED, fault);
            }
        }
    }

    private void tell() throws EngineFault, InterruptedException {
        telling.lockInterruptibly();
        try {
            if (!wanted.equals(told)) {
                told = wanted;
                exec.resize(told);
            }
        } finally {
            telling.unlock();
        }
    }
}
