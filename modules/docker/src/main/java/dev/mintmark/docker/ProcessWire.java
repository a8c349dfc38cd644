package dev.mintmark.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// By a run of ssh, whose input and output lead to a far engine.
final class ProcessWire implements EngineWire {

    private static final int MOST_SAID = 4096;
    private static final int LAST_WORDS_SECONDS = 1;

    private final Process ssh;
    private final Thread listener;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private ProcessWire(String name, Process ssh) {
        this.ssh = ssh;
        // A platform thread: reading a pipe of a process would hold a virtual thread's carrier.
        this.listener = Thread.ofPlatform().daemon().name(name + " errors").start(this::listen);
    }

    static ProcessWire open(String name, List<String> command) throws EngineFault {
        try {
            return new ProcessWire(name, new ProcessBuilder(command).start());
        } catch (IOException noSuchProgram) {
            throw new EngineFault(EngineFault.Kind.SSH, "ssh could not be started: "
                    + EngineText.line(String.valueOf(noSuchProgram.getMessage())) + ".", noSuchProgram);
        }
    }

    /// What ssh complained of, once it has ended by itself; empty if it did not.
    String complaint() throws InterruptedException {
        if (!ssh.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            return "";
        }
        listener.join();
        return EngineText.line(said.toString(StandardCharsets.UTF_8));
    }

    private void listen() {
        try (var errors = ssh.getErrorStream()) {
            var bytes = new byte[MOST_SAID];
            for (var count = errors.read(bytes); count >= 0; count = errors.read(bytes)) {
                said.write(bytes, 0, Math.min(count, MOST_SAID - said.size()));
            }
        } catch (IOException over) {
            // What it said until then is all there is.
        }
    }

    @Override
    public InputStream input() {
        return ssh.getInputStream();
    }

    @Override
    public OutputStream output() {
        return ssh.getOutputStream();
    }

    @Override
    public void finish() throws IOException {
        ssh.getOutputStream().close();
    }

    @Override
    public void close() {
        ssh.destroy();
    }
}
