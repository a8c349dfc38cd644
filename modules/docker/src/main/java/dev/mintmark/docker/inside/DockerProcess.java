package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.EngineFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/// A command of `docker exec`.
final class DockerProcess implements CopyProcess {

    private static final String END_LOST = "How the command in the copy ended could not be told.";
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(200);

    private final String name;
    private final Exec exec;
    private final ExecScreen screen;
    private final ExecInput input;
    private final FirstByte output;
    private final InputStream errors;

    private DockerProcess(String name, Exec exec, ExecScreen screen) {
        this.name = name;
        this.exec = exec;
        this.screen = screen;
        this.input = new ExecInput(exec.wire(), screen.isThere());
        if (screen.isThere()) {
            output = new FirstByte(exec.wire().input());
            errors = InputStream.nullInputStream();
            Thread.ofVirtual().name(name + " size").start(screen::begin);
        } else {
            var parts = new Demultiplexer(exec.wire().input());
            output = new FirstByte(parts.output());
            errors = parts.errors();
            Thread.ofVirtual().name(name + " output").start(parts::run);
        }
    }

    static DockerProcess start(Container container, ExecCommand command) throws EngineFault, InterruptedException {
        var exec = Exec.start(container, command);
        return new DockerProcess(container.name() + " exec", exec, new ExecScreen(exec, command.size()));
    }

    /// Waits until the program runs or has run.
    ///
    /// @return false if there is no such program
    boolean awaitStart() throws EngineFault, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        var looks = new Looks();
        while (System.nanoTime() < deadline) {
            var hasSpoken = output.await(name + " start", FIRST_WAIT);
            var state = exec.state();
            if (state.hasStarted() || state.couldNotStart()) {
                return state.hasStarted();
            }
            if (hasSpoken) {
                // The engine's own words on the stream come a little before its verdict.
                looks.pause();
            }
        }
        throw new EngineFault(EngineFault.Kind.SILENT, "It did not start the command within "
                + LONGEST_START.toSeconds() + " s.", null);
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public InputStream errors() {
        return errors;
    }

    @Override
    public OutputStream input() {
        return input;
    }

    @Override
    public void resize(TerminalSize size) throws InsideFailed, InterruptedException {
        screen.resize(size);
    }

    /// The end of the output comes a little before the engine knows the code, or long before: a program may close its
    /// output and go on.
    @Override
    public int exitCode() throws InsideFailed, InterruptedException {
        try {
            return exitCodeOrFault();
        } catch (EngineFault fault) {
            throw InsideProblems.of(END_LOST, fault);
        }
    }

    int exitCodeOrFault() throws EngineFault, InterruptedException {
        var looks = new Looks();
        for (var state = exec.state(); true; state = exec.state()) {
            if (state.hasEnded()) {
                return state.exitCode();
            }
            looks.pauseUntil(output.end());
        }
    }

    /// What a command prints that is given nothing to read and whose errors nobody wants: no more than this.
    byte[] printed(int most) throws EngineFault, InterruptedException {
        try {
            errors.close();
            input.close();
            return output.readNBytes(most);
        } catch (InterruptedIOException interrupted) {
            throw new InterruptedException();
        } catch (IOException broken) {
            throw new EngineFault(EngineFault.Kind.CUT, "What the command printed broke off: " + broken.getMessage()
                    + ".", broken);
        }
    }

    /// Waits until it has printed something.
    ///
    /// @return false if it ended without
    boolean awaitOutput() throws EngineFault, InterruptedException {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!output.await(name + " start", FIRST_WAIT)) {
            if (System.nanoTime() > deadline) {
                throw new EngineFault(EngineFault.Kind.SILENT, "The command printed nothing within "
                        + LONGEST_START.toSeconds() + " s.", null);
            }
        }
        return !output.isEmpty();
    }

    /// Closing the connection alone would leave a shell waiting at its prompt until the copy ends.
    @Override
    public void close() {
        if (screen.isThere()) {
            hangUp();
        }
        exec.wire().close();
        try {
            output.close();
            errors.close();
        } catch (IOException alreadyClosed) {
            // Closed is what they should be.
        }
    }

    private void hangUp() {
        var goodbye = Thread.ofVirtual().name(name + " goodbye").start(() -> {
            try {
                input.close();
            } catch (IOException alreadyGone) {
                // Then there is nobody to say it to.
            }
        });
        try {
            goodbye.join(LONGEST_GOODBYE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
