package dev.mintmark.testkit.copy;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/// A process whose other end a test holds: it says what the process writes, reads what it was given, and ends it.
public final class FakeProcess implements CopyProcess {

    private final List<String> command;
    private final BytePipe output = new BytePipe();
    private final BytePipe errors = new BytePipe();
    private final BytePipe input = new BytePipe();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final List<TerminalSize> sizes = new CopyOnWriteArrayList<>();

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
        write(output, bytes);
    }

    public void complains(String text) {
        write(errors, text.getBytes(StandardCharsets.UTF_8));
    }

    /// What it was given to read, as it comes.
    public InputStream given() {
        return input.reader();
    }

    public void exits(int code) {
        exit.complete(code);
        end();
    }

    /// Ends it as a connection that breaks does.
    public void isLost(Problem why) {
        exit.completeExceptionally(new InsideFailed(why, null));
        end();
    }

    public boolean isOver() {
        return exit.isDone();
    }

    @Override
    public InputStream output() {
        return output.reader();
    }

    @Override
    public InputStream errors() {
        return errors.reader();
    }

    @Override
    public OutputStream input() {
        return input.writer();
    }

    @Override
    public void resize(TerminalSize size) {
        sizes.add(size);
    }

    @Override
    public int exitCode() throws InsideFailed, InterruptedException {
        try {
            return exit.get();
        } catch (ExecutionException lost) {
            throw (InsideFailed) lost.getCause();
        }
    }

    @Override
    public void close() {
        isLost(new Problem("copy.left", "The exit code is not known.", "The process was let go of.", "Run it again."));
        input.end();
    }

    private void end() {
        output.end();
        errors.end();
    }

    private static void write(BytePipe pipe, byte[] bytes) {
        try {
            pipe.writer().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
