package dev.mintmark.change.inside;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// A process that is played by this program itself: one side holds the [CopyProcess], the other says what it writes,
/// reads what it is given, and ends it. Thread-safe.
public final class PipedProcess implements CopyProcess {

    private final Consumer<TerminalSize> resized;
    private final BytePipe output = new BytePipe();
    private final BytePipe errors = new BytePipe();
    private final BytePipe input = new BytePipe();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();

    /// @param resized is told whenever its terminal changes
    public PipedProcess(Consumer<TerminalSize> resized) {
        this.resized = requireNonNull(resized, "resized");
    }

    /// Lets it write. Blocks while nobody reads what it wrote before.
    public void writes(byte[] bytes) throws IOException {
        output.writer().write(bytes);
    }

    /// Lets it write to its errors.
    public void complains(byte[] bytes) throws IOException {
        errors.writer().write(bytes);
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
        resized.accept(size);
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
}
