package dev.mintmark.incident;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import dev.mintmark.fleet.timeline.Timeline;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// What the pinned services are made of, as far as the record knows: by this an act is known to be about one of them.
final class PinnedThings {

    private final Set<String> services;
    private final Set<WorkloadId> workloads = new HashSet<>();
    private final Set<String> digests = new HashSet<>();
    private final Set<String> repositories = new HashSet<>();

    private PinnedThings(Set<String> services) {
        this.services = services;
    }

    static PinnedThings of(Set<String> services, Chronicle record, Timeline timeline) {
        var things = new PinnedThings(services);
        Stream.concat(record.before().stream(), record.during().stream()).forEach(entry -> {
            if (entry instanceof Composition composition && services.contains(composition.workload().service())) {
                things.add(composition);
            }
        });
        timeline.lanes().stream().filter(lane -> services.contains(lane.service()))
                .flatMap(lane -> lane.stretches().stream()).flatMap(stretch -> stretch.shares().stream())
                .filter(share -> share.version() != null).flatMap(share -> share.version().digests().stream())
                .forEach(digest -> things.digests.add(digest.value()));
        return things;
    }

    private void add(Composition composition) {
        workloads.add(composition.workload().id());
        for (var count : composition.versions()) {
            if (count.image() instanceof Identified image) {
                image.manifest().ifPresent(digest -> digests.add(digest.value()));
                image.config().ifPresent(digest -> digests.add(digest.value()));
                repository(image.reference()).ifPresent(repositories::add);
            }
        }
    }

    /// The pinned service that a line of the audit is about; empty if it is about none of them.
    Optional<String> serviceOf(AuditEntry line) {
        var facts = line.record().facts();
        return words(facts, "services").filter(services::contains).findFirst()
                .or(() -> words(facts, "workloads").anyMatch(this::isWorkload) ? Optional.of("") : Optional.empty())
                .or(() -> isImage(facts) || isTarget(facts) ? Optional.of("") : Optional.empty())
                .map(name -> name.isEmpty() && services.size() == 1 ? services.iterator().next() : name);
    }

    private boolean isWorkload(String text) {
        return workloads.stream().anyMatch(workload -> workload.toString().equals(text));
    }

    private boolean isImage(SortedMap<String, String> facts) {
        return Stream.of("digest", "image").flatMap(key -> Optional.ofNullable(facts.get(key)).stream())
                .anyMatch(text -> digests.contains(text) || digests.contains(text.substring(text.indexOf('@') + 1))
                        || repository(text).filter(repositories::contains).isPresent());
    }

    /// An instance is called as its workload is, perhaps with a dash and more.
    private boolean isTarget(SortedMap<String, String> facts) {
        var target = facts.getOrDefault("target", "").split("/", 2)[0];
        return !target.isEmpty() && workloads.stream()
                .filter(workload -> workload.source().value().equals(facts.get("source")))
                .anyMatch(workload -> target.equals(workload.name()) || target.startsWith(workload.name() + "-"));
    }

    private static Stream<String> words(SortedMap<String, String> facts, String key) {
        return List.of(facts.getOrDefault(key, "").split(" ")).stream().filter(word -> !word.isEmpty());
    }

    private static Optional<String> repository(String text) {
        return ImageReference.parse(text).map(image -> image.registry() + "/" + image.repository());
    }

    Set<WorkloadId> workloads() {
        return Collections.unmodifiableSet(workloads);
    }
}
