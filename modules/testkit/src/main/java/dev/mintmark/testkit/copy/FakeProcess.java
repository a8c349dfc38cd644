package dev.mintmark.testkit.copy;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.PipedProcess;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A process whose other end a test holds: it says what the process writes, reads what it was given, and ends it.
public final class FakeProcess implements CopyProcess {

    private final List<String> command;
    private final List<TerminalSize> sizes = new CopyOnWriteArrayList<>();
    private final PipedProcess process = new PipedProcess(sizes::add);

    /// @param command empty for a shell
    FakeProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    /// What was asked for; empty for a shell.
    public List<String> command() {
        return command;
    }

    /// How large its terminal was, from its start to now; empty without one.
    public List<TerminalSize> sizes() {
        return List.copyOf(sizes);
    }

    /// Lets it write. Blocks while nobody reads what it wrote before.
    public void says(String text) {
        writes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void writes(byte[] bytes) {
        try {
            process.writes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void complains(String text) {
        try {
            process.complains(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it was given to read, as it comes.
    public InputStream given() {
        return process.given();
    }

    public void exits(int code) {
        process.exits(code);
    }

    /// Ends it as a connection that breaks does.
    public void isLost(Problem why) {
        process.isLost(why);
    }

    public boolean isOver() {
        return process.isOver();
    }

    @Override
    public InputStream output() {
        return process.output();
    }

    @Override
    public InputStream errors() {
        return process.errors();
    }

    @Override
    public OutputStream input() {
        return process.input();
    }

    @Override
    public void resize(TerminalSize size) {
        process.resize(size);
    }

    @Override
    public int exitCode() throws InsideFailed, InterruptedException {
        return process.exitCode();
    }

    @Override
    public void close() {
        process.close();
    }
}
