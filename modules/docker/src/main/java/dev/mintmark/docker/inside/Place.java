package dev.mintmark.docker.inside;

import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import java.util.ArrayDeque;
import java.util.Optional;

/// Where a path of a container leads, as far as its engine shows it.
sealed interface Place {

    /// @param path without links in it
    record Seen(String path, PathStat stat) implements Place {}

    /// It leads to where the engine's archive does not show what is there.
    record Unseen() implements Place {}

    record Missing() implements Place {}

    int LONGEST = 4096;
    int BAD_REQUEST = 400;
    int SERVER_FAULT = 500;

    /// Follows a path step by step, because what the engine follows by itself may lead through a place it does not see.
    static Place of(Container container, String path, MountPoints mounts) throws EngineFault, InterruptedException {
        if (path.length() > LONGEST) {
            return new Missing();
        }
        var at = "/";
        var stat = stat(container, at);
        for (var step : steps(path)) {
            at = step.equals("..") ? at.substring(0, Math.max(1, at.lastIndexOf('/')))
                    : at.equals("/") ? at + step : at + "/" + step;
            if (!mounts.isSeen(at)) {
                return new Unseen();
            }
            stat = stat(container, at);
            if (stat.isPresent() && stat.get().isLink()) {
                at = stat.get().linkTarget();
                if (!mounts.isSeen(at)) {
                    return new Unseen();
                }
                stat = stat(container, at);
            }
            if (stat.isEmpty()) {
                return new Missing();
            }
        }
        var end = at;
        return stat.<Place>map(is -> new Seen(end, is)).orElseGet(Missing::new);
    }

    private static Iterable<String> steps(String path) {
        var steps = new ArrayDeque<String>();
        for (var step : path.split("/")) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static Optional<PathStat> stat(Container container, String path) throws EngineFault, InterruptedException {
        var answer = container.ask(EngineRequest.head(container.path("/archive?path=" + EngineQuery.encoded(path))));
        if (answer.status() >= BAD_REQUEST && answer.status() < SERVER_FAULT) {
            return Optional.empty();
        }
        return Optional.of(PathStat.of(answer.done()));
    }
}
