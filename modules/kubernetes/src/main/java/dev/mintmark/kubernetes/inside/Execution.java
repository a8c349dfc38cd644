package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Starts commands in one container.
final class Execution {

    private static final String WHAT = "The command was not run in the copy.";

    private final TypedApi api;
    private final ContainerPlace place;

    Execution(TypedApi api, ContainerPlace place) {
        this.api = api;
        this.place = place;
    }

    /// @param size of its terminal; absent for none
    ExecProcess start(List<String> command, Optional<TerminalSize> size) throws InsideFailed, InterruptedException {
        try {
            return started(command, size, ExecProcess.PROTOCOL);
        } catch (CallFailed failed) {
            if (failed.status() != 400 && failed.status() != 403) {
                throw InsideProblems.failed(failed, WHAT);
            }
            // An older server refuses a protocol that it does not know, and tells nobody why.
            return again(command, size);
        }
    }

    private ExecProcess again(List<String> command, Optional<TerminalSize> size) throws InsideFailed, InterruptedException {
        try {
            return started(command, size, ExecProcess.OLDER_PROTOCOL);
        } catch (CallFailed failed) {
            throw InsideProblems.failed(failed, WHAT);
        }
    }

    private ExecProcess started(List<String> command, Optional<TerminalSize> size, String protocol)
            throws CallFailed, InsideFailed, InterruptedException {
        var process = new ExecProcess(WHAT, protocol, size.isPresent());
        var path = place.path("exec") + "?" + place.containerQuery() + "&stdin=true&stdout=true&stderr=" + size.isEmpty()
                + "&tty=" + size.isPresent() + command.stream().map(word -> "&command=" + TypedApi.encoded(word))
                        .collect(Collectors.joining());
        process.opened(api.connection().use(server -> server.socket(path, protocol, "exec in pod " + place.pod(), process)));
        if (size.isPresent()) {
            process.resize(size.get());
        }
        return process;
    }
}
