package dev.mintmark.docker.inside;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.inside.TerminalSize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A command to run in a container, by the container's own user.
///
/// @param size        of its terminal; empty if it gets none
/// @param environment beside the container's own: `NAME=value`
record ExecCommand(List<String> command, Optional<TerminalSize> size, List<String> environment) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TERMINAL = "TERM=xterm-256color";

    ExecCommand {
        requireNonNull(size, "size");
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }

    static ExecCommand piped(List<String> command) {
        return new ExecCommand(command, Optional.empty(), List.of());
    }

    static ExecCommand onTerminal(List<String> command, TerminalSize size) {
        return new ExecCommand(command, Optional.of(size), List.of(TERMINAL));
    }

    ExecCommand with(String variable) {
        return new ExecCommand(command, size, Stream.concat(environment.stream(),
                Stream.of(variable)).toList());
    }

    /// For `POST /containers/{id}/exec`.
    JsonNode create() {
        var json = JSON.objectNode().put("AttachStdin", true).put("AttachStdout", true)
                .put("AttachStderr", size.isEmpty()).put("Tty", size.isPresent());
        command.forEach(json.putArray("Cmd")::add);
        environment.forEach(json.putArray("Env")::add);
        sized(json);
        return json;
    }

    /// For `POST /exec/{id}/start`.
    JsonNode start() {
        var json = JSON.objectNode().put("Detach", false).put("Tty", size.isPresent());
        sized(json);
        return json;
    }

    /// Since version 1.42 of the API; older engines pass it over, and are told afterwards.
    private void sized(ObjectNode json) {
        size.ifPresent(it -> json.putArray("ConsoleSize").add(it.rows()).add(it.columns()));
    }
}
