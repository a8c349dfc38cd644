package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.InsideFailed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs small scripts in a container, by its own shell or the toolbox's, and reads what they say.
final class Scripts {

    private static final int MOST_OUTPUT = 16 << 20;
    private static final int MOST_ERRORS = 1 << 12;

    private final Execution execution;
    private final Optional<String> busybox;

    Scripts(Execution execution, ContainerPlace place) {
        this.execution = execution;
        this.busybox = place.busybox();
    }

    /// What a script came to.
    ///
    /// @param complete false if there was more than is read
    record Said(int code, byte[] output, boolean complete, String errors) {}

    /// The command that runs a script. Its arguments are never part of its text: names in a copy are hostile.
    List<String> command(String script, String... arguments) {
        var command = new ArrayList<String>();
        busybox.ifPresent(command::add);
        command.addAll(List.of("sh", "-c", busybox.map(path -> "PATH=\"$PATH:" + path.replaceFirst("/[^/]*$", "/bin\"\n"))
                .orElse("") + script, "sh"));
        command.addAll(List.of(arguments));
        return command;
    }

    Said run(String what, String script, String... arguments) throws InsideFailed, InterruptedException {
        try (var process = execution.start(command(script, arguments), Optional.empty())) {
            // Read whole before its errors: what waits of them is little, and bounded.
            var output = process.output().readNBytes(MOST_OUTPUT);
            if (output.length == MOST_OUTPUT) {
                return new Said(0, output, false, "");
            }
            var errors = new String(process.errors().readNBytes(MOST_ERRORS), StandardCharsets.UTF_8);
            return new Said(process.exitCode(), output, true, errors.strip().replaceAll("\\s+", " "));
        } catch (InterruptedIOException _) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException e) {
            throw InsideProblems.failed("copy.lost", what, "The connection to it broke: " + e.getMessage() + ".", "Try again.");
        }
    }
}
