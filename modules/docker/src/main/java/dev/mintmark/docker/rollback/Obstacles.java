package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What makes it impossible to exchange a container faithfully, or to put it back. All of it is known before anything is
/// planned.
///
/// @param all every container of the engine, looked at closely
record Obstacles(List<Seen> all) {

    private static final Set<String> STANDING = Set.of("running", "restarting", "exited", "created");
    private static final List<String> SHARED = List.of("NetworkMode", "PidMode", "IpcMode");
    private static final String CONTAINER = "container:";

    static Obstacles on(Engine engine) throws EngineFault, InterruptedException {
        var ids = engine.containers(Optional.empty()).stream().map(listed -> EngineText.of(listed.path("Id"))).toList();
        return new Obstacles(engine.inspected(ids));
    }

    void refuse(Seen container, String what) throws RollbackRefused {
        if (container.host().path("AutoRemove").asBoolean()) {
            throw Refusals.blocked("auto-remove", what, container.name() + " was started with --rm: it is gone for ever as "
                    + "soon as it stops, so it could not be put back.",
                    "Start it by hand as it was started before, from the image you want.");
        }
        if (!STANDING.contains(container.status())) {
            throw Refusals.blocked("state", what, container.name() + " is " + container.status() + ".",
                    "Find out why, and let it run or stop it first.");
        }
        var dependents = dependents(container);
        if (!dependents.isEmpty()) {
            throw Refusals.blocked("shared", what, "Others live in what belongs to " + container.name()
                    + " (network, processes, or a link), and would be cut off: " + String.join(", ", dependents) + ".",
                    "Replace all of them together, by hand or with what started them.");
        }
        for (var key : SHARED) {
            var shared = EngineText.of(container.host().path(key));
            if (shared.startsWith(CONTAINER) && all.stream().noneMatch(other -> isMeant(other,
                    shared.substring(CONTAINER.length())))) {
                throw Refusals.blocked("shared", what, container.name() + " lives in a container that is gone ("
                        + key + " " + shared + ").", "Make both anew with what started them.");
            }
        }
    }

    private List<String> dependents(Seen container) {
        var dependents = new ArrayList<String>();
        for (var other : all) {
            var isShared = SHARED.stream().map(key -> EngineText.of(other.host().path(key)))
                    .anyMatch(mode -> mode.startsWith(CONTAINER) && isMeant(container, mode.substring(CONTAINER.length())));
            var isLinked = false;
            for (var link : other.host().path("Links")) {
                isLinked |= link.asText().startsWith("/" + container.name() + ":");
            }
            if (!other.id().equals(container.id()) && (isShared || isLinked)) {
                dependents.add(other.name());
            }
        }
        return dependents.stream().sorted().toList();
    }

    private static boolean isMeant(Seen container, String name) {
        return container.id().equals(name) || container.name().equals(name);
    }
}
