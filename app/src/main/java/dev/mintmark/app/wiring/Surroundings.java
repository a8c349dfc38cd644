package dev.mintmark.app.wiring;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What surrounds one call of the program, so that a test can surround it with something else.
///
/// @param env   the environment's variables
/// @param in    what is typed or piped in
/// @param out   takes the answer and nothing else; UTF-8
/// @param err   takes everything that is not the answer; UTF-8
/// @param clock tells the time
/// @param zone  where the operator sits
public record Surroundings(Map<String, String> env, InputStream in, PrintStream out, PrintStream err, Clock clock,
        ZoneId zone) {

    public Surroundings {
        env = Map.copyOf(env);
        requireNonNull(in, "in");
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(clock, "clock");
        requireNonNull(zone, "zone");
    }

    /// With nothing to read.
    public Surroundings(Map<String, String> env, PrintStream out, PrintStream err, Clock clock, ZoneId zone) {
        this(env, InputStream.nullInputStream(), out, err, clock, zone);
    }

    /// The operator's name on this machine, for the audit and for what is made in their name.
    public String operator() {
        return variable("USER").or(() -> variable("USERNAME")).orElse(System.getProperty("user.name", "unknown"));
    }

    /// A variable of the environment; empty also where it is set to nothing.
    public Optional<String> variable(String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isEmpty());
    }

    /// The operator's own directory, where other programs keep their configuration.
    public Path userHome() {
        return Path.of(variable("HOME").orElse(System.getProperty("user.home", ".")));
    }

    /// Where Mintmark's files live.
    ///
    /// @param given what `--home` says
    public Home home(Optional<Path> given) {
        return Home.of(given, env, userHome());
    }

    /// Says something that is not the answer.
    public void note(String sentence) {
        err.println("mintmark: " + sentence);
        err.flush();
    }
}
