package dev.mintmark.app;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What surrounds one call of the program, so that a test can surround it with something else.
///
/// @param env   the environment's variables
/// @param out   takes the answer and nothing else; UTF-8
/// @param err   takes everything that is not the answer; UTF-8
/// @param clock tells the time
/// @param zone  where the operator sits
public record Surroundings(Map<String, String> env, PrintStream out, PrintStream err, InstantSource clock, ZoneId zone) {

    public Surroundings {
        env = Map.copyOf(env);
        requireNonNull(out, "out");
        requireNonNull(err, "err");
        requireNonNull(clock, "clock");
        requireNonNull(zone, "zone");
    }

    /// A variable of the environment; empty also where it is set to nothing.
    public Optional<String> variable(String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isEmpty());
    }

    /// Says something that is not the answer.
    public void note(String sentence) {
        err.println("mintmark: " + sentence);
        err.flush();
    }
}
