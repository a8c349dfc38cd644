package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Window;
import dev.mintmark.app.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Calls the program as an operator does, in an environment of its own.
final class Operator {

    static final Instant NOW = Instant.parse("2026-11-09T14:31:05Z");

    private final Map<String, String> env = new HashMap<>();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Wirer wirer = Wiring::of;
    private InputStream input = InputStream.nullInputStream();
    private OperatorTerminal terminal = new FakeTerminal(false);
    final List<Endpoints> windows = new ArrayList<>();

    /// @param home the operator's home directory
    Operator(Path home) {
        env.put("HOME", home.toString());
        env.put("USER", "ana");
        env.put("PATH", System.getenv("PATH"));
        // Nothing there: what runs on this machine is not part of the test.
        env.put("DOCKER_HOST", "");
        env.put("DOCKER_CONFIG", home.resolve("docker").toString());
    }

    Operator with(String variable, String value) {
        env.put(variable, value);
        return this;
    }

    Operator at(Clock other) {
        clock = other;
        return this;
    }

    Operator wiredBy(Wirer other) {
        wirer = other;
        return this;
    }

    /// What the next calls read from standard input.
    Operator typing(InputStream keys) {
        input = keys;
        return this;
    }

    Operator typing(String text) {
        return typing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Operator at(OperatorTerminal other) {
        terminal = other;
        return this;
    }

    Called calls(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var around = new Surroundings(env, input, new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), clock, ZoneId.of("UTC"));
        Window window = (Surroundings _, Home _, Endpoints endpoints) -> {
            windows.add(endpoints);
            return 0;
        };
        var code = new CommandLineFace(around, wirer, window, terminal).run(List.of(arguments));
        around.out().flush();
        around.err().flush();
        return new Called(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
