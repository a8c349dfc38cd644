package dev.mintmark.docker.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The program that is a copy's first process and ends it; built from `src/main/guard/guard.c`, where it is explained.
///
/// @param volume named after its content, so that two versions of it never share one
record Guard(String volume, byte[] program) {

    /// What of an engine's processors it is built for.
    static final List<String> ARCHITECTURES = List.of("amd64", "arm64");

    static final String VOLUME_PREFIX = "mintmark-guard-";

    /// After it, what is still there is killed.
    static final Duration GRACE = Duration.ofSeconds(2);

    /// Room for its title, which it writes over its arguments.
    private static final String PADDING = ".".repeat(128);
    private static final int SHORT = 12;

    /// The one for a processor, as images and engines call it; empty if there is none.
    static Optional<Guard> of(String architecture) {
        if (!ARCHITECTURES.contains(architecture)) {
            return Optional.empty();
        }
        try (var resource = Guard.class.getResourceAsStream("guard-" + architecture)) {
            var program = resource.readAllBytes();
            var sum = MessageDigest.getInstance("SHA-256").digest(program);
            return Optional.of(new Guard(VOLUME_PREFIX + HexFormat.of().formatHex(sum).substring(0, SHORT), program));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How it is started: with the lease in its arguments, and with the program, if it is to run one, after them.
    ///
    /// @param command empty to hold
    static List<String> arguments(Duration lease, Duration most, List<String> command) {
        var arguments = new ArrayList<>(List.of(CopyPaths.GUARD, command.isEmpty() ? "hold" : "run",
                seconds(lease), seconds(most), seconds(GRACE), PADDING));
        if (!command.isEmpty()) {
            arguments.add("--");
            arguments.addAll(command);
        }
        return arguments;
    }

    private static String seconds(Duration time) {
        return Long.toString(time.toSeconds());
    }
}
