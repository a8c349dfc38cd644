package dev.mintmark.app.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real notification daemon on a session bus and a display of their own. Needs dbus-daemon, dunst, Xvfb and notify-send; where
/// one is missing, nothing is tested, unless `mintmark.desktop.required` is set.
class RealDesktopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final ArrayList<Process> running = new ArrayList<>();
    private Map<String, String> environment;

    @BeforeEach
    void startDesktop() throws IOException {
        var missing = Stream.of("dbus-daemon", "dunst", "dunstctl", "Xvfb", "notify-send").filter(program -> Stream.of(
                System.getenv("PATH").split(":")).noneMatch(place -> Files.isExecutable(Path.of(place, program)))).toList();
        if (Boolean.getBoolean("mintmark.desktop.required")) {
            assertThat(missing).isEmpty();
        }
        assumeTrue(missing.isEmpty(), () -> "Not installed: " + missing);
        var display = start(Map.of(), "Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp");
        var number = new String(display.getInputStream().readNBytes(1), StandardCharsets.UTF_8);
        var next = display.getInputStream().read();
        var whole = new StringBuilder(number);
        for (; next > '\n'; next = display.getInputStream().read()) {
            whole.append((char) next);
        }
        var bus = "unix:path=" + folder.resolve("bus");
        environment = Map.of("PATH", System.getenv("PATH"), "DISPLAY", ":" + whole, "DBUS_SESSION_BUS_ADDRESS", bus,
                "HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString());
        start(environment, "dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + bus);
        await(() -> Files.exists(folder.resolve("bus")));
        start(environment, "dunst");
        await(() -> said("dunstctl", "is-paused").strip().equals("false"));
    }

    @AfterEach
    void endDesktop() {
        running.reversed().forEach(Process::destroyForcibly);
    }

    private Process start(Map<String, String> variables, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        var process = builder.start();
        running.add(process);
        return process;
    }

    private String said(String... command) {
        try {
            var process = start(environment, command);
            try (var out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void await(BooleanSupplier holds) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void aNotificationArrivesAsItWasWordedAndChoosingItIsTold() throws Exception {
        var asked = new FutureTask<>(() -> new DesktopPrograms("Linux", environment, "Open")
                .show(new Notification("Rollback of payments is done", "It was <seen> & 'quoted'.", false, () -> {})));
        Thread.ofVirtual().name("tells").start(asked);
        await(() -> said("dunstctl", "count", "displayed").strip().equals("1"));

        said("dunstctl", "action");

        assertThat(asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Notifier.Outcome.CHOSEN);
        said("dunstctl", "close-all");
        var history = said("dunstctl", "history");
        assertThat(history).contains("Rollback of payments is done", "Mintmark")
                .containsAnyOf("It was <seen> & 'quoted'.", "It was &lt;seen&gt; &amp; 'quoted'.");
        assertThat(List.of(history.split("\"summary\""))).as("one and no more").hasSize(2);
    }
}
