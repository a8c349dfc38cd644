package dev.mintmark.app.notify;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows notifications by the programs that desktops bring: `notify-send` or `gdbus` where there is a session bus
/// ([freedesktop notifications](https://specifications.freedesktop.org/notification-spec/latest/)), `osascript` on macOS, a
/// toast by PowerShell on Windows. Words go as arguments or in the environment, never into anything that is interpreted.
/// Thread-safe.
public final class DesktopPrograms implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopPrograms.class);
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_OUTPUT = 4_096;
    private static final Duration UNTIL_CHOSEN = Duration.ofMinutes(5);
    private static final Duration TO_SHOW = Duration.ofSeconds(15);
    private static final String CHOSEN = "open";

    private final List<Attempt> attempts;
    private final Map<String, String> environment;
    private final boolean bus;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /// One way to try.
    ///
    /// @param words whether the words are in its environment
    private record Attempt(Arguments arguments, Duration patience, boolean words) {}

    @FunctionalInterface
    private interface Arguments {
        List<String> of(Notification notification);
    }

    /// @param system      as the property `os.name` has it
    /// @param environment of the programs; `PATH` says where they are
    /// @param open        what the button is called that leads to what it is about
    public DesktopPrograms(String system, Map<String, String> environment, String open) {
        this.environment = Map.copyOf(environment);
        var name = system.toLowerCase(Locale.ROOT);
        bus = !name.contains("mac") && !name.contains("windows");
        attempts = name.contains("mac") ? List.of(new Attempt(DesktopPrograms::osascript, TO_SHOW, false))
                : name.contains("windows") ? List.of(new Attempt(_ -> POWERSHELL, TO_SHOW, true))
                : List.of(new Attempt(told -> notifySend(told, open), UNTIL_CHOSEN, false),
                        new Attempt(DesktopPrograms::plainNotifySend, TO_SHOW, false),
                        new Attempt(DesktopPrograms::gdbus, TO_SHOW, false));
    }

    @Override
    public Outcome show(Notification notification) throws InterruptedException {
        if (bus && !isThereABus() || !free.tryAcquire()) {
            return Outcome.IMPOSSIBLE;
        }
        try {
            for (var attempt : attempts) {
                var outcome = run(attempt, notification);
                if (outcome != Outcome.IMPOSSIBLE) {
                    return outcome;
                }
            }
            return Outcome.IMPOSSIBLE;
        } finally {
            free.release();
        }
    }

    private Outcome run(Attempt attempt, Notification notification) throws InterruptedException {
        var command = new ArrayList<>(attempt.arguments.of(notification));
        var program = found(command.getFirst());
        if (program.isEmpty()) {
            return Outcome.IMPOSSIBLE;
        }
        command.set(0, program.get());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (attempt.words) {
            builder.environment().putAll(Map.of("MINTMARK_TITLE", notification.title(), "MINTMARK_TEXT", notification.text()));
        }
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            LOG.debug("{} cannot be run", builder.command().getFirst(), missing);
            return Outcome.IMPOSSIBLE;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(attempt.patience.toMillis(), TimeUnit.MILLISECONDS)) {
                // Nobody has chosen it; it was shown all the same.
                return Outcome.SHOWN;
            }
            if (process.exitValue() != 0) {
                return Outcome.IMPOSSIBLE;
            }
            var said = new String(process.getInputStream().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8).strip();
            return said.equals(CHOSEN) ? Outcome.CHOSEN : Outcome.SHOWN;
        } catch (IOException broken) {
            LOG.debug("A notification could not be followed", broken);
            return Outcome.SHOWN;
        } finally {
            process.destroyForcibly();
        }
    }

    /// Where the operator's `PATH` leads; Java would look where its own does.
    private Optional<String> found(String program) {
        if (!bus) {
            return Optional.of(program);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, program)).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    /// Without a bus, programs may look for one for minutes.
    private boolean isThereABus() {
        return environment.containsKey("DBUS_SESSION_BUS_ADDRESS") || Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .filter(place -> Files.exists(Path.of(place, "bus"))).isPresent();
    }

    private static List<String> notifySend(Notification told, String open) {
        return List.of("notify-send", "--app-name=Mintmark", "--icon=mintmark", urgency(told), "--wait",
                "--action=" + CHOSEN + "=" + open, "--", told.title(), escaped(told.text()));
    }

    /// Older ones know no buttons.
    private static List<String> plainNotifySend(Notification told) {
        return List.of("notify-send", "--app-name=Mintmark", urgency(told), "--", told.title(), escaped(told.text()));
    }

    private static String urgency(Notification told) {
        return "--urgency=" + (told.urgent() ? "critical" : "normal");
    }

    private static List<String> gdbus(Notification told) {
        return List.of("gdbus", "call", "--session", "--dest", "org.freedesktop.Notifications", "--object-path",
                "/org/freedesktop/Notifications", "--method", "org.freedesktop.Notifications.Notify", "'Mintmark'", "0",
                "'mintmark'", variant(told.title()), variant(escaped(told.text())), "[]", "{}", "10000");
    }

    /// The text may hold markup, so what looks like some is not to be taken for it.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// A string as GVariant writes it.
    private static String variant(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static List<String> osascript(Notification told) {
        return List.of("osascript", "-e", "on run argv", "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)", "-e", "end run", told.title(), told.text());
    }

    private static final List<String> POWERSHELL = List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", """
            [Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,ContentType=WindowsRuntime] > $null
            $kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
            $toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
            $lines = $toast.GetElementsByTagName('text')
            $lines.Item(0).AppendChild($toast.CreateTextNode($env:MINTMARK_TITLE)) > $null
            $lines.Item(1).AppendChild($toast.CreateTextNode($env:MINTMARK_TEXT)) > $null
            [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('Mintmark').Show(
                [Windows.UI.Notifications.ToastNotification]::new($toast))
            """);
}
