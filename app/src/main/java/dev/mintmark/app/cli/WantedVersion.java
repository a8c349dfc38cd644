package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Finds the version that is meant by a digest, the beginning of one, a tag or a reference, among those that were seen on
/// these workloads, now or on record.
record WantedVersion(CommandSpec spec, FleetSnapshot fleet, History history) {

    static final String LAST_GOOD = "last-good";

    private static final String SHA_256 = "sha256:";
    private static final int SHORTEST = 6;

    /// @throws RollbackRefused if the record cannot be read
    Wanted of(String text, List<WorkloadId> workloads) throws RollbackRefused {
        if (text.equals(LAST_GOOD)) {
            return new Wanted.LastGood();
        }
        var known = known(workloads);
        if (repositories(workloads).size() > 1) {
            throw wrong("These workloads run different images (" + Listing.of(List.copyOf(repositories(workloads)))
                    + "): one version cannot be meant for all of them");
        }
        var digest = Digest.parse(text);
        if (digest.isPresent()) {
            return new Wanted.Version(digest.get());
        }
        var beginning = isBeginning(text) ? text.substring(text.startsWith(SHA_256) ? SHA_256.length() : 0) : "";
        var begun = beginning.isEmpty() ? Set.<ImageVersion>of() : known.keySet().stream().filter(version ->
                version.digests().stream().anyMatch(name -> name.hex().startsWith(beginning))).collect(Collectors.toSet());
        var called = known.entrySet().stream().filter(entry -> isCalled(entry.getValue(), text)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var meant = begun.isEmpty() ? called : begun;
        if (meant.size() == 1) {
            return new Wanted.Version(meant.iterator().next().id());
        }
        throw meant.isEmpty() ? wrong("No version '" + text + "' was seen there. Known: " + told(known.keySet(), known))
                : wrong("Several versions are '" + text + "', because a tag can move or a beginning be shared: "
                        + told(meant, known) + " Give the digest");
    }

    private static boolean isBeginning(String text) {
        return text.matches("(?:sha256:)?[0-9a-f]{" + SHORTEST + ",64}");
    }

    private static boolean isCalled(Set<String> references, String text) {
        var whole = ImageReference.parse(text).map(ImageReference::toString).orElse(text);
        return references.stream().anyMatch(reference -> reference.equals(text) || reference.equals(whole)
                || ImageReference.parse(reference).flatMap(ImageReference::tag).filter(text::equals).isPresent());
    }

    private static String told(Set<ImageVersion> versions, Map<ImageVersion, Set<String>> known) {
        return versions.isEmpty() ? "none." : Listing.of(versions.stream().sorted(ImageVersion.BY_ID)
                .map(version -> version.id() + " (" + known.get(version).stream().map(Phrases::reference).distinct()
                        .collect(Collectors.joining(", ")) + ")").toList()) + ".";
    }

    private Set<String> repositories(List<WorkloadId> workloads) {
        return workloads.stream().flatMap(id -> fleet.workload(id).stream()).flatMap(state -> state.versions().stream())
                .filter(count -> count.role() == ContainerRole.MAIN)
                .flatMap(count -> ImageReference.parse(count.image().reference()).stream())
                .map(ImageReference::repository).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The versions that were seen there, each with what it was called.
    private Map<ImageVersion, Set<String>> known(List<WorkloadId> workloads) throws RollbackRefused {
        var known = new TreeMap<ImageVersion, Set<String>>(ImageVersion.BY_ID);
        for (var id : workloads) {
            var containers = new TreeSet<String>();
            for (var count : counts(id)) {
                if (count.role() == ContainerRole.MAIN && count.image() instanceof Identified image) {
                    containers.add(count.container());
                    known.computeIfAbsent(fleet.catalogue().versionOf(image), _ -> new TreeSet<>()).add(image.reference());
                }
            }
            fleet.workload(id).stream().flatMap(state -> state.releases().stream())
                    .forEach(release -> add(release, containers, known));
        }
        return known;
    }

    /// A template of the past that named bytes is known, too, though nobody saw it run.
    private void add(Release release, Set<String> containers, Map<ImageVersion, Set<String>> known) {
        release.images().forEach((container, reference) -> {
            if (containers.contains(container)) {
                ImageReference.parse(reference).flatMap(ImageReference::digest).ifPresent(digest -> known
                        .computeIfAbsent(fleet.catalogue().versionOf(digest), _ -> new TreeSet<>()).add(reference));
            }
        });
    }

    private List<VersionCount> counts(WorkloadId id) throws RollbackRefused {
        try {
            var counts = new ArrayList<VersionCount>();
            fleet.workload(id).ifPresent(state -> counts.addAll(state.versions()));
            for (var line : history.of(id)) {
                if (line instanceof HistoryEntry.Composition composition) {
                    counts.addAll(composition.versions());
                }
            }
            return counts;
        } catch (HistoryUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
