package dev.mintmark.app.wiring;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.SeenInstance;
import dev.mintmark.change.rollback.SeenWorkload;
import dev.mintmark.change.rollback.Sighting;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.ImageCatalogue;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.watch.FleetWatch;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fleet, live and on record, as it judges rollbacks. Thread-safe.
final class FleetSighting implements Sighting {

    private static final String DOCKER = "docker/";
    private static final Logger LOG = LoggerFactory.getLogger(FleetSighting.class);

    private final FleetWatch fleet;
    private final History history;
    private final InstantSource clock;
    private final MainInstances instances = new MainInstances();

    FleetSighting(FleetWatch fleet, History history, InstantSource clock) {
        this.fleet = fleet;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<SeenWorkload> workload(WorkloadId id) {
        var snapshot = fleet.snapshot();
        return snapshot.workload(id).map(state -> new SeenWorkload(state.workload(), instances.of(snapshot, id).stream()
                .map(instance -> seen(instance, snapshot.catalogue())).toList(), blind(snapshot, id)));
    }

    private static SeenInstance seen(Instance instance, ImageCatalogue catalogue) {
        return new SeenInstance(instance, instance.image() instanceof Identified image
                ? Optional.of(catalogue.versionOf(image)) : Optional.empty());
    }

    /// Why what is shown may no longer be true. Not told everything yet is not seen, either.
    private static Optional<Problem> blind(FleetSnapshot snapshot, WorkloadId id) {
        var status = snapshot.source(id.source());
        if (status.filter(source -> source.sight() == Sight.CURRENT).isPresent() && !snapshot.isStale(id)) {
            return Optional.empty();
        }
        return status.flatMap(source -> source.problem()).or(() -> Optional.of(notTold(id.source())));
    }

    private static Problem notTold(SourceId source) {
        return new Problem("rollback.sight", source + " is not seen.", "It has not told everything yet.",
                "Wait until it has, or look at 'mintmark sources'.");
    }

    @Override
    public ImageVersion version(Digest digest) {
        return fleet.snapshot().catalogue().versionOf(digest);
    }

    @Override
    public List<Target> healthy(WorkloadId id) throws RollbackRefused {
        var snapshot = fleet.snapshot();
        try {
            var until = snapshot.workload(id).isPresent() && blind(snapshot, id).isEmpty()
                    ? Optional.of(clock.instant()) : snapshot.source(id.source()).flatMap(source -> source.seenAt());
            return HealthyStretches.of(history.of(id), snapshot.catalogue(), until,
                    id.source().value().startsWith(DOCKER));
        } catch (HistoryUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    @Override
    public Watching onChange(Runnable changed) {
        var subscription = fleet.subscribe(_ -> changed.run());
        return () -> {
            try {
                subscription.close();
            } catch (Exception failure) {
                LOG.warn("A look at the fleet was not ended", failure);
            }
        };
    }
}
