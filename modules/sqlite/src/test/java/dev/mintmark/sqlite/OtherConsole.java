package dev.mintmark.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A real second process that runs [AppendingProcess] or another that speaks as it does. Its Java machine starts while the test does something else.
final class OtherConsole implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader words;
    private final AtomicReference<String> last = new AtomicReference<>("0");

    private OtherConsole(Process process) {
        this.process = process;
        words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherConsole startedFor(Path file, String name, int batches) throws IOException {
        return startedFor(AppendingProcess.class, file, name, batches);
    }

    static OtherConsole startedFor(Class<?> program, Path file, String name, int batches) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m",
                "-Dorg.sqlite.lib.path=" + NativeLibrary.keptIn(file.resolveSibling("native")).orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                program.getName(), file.toString(), name, Integer.toString(batches)));
        return new OtherConsole(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /// Waits until its Java machine is up, then lets it write.
    void begin() throws IOException {
        var ready = words.readLine();
        if (!"ready".equals(ready)) {
            throw new AssertionError("The other process said: " + ready);
        }
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /// Waits until so many batches are acknowledged.
    void awaitBatches(int batches) throws IOException {
        while (acknowledged() < batches && hear()) {
            continue;
        }
        if (acknowledged() < batches) {
            throw new AssertionError("The other process ended after " + last);
        }
    }

    /// Waits until it has written all it was to write and has closed the record.
    void awaitDone() throws IOException {
        while (hear()) {
            continue;
        }
        if (!last.get().equals("done")) {
            throw new AssertionError("The other process ended after " + last);
        }
    }

    /// Kills it as `kill -9` does, so long after now, and returns how many batches it had acknowledged by then.
    int killAfter(long nanos) throws IOException, InterruptedException {
        var reading = Thread.ofVirtual().start(() -> {
            try {
                awaitEnd();
            } catch (IOException brokenPipe) {
                throw new UncheckedIOException(brokenPipe);
            }
        });
        process.waitFor(nanos, TimeUnit.NANOSECONDS);
        // By its handle: Process.destroyForcibly() would also close our end of the pipe, and words in it would be lost.
        process.toHandle().destroyForcibly();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The other process does not die");
        }
        reading.join();
        return acknowledged();
    }

    private void awaitEnd() throws IOException {
        while (hear()) {
            continue;
        }
    }

    private boolean hear() throws IOException {
        var word = words.readLine();
        if (word != null) {
            last.set(word);
        }
        return word != null;
    }

    private int acknowledged() {
        return Integer.parseInt(last.get());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
