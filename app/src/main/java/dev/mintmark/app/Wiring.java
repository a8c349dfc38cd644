package dev.mintmark.app;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.FleetWatch;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.history.HistoryWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything, wired by hand, for both faces of the program. Start reading here.
///
/// Making one opens the record and starts the fold; nothing is asked of any system until a source of the [#watchlist]
/// is handed to the watch.
public final class Wiring implements AutoCloseable {

    private final Home home;
    private final History history;
    private final Optional<Problem> historyProblem;
    private final FleetWatch fleet;
    private final Endpoints endpoints;
    private final Discovery discovery;

    private Wiring(Home home, Endpoints endpoints, History history, Optional<Problem> historyProblem, FleetWatch fleet,
            Discovery discovery) {
        this.home = home;
        this.endpoints = endpoints;
        this.history = history;
        this.historyProblem = historyProblem;
        this.fleet = fleet;
        this.discovery = discovery;
    }

    /// Wires the real thing. Blocks while the record is opened.
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints) {
        return of(around, home, endpoints, new PassingHistory(), Optional.empty(), List::of);
    }

    /// Wires around a history and sources that are given.
    ///
    /// @param historyProblem what was wrong when the history was opened, if anything was
    public static Wiring of(Surroundings around, Home home, Endpoints endpoints, History history,
            Optional<Problem> historyProblem, Discovery discovery) {
        requireNonNull(home, "home");
        Chronicle recorded;
        var problem = historyProblem;
        try {
            recorded = history.between(Instant.MAX, Instant.MAX);
        } catch (HistoryUnavailable unavailable) {
            recorded = new Chronicle(Instant.MAX, Instant.MAX, List.of(), List.of());
            problem = Optional.of(unavailable.problem());
        }
        var fleet = new FleetWatch(around.clock(), recorded, new HistoryWriter(history));
        return new Wiring(home, endpoints, history, problem, fleet, discovery);
    }

    /// Where history, log and settings live.
    public Home home() {
        return home;
    }

    public FleetWatch fleet() {
        return fleet;
    }

    public History history() {
        return history;
    }

    /// What was wrong with the record when it was opened; it may have been begun afresh, or last for this run only.
    public Optional<Problem> historyProblem() {
        return historyProblem;
    }

    /// What is to be watched. Reads files, so it blocks; reaches nowhere.
    ///
    /// @throws UnknownSource if the operator named a source that there is not
    public Watchlist watchlist() throws UnknownSource {
        return Watchlist.of(endpoints, discovery.find(), fleet.recorded());
    }

    /// Stops watching and writes what is still to be recorded. The record can still be read until [#close].
    public void settle() {
        fleet.close();
    }

    @Override
    public void close() {
        settle();
        history.close();
    }
}
