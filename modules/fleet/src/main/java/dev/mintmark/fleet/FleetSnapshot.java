package dev.mintmark.fleet;

import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Everything known about the fleet at one moment. Immutable, so any thread may read it; structurally shared, so a
/// change of one instance copies a few nodes, not the fleet.
public final class FleetSnapshot {

    public static final FleetSnapshot EMPTY =
            new FleetSnapshot(0, HashTreePMap.empty(), ImageCatalogue.EMPTY, Optional.empty());

    private final long revision;
    private final PMap<SourceId, SourceState> sources;
    private final ImageCatalogue catalogue;
    private final Optional<Instant> past;

    private FleetSnapshot(long revision, PMap<SourceId, SourceState> sources, ImageCatalogue catalogue,
            Optional<Instant> past) {
        this.revision = revision;
        this.sources = sources;
        this.catalogue = catalogue;
        this.past = past;
    }

    /// The same fleet, with a source added that is about to be asked. What is known of it already stays.
    public FleetSnapshot watching(SourceId id, SourceKind kind, String endpoint) {
        var known = sources.get(id);
        var state = known == null
                ? SourceState.of(new SourceStatus(id, kind, endpoint, Sight.CONNECTING, Optional.empty(),
                        Optional.empty(), List.of(), Optional.empty()))
                : known.withStatus(new SourceStatus(id, kind, endpoint, known.status().sight(), known.status().seenAt(),
                        known.status().problem(), known.status().limits(), Optional.empty()));
        return new FleetSnapshot(revision + 1, sources.plus(id, state), catalogue, past);
    }

    /// The same fleet without this source and all that was seen of it.
    public FleetSnapshot without(SourceId id) {
        return new FleetSnapshot(revision + 1, sources.minus(id), catalogue, past);
    }

    /// The same fleet, updated by one observation. Other sources are left as they are; an observation of a source that
    /// is not watched (any longer) changes nothing.
    public FleetSnapshot with(Observation observation) {
        var state = sources.get(observation.source());
        if (state == null) {
            return this;
        }
        var evidence = evidenceOf(observation);
        var learnt = evidence.isEmpty() ? catalogue : catalogue.with(evidence.get());
        return new FleetSnapshot(revision + 1, sources.plus(observation.source(), state.with(observation)), learnt, past);
    }

    /// What an observation says about names of one image.
    public static Optional<ImageEvidence> evidenceOf(Observation observation) {
        return switch (observation) {
            case Observation.ImageLearnt learnt -> Optional.of(learnt.evidence());
            case Observation.InstanceSeen seen when seen.instance().image() instanceof Identified image
                    && image.manifest().isPresent() && image.config().isPresent() ->
                Optional.of(new ImageEvidence(image.config().get(), Set.of(image.manifest().get())));
            default -> Optional.empty();
        };
    }

    /// The same fleet, with a source as `recorded` has it, unless it is known already.
    public FleetSnapshot recalling(SourceId id, FleetSnapshot recorded) {
        var state = recorded.sources.get(id);
        return state == null || sources.containsKey(id) ? this
                : new FleetSnapshot(revision + 1, sources.plus(id, state), catalogue, past);
    }

    public FleetSnapshot recalling(SourceStatus status, Collection<WorkloadState> workloads) {
        var state = SourceState.of(status).withRecalled(workloads);
        return new FleetSnapshot(revision + 1, sources.plus(status.id(), state), catalogue, past);
    }

    public FleetSnapshot with(ImageCatalogue known) {
        return new FleetSnapshot(revision + 1, sources, known, past);
    }

    public FleetSnapshot asOf(Instant moment) {
        return new FleetSnapshot(revision, sources, catalogue, Optional.of(moment));
    }

    /// Counts up with every change; two snapshots of one watch with the same revision are the same.
    public long revision() {
        return revision;
    }

    /// The moment this shows, if it is the fleet as it was; empty if it is the fleet as it is.
    public Optional<Instant> past() {
        return past;
    }

    public ImageCatalogue catalogue() {
        return catalogue;
    }

    /// How each source stands, ordered by id.
    public List<SourceStatus> sources() {
        return sources.values().stream().map(SourceState::status).sorted(Comparator.comparing(SourceStatus::id)).toList();
    }

    public Optional<SourceStatus> source(SourceId id) {
        return Optional.ofNullable(sources.get(id)).map(SourceState::status);
    }

    /// All workloads that are known, in no particular order.
    public Stream<WorkloadState> workloads() {
        return sources.values().stream().flatMap(SourceState::visible);
    }

    public Stream<WorkloadState> workloads(SourceId source) {
        return Optional.ofNullable(sources.get(source)).stream().flatMap(SourceState::visible);
    }

    public Optional<WorkloadState> workload(WorkloadId id) {
        return Optional.ofNullable(sources.get(id.source())).flatMap(source -> source.visible(id));
    }

    /// Whether what is shown of this workload may no longer be true.
    public boolean isStale(WorkloadId id) {
        var source = sources.get(id.source());
        return source != null && source.isStale(id);
    }

    /// All instances that are known, in no particular order. Walks the whole fleet.
    public Stream<Instance> instances() {
        return sources.values().stream().flatMap(source -> source.instances().values().stream());
    }

    /// The instances of one workload, in no particular order. Walks the whole source: for one page, not for a table.
    public Stream<Instance> instances(WorkloadId id) {
        return Optional.ofNullable(sources.get(id.source())).stream()
                .flatMap(source -> source.instances().values().stream())
                .filter(instance -> instance.workload().equals(id));
    }

    public Optional<Instance> instance(InstanceId id) {
        return Optional.ofNullable(sources.get(id.source())).map(source -> source.instances().get(id));
    }
}
