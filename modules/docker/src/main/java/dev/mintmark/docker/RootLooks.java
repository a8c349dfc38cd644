package dev.mintmark.docker;

import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Looks at the root file systems of containers: a few at a time, and each of them seldom, because the engine reads its
/// disk for every answer. Belongs to one thread.
final class RootLooks {

    private static final int A_ROUND = 4;
    private static final int FIRST_ROUND = 16;
    private static final Duration AGAIN = Duration.ofMinutes(10);
    /// Debug copies are there to be written into.
    private static final String OURS = "dev.mintmark/copy";
    /// Where a diff reads only what was written, and not the whole image.
    private static final Set<String> QUICK = Set.of("overlay2", "overlay", "aufs");

    private final EngineConnection connection;
    private final Map<String, Look> looks = new HashMap<>();

    /// @param written empty if the engine did not say
    private record Look(long at, Optional<WrittenRoot> written) {}

    RootLooks(EngineConnection connection) {
        this.connection = connection;
    }

    /// Before everything has been told: so many that it delays nobody, and only where it costs next to nothing.
    Collection<String> first(Collection<KnownContainer> containers, String driver)
            throws EngineFault, InterruptedException {
        return QUICK.contains(driver) ? look(containers, FIRST_ROUND) : List.of();
    }

    /// Looks at a few that were not looked at for long.
    ///
    /// @return those of which something else is known now
    Collection<String> next(Collection<KnownContainer> containers) throws EngineFault, InterruptedException {
        return look(containers, A_ROUND);
    }

    /// What is known of this container's root; empty if nothing was written, or nobody looked.
    Optional<WrittenRoot> of(String container) {
        return Optional.ofNullable(looks.get(container)).flatMap(Look::written).filter(root -> root.paths() > 0);
    }

    private Collection<String> look(Collection<KnownContainer> containers, int most)
            throws EngineFault, InterruptedException {
        looks.keySet().retainAll(containers.stream().map(KnownContainer::id).collect(Collectors.toSet()));
        var now = System.nanoTime();
        var due = containers.stream().map(KnownContainer::container)
                .filter(container -> container.isAlive() && container.label(OURS).isEmpty())
                .filter(container -> !looks.containsKey(container.id())
                        || now - looks.get(container.id()).at >= AGAIN.toNanos())
                .sorted(Comparator.comparing(container -> looks.containsKey(container.id())
                        ? looks.get(container.id()).at - now : Long.MIN_VALUE))
                .limit(most).toList();
        var changed = new TreeSet<String>();
        for (var seen : connection.each(due, this::look)) {
            var before = of(seen.container);
            looks.put(seen.container, new Look(System.nanoTime(), seen.written));
            if (!before.equals(of(seen.container))) {
                changed.add(seen.container);
            }
        }
        return changed;
    }

    private Seen look(ContainerFacts container) throws InterruptedException {
        try {
            var changes = connection.get(EngineQuery.changes(container.id()));
            return new Seen(container.id(), Optional.of(RootChanges.of(container.name(), changes, container.volumes())));
        } catch (EngineFault _) {
            // A diff that may not be had or takes too long is not worth a source. If it is the engine that is gone, the
            // next greeting tells.
            return new Seen(container.id(), Optional.empty());
        }
    }

    private record Seen(String container, Optional<WrittenRoot> written) {}
}
