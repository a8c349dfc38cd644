package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Watchlist;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Sight;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One look at all sources: until each has told everything, or is lost, or time is up.
final class Look {

    private final FleetWatch fleet;
    private final InstantSource clock;
    private final Duration patience;

    Look(FleetWatch fleet, InstantSource clock, Duration patience) {
        this.fleet = fleet;
        this.clock = clock;
        this.patience = patience;
    }

    /// Watches these sources and returns the fleet as they showed it. Who did not answer in time is lost, with a problem
    /// that says so. The watch goes on; close it.
    FleetSnapshot at(Watchlist watchlist) throws InterruptedException {
        var asked = watchlist.watched().stream().map(AskedSource::new).toList();
        var told = new CompletableFuture<FleetSnapshot>();
        fleet.subscribe(snapshot -> {
            if (asked.stream().allMatch(source -> source.isAnsweredIn(snapshot))
                    && watchlist.recalled().keySet().stream().allMatch(id -> snapshot.source(id).isPresent())) {
                told.complete(snapshot);
            }
        });
        new Watchlist(List.copyOf(asked), watchlist.recalled()).begin(fleet);
        try {
            return told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return withoutTheLate(asked);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FleetSnapshot withoutTheLate(List<AskedSource> asked) {
        var snapshot = fleet.snapshot();
        for (var source : asked) {
            if (!source.isAnsweredIn(snapshot)) {
                snapshot = snapshot.watching(source.id(), source.kind(), source.endpoint())
                        .with(new Observation.Lost(source.id(), clock.instant(), late(source.id(), snapshot)));
            }
        }
        return snapshot;
    }

    private Problem late(SourceId id, FleetSnapshot snapshot) {
        var loading = snapshot.source(id).flatMap(status -> status.loading());
        var far = loading.map(progress -> "It had told " + progress.received() + " objects by then")
                .orElse("It had told nothing by then");
        var sight = snapshot.source(id).map(status -> status.sight()).orElse(Sight.CONNECTING);
        return new Problem("source.slow", id + " did not tell everything in time.",
                far + ", and the call waits for " + patience.toSeconds() + " s"
                        + (sight == Sight.STALE ? "; what is shown was seen earlier." : "."),
                "Give it more time with --timeout.");
    }
}
