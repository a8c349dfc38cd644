package dev.mintmark.app.wiring;

import dev.mintmark.app.crash.CrashReports;
import dev.mintmark.domain.secret.Masking;
import dev.mintmark.domain.secret.Redaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where crash reports are kept, and what every report and every line of the log must not tell.
public final class Crashes {

    private Crashes() {}

    public static CrashReports of(Surroundings around, Home home) {
        return new CrashReports(home.crashes(), around.clock(), redaction(around), List.of(
                "version: " + version(), "java: " + Runtime.version(), "system: " + System.getProperty("os.name", "")
                        + " " + System.getProperty("os.version", "") + " " + System.getProperty("os.arch", "")));
    }

    /// The same for a call whose command may not have been understood yet.
    public static CrashReports of(Surroundings around, List<String> arguments) {
        return of(around, around.home(homeIn(arguments)));
    }

    /// What the environment calls secret is struck out wherever it stands.
    public static Redaction redaction(Surroundings around) {
        return Redaction.BY_LOOKS.knowing(around.env().entrySet().stream()
                .filter(variable -> Masking.isSecret(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getValue).toList());
    }

    /// By which machines are told apart that share a home.
    public static String machine(Surroundings around) {
        return around.variable("HOSTNAME").or(() -> around.variable("COMPUTERNAME")).orElse("this");
    }

    public static String version() {
        return Optional.ofNullable(Crashes.class.getPackage().getImplementationVersion()).orElse("from source");
    }

    private static Optional<Path> homeIn(List<String> arguments) {
        for (var index = 0; index < arguments.size(); index++) {
            var argument = arguments.get(index);
            if (argument.startsWith("--home=")) {
                return Optional.of(Path.of(argument.substring("--home=".length())));
            }
            if (argument.equals("--home") && index + 1 < arguments.size()) {
                return Optional.of(Path.of(arguments.get(index + 1)));
            }
        }
        return Optional.empty();
    }
}
