package dev.mintmark.incident;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry.Composition;
import dev.mintmark.fleet.timeline.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the pinned services are made of, as far as the record knows: by this an act is known to be about one of them.
final class PinnedThings {

    private final Set<String> services;
    private final Map<WorkloadId, String> workloads = new TreeMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> repositories = new HashMap<>();

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
        for (var lane : timeline.lanes()) {
            if (services.contains(lane.service())) {
                lane.stretches().stream().flatMap(stretch -> stretch.shares().stream()).filter(share -> share.version() != null)
                        .flatMap(share -> share.version().digests().stream())
                        .forEach(digest -> things.digests.putIfAbsent(digest.value(), lane.service()));
            }
        }
        return things;
    }

    private void add(Composition composition) {
        var service = composition.workload().service();
        workloads.putIfAbsent(composition.workload().id(), service);
        for (var count : composition.versions()) {
            if (count.image() instanceof Identified image) {
                image.manifest().ifPresent(digest -> digests.putIfAbsent(digest.value(), service));
                image.config().ifPresent(digest -> digests.putIfAbsent(digest.value(), service));
                repository(image.reference()).ifPresent(name -> repositories.putIfAbsent(name, service));
            }
        }
    }

    /// The pinned service that a line of the audit is about; empty if it is about none of them.
    Optional<String> serviceOf(AuditEntry line) {
        var facts = line.record().facts();
        return words(facts, "services").filter(services::contains).findFirst()
                .or(() -> words(facts, "workloads").flatMap(this::workload).findFirst())
                .or(() -> image(facts)).or(() -> target(facts));
    }

    private Stream<String> workload(String text) {
        return workloads.entrySet().stream().filter(workload -> workload.getKey().toString().equals(text))
                .map(Map.Entry::getValue);
    }

    private Optional<String> image(SortedMap<String, String> facts) {
        return Stream.of("digest", "image").flatMap(key -> Optional.ofNullable(facts.get(key)).stream()).flatMap(text ->
                Stream.of(digests.get(text), digests.get(text.substring(text.indexOf('@') + 1)),
                        repository(text).map(repositories::get).orElse(null))).filter(Objects::nonNull).findFirst();
    }

    /// An instance is called as its workload is, perhaps with a dash and more.
    private Optional<String> target(SortedMap<String, String> facts) {
        var target = facts.getOrDefault("target", "").split("/", 2)[0];
        return target.isEmpty() ? Optional.empty() : workloads.entrySet().stream()
                .filter(workload -> workload.getKey().source().value().equals(facts.get("source")))
                .filter(workload -> target.equals(workload.getKey().name()) || target.startsWith(workload.getKey().name() + "-"))
                .map(Map.Entry::getValue).findFirst();
    }

    private static Stream<String> words(SortedMap<String, String> facts, String key) {
        return List.of(facts.getOrDefault(key, "").split(" ")).stream().filter(word -> !word.isEmpty());
    }

    private static Optional<String> repository(String text) {
        return ImageReference.parse(text).map(image -> image.registry() + "/" + image.repository());
    }
}
