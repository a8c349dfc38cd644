package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds what a workload is to go back to. *Last good* is the last version that was seen healthy before the present one and
/// that nobody has rolled back from since: so asking twice never leads back to what was bad.
final class LastGood {

    private final Sighting sighting;
    private final List<Run> runs;

    /// @param runs what was rolled back before
    LastGood(Sighting sighting, List<Run> runs) {
        this.sighting = sighting;
        this.runs = List.copyOf(runs);
    }

    Target find(WorkloadId workload, SeenWorkload seen, Wanted wanted) throws RollbackRefused {
        var healthy = sighting.healthy(workload);
        return switch (wanted) {
            case Wanted.Version(var digest) -> {
                var version = sighting.version(digest);
                yield healthy.stream().filter(target -> Judge.isTarget(target, version)).findFirst()
                        .orElseGet(() -> unproven(seen, version));
            }
            case Wanted.LastGood() -> lastGood(workload, seen, healthy);
        };
    }

    private Target lastGood(WorkloadId workload, SeenWorkload seen, List<Target> healthy) throws RollbackRefused {
        var present = present(seen);
        return healthy.stream()
                .filter(target -> present.stream().noneMatch(version -> Judge.isTarget(target, version)))
                .filter(target -> !wasLeft(workload, target))
                .findFirst().orElseThrow(() -> new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem(
                        "rollback.no-good-version", workload + " was not planned.", healthy.isEmpty()
                                ? "No version was seen healthy there yet."
                                : "No other version than the present one was seen healthy there, except those that were "
                                        + "rolled back from.",
                        "Name the version to go back to: R on it in the window, or --to on the command line."), null));
    }

    /// What the workload is to run by now: what its template names by digest, else what its youngest instances run.
    private List<ImageVersion> present(SeenWorkload seen) {
        var container = container(seen);
        var pinned = Optional.ofNullable(seen.workload().template().get(container)).flatMap(ImageReference::parse)
                .flatMap(ImageReference::digest);
        if (pinned.isPresent()) {
            return List.of(sighting.version(pinned.get()));
        }
        return seen.instances().stream().filter(each -> each.version().isPresent())
                .max(Comparator.comparing(each -> each.instance().since()))
                .flatMap(SeenInstance::version).stream().toList();
    }

    /// Rolling forward again leaves what was good, and says nothing against it; nor does a way back that was gone half
    /// already when it was planned say anything against where it leads.
    private boolean wasLeft(WorkloadId workload, Target target) {
        var since = target.health().map(Health::from).orElse(Instant.MIN);
        var names = Set.copyOf(target.version().digests());
        return runs.stream().filter(run -> run.startedAt().isAfter(since) && run.plan().forwardOf().isEmpty())
                .flatMap(run -> run.plan().members().stream())
                .filter(member -> member.workload().equals(workload) && !Judge.isTarget(target, member.target().version()))
                .flatMap(member -> member.from().stream())
                .anyMatch(names::contains);
    }

    private Target unproven(SeenWorkload seen, ImageVersion version) {
        var reference = Optional.ofNullable(seen.workload().template().get(container(seen)))
                .or(() -> seen.instances().stream().map(each -> each.instance().image().reference()).findFirst())
                .flatMap(ImageReference::parse);
        return new Target(version.id(), version, container(seen),
                reference.map(image -> image.registry() + "/" + image.repository()).orElse(seen.workload().id().name()),
                Optional.empty(), Optional.empty());
    }

    static String container(SeenWorkload seen) {
        return seen.instances().stream().map(SeenInstance::instance)
                .filter(instance -> instance.role() == ContainerRole.MAIN).map(instance -> instance.id().container())
                .findFirst().orElseGet(() -> seen.workload().template().keySet().stream().sorted().findFirst().orElse(""));
    }

    /// The digests that run, the most frequent first.
    static List<Digest> running(SeenWorkload seen) {
        var counts = new TreeMap<Digest, Integer>();
        seen.instances().forEach(each -> each.version().ifPresent(version -> counts.merge(version.id(), 1, Integer::sum)));
        return counts.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(Map.Entry::getKey).toList();
    }
}
