package dev.mintmark.app.console;

import dev.mintmark.app.wiring.UnknownSource;
import dev.mintmark.app.wiring.Watchlist;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.firstrun.Looked;
import dev.mintmark.presentation.frame.Notices;
import dev.mintmark.presentation.sources.SourceCare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Finds what there is to watch, and does for the Sources screen what it asks of the watch.
final class WatchCare implements SourceCare {

    private final FleetWatch watch;
    private final Map<SourceId, Source> found = new ConcurrentHashMap<>();
    private FirstRunModel firstRun;
    private Supplier<List<Looked>> places;

    WatchCare(FleetWatch watch) {
        this.watch = watch;
    }

    /// @param looked where was looked, if nothing is found; reads files, so it is not called on the FX thread
    void tell(FirstRunModel model, Supplier<List<Looked>> looked) {
        firstRun = model;
        places = looked;
    }

    /// Looks on a thread of its own; the outcome is told on the FX thread.
    void look(Wiring wiring, Executor fxThread, Notices notices) {
        Thread.ofVirtual().name("find sources").start(() -> {
            try {
                var list = wiring.watchlist();
                list.watched().forEach(source -> found.put(source.id(), source));
                list.begin(watch);
                wiring.enliven();
                var nothing = isEmpty(list) ? places.get() : List.<Looked>of();
                fxThread.execute(() -> say(nothing));
            } catch (UnknownSource unknown) {
                fxThread.execute(() -> notices.report(new Problem("source.unknown", "A source is not watched.",
                        unknown.getMessage(), "Check its name.")));
            }
        });
    }

    private void say(List<Looked> nothing) {
        if (nothing.isEmpty()) {
            firstRun.found();
        } else {
            firstRun.nothingFound(nothing);
        }
    }

    private static boolean isEmpty(Watchlist list) {
        return list.watched().isEmpty() && list.recalled().isEmpty();
    }

    @Override
    public void retryNow(SourceId source) {
        watch.retryNow(source);
    }

    @Override
    public void stopWatching(SourceId source) {
        watch.forget(source);
    }

    @Override
    public void watchAgain(SourceId source) {
        Optional.ofNullable(found.get(source)).ifPresent(watch::watch);
    }

    @Override
    public Traffic traffic(SourceId source) {
        return watch.traffic(source);
    }

    @Override
    public Optional<Problem> historyProblem() {
        return watch.historyProblem();
    }
}
