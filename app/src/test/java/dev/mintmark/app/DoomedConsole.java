package dev.mintmark.app;

import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/// A console that watches a fleet of 5,000 changes a second until it is killed: the whole program behind its faces.
final class DoomedConsole {

    static final int CHANGES_A_SECOND = 5_000;

    private DoomedConsole() {}

    public static void main(String[] arguments) throws Exception {
        var clock = InstantSource.system();
        var around = new Surroundings(Map.of(), System.out, System.err, clock, ZoneOffset.UTC);
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(clock))) {
            var wiring = Wiring.of(around, Home.in(Path.of(arguments[0])), Endpoints.USUAL, fleet::sources);
            say("history " + wiring.historyProblem().map(problem -> problem.code()).orElse("opened"));
            wiring.watchlist().begin(wiring.fleet());
            var load = fleet.load(CHANGES_A_SECOND);
            try (var _ = wiring.fleet().subscribe(_ -> say("changes " + load.changes()))) {
                Thread.currentThread().join();
            }
        }
    }

    private static void say(String line) {
        PrintStream out = System.out;
        out.println(line);
        out.flush();
    }
}
