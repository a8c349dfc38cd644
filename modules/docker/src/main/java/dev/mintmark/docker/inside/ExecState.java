package dev.mintmark.docker.inside;

import com.fasterxml.jackson.databind.JsonNode;

/// What an engine tells of a command: not yet started, running, or over.
///
/// @param isRunning  also while it is being started
/// @param hasStarted whether there is a process, or was one
/// @param exitCode   only of what has ended
record ExecState(boolean isRunning, boolean hasStarted, boolean hasEnded, int exitCode) {

    /// What runc answers, and so the engine, when it cannot start a program, or cannot find it.
    private static final int NOT_STARTED = 126;
    private static final int NOT_FOUND = 127;

    static ExecState of(JsonNode json) {
        var code = json.path("ExitCode");
        var isRunning = json.path("Running").asBoolean();
        return new ExecState(isRunning, json.path("Pid").asInt() > 0, !isRunning && code.isNumber(), code.asInt());
    }

    /// Whether it is neither there yet nor over.
    boolean isAwaited() {
        return !hasStarted && !hasEnded;
    }

    /// Whether there is no such program, or it is none that could be started.
    boolean couldNotStart() {
        return hasEnded && !hasStarted && (exitCode == NOT_STARTED || exitCode == NOT_FOUND);
    }
}
