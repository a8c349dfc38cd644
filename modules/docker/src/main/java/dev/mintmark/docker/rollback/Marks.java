package dev.mintmark.docker.rollback;

import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.util.Optional;
import java.util.Set;

/// The labels that a container carries because of a rollback.
final class Marks {

    /// The plan that made it.
    static final String PLAN = "dev.mintmark.rollback";
    /// The ID of the container it takes the place of.
    static final String REPLACES = "dev.mintmark.rollback.replaces";

    private Marks() {}

    static boolean isOne(String label) {
        return label.equals(PLAN) || label.startsWith(PLAN + ".");
    }

    /// What a plan made in place of a container, if it did. Anybody may set labels, so it must have one of the names,
    /// too.
    static Optional<Seen> made(Engine engine, Lock lock) throws EngineFault, InterruptedException {
        var names = Set.of(lock.name(), lock.next(), lock.failed());
        var ids = engine.containers(Optional.of(PLAN + "=" + lock.plan())).stream()
                .map(listed -> EngineText.of(listed.path("Id"))).toList();
        return engine.inspected(ids).stream().filter(seen -> seen.label(PLAN).filter(lock.plan()::equals).isPresent()
                && seen.label(REPLACES).filter(lock.container()::equals).isPresent()
                && names.contains(seen.name())).findFirst();
    }
}
