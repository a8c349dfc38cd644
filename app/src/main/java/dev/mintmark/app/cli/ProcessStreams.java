package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.writing.HarmlessText;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/// Joins a process in a copy with our own streams. What goes to a terminal is made harmless; what goes into a file or a
/// pipe is passed on byte by byte.
record ProcessStreams(Surroundings around, CopyProcess process) {

    private static final String OUTPUT_IS_TERMINAL = "MINTMARK_COLUMNS";
    private static final String ERRORS_ARE_TERMINAL = "MINTMARK_PROGRESS";

    /// Runs to the end of the process.
    ///
    /// @return its exit code
    int run() throws IOException, InsideFailed, InterruptedException {
        // A read of our own input cannot be interrupted, so this thread is left behind where nothing more is typed.
        Thread.ofPlatform().daemon().name("input of a copy").start(this::passInput);
        var failure = new AtomicReference<Optional<IOException>>(Optional.empty());
        var errors = Thread.ofVirtual().name("errors of a copy").start(() -> {
            try {
                pass(process.errors(), around.err(), ERRORS_ARE_TERMINAL);
            } catch (IOException lost) {
                failure.set(Optional.of(lost));
            }
        });
        pass(process.output(), around.out(), OUTPUT_IS_TERMINAL);
        errors.join();
        if (failure.get().isPresent()) {
            throw failure.get().get();
        }
        return process.exitCode();
    }

    /// Passes on what comes out of a copy, for example its log.
    static void passOutput(Surroundings around, InputStream from) throws IOException {
        new ProcessStreams(around, null).pass(from, around.out(), OUTPUT_IS_TERMINAL);
    }

    private void pass(InputStream from, PrintStream to, String isTerminal) throws IOException {
        if (around.variable(isTerminal).isPresent()) {
            HarmlessText.pass(from, to);
        } else {
            copy(from, to);
        }
    }

    private void passInput() {
        try (var to = process.input()) {
            copy(around.in(), to);
        } catch (IOException over) {
            LoggerFactory.getLogger(ProcessStreams.class).debug("No more input is taken", over);
        }
    }

    /// As it comes, without waiting for a whole buffer.
    private static void copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[1 << 14];
        for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
            to.flush();
        }
    }
}
