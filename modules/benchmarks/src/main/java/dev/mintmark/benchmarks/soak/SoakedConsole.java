package dev.mintmark.benchmarks.soak;

import dev.mintmark.app.console.ConsoleWindow;
import dev.mintmark.app.crash.Uncaught;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The real window in this process, as [ConsoleWindow] opens it, with the real record, audit, plans and incidents in a
/// folder, over a simulated fleet.
public final class SoakedConsole {

    private static final long PATIENCE_SECONDS = 300;

    private final SimulatedFleet fleet;
    private final Path folder;
    private final Wiring wiring;

    private SoakedConsole(SimulatedFleet fleet, Path folder, Wiring wiring) {
        this.fleet = fleet;
        this.folder = folder;
        this.wiring = wiring;
    }

    /// Opens the window, with nothing going on in the fleet.
    ///
    /// @param folder the operator's, which is made
    public static SoakedConsole open(int instances, Path folder) throws Exception {
        var clock = Clock.systemUTC();
        return open(new SimulatedFleet(SimulationSettings.demo(clock).withInstances(instances)), clock, folder);
    }

    static SoakedConsole open(SimulatedFleet fleet, Clock clock, Path folder) throws Exception {
        Files.createDirectories(folder);
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var around = new Surroundings(Map.of("HOME", folder.toString()), nowhere, nowhere, clock, ZoneOffset.UTC);
        // As `Main` does; it also starts the log before two threads want it at once.
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught("thread.fault", Crashes.of(around, List.of()), (_, _) -> { }));
        var wired = new CompletableFuture<Wiring>();
        var window = new ConsoleWindow((there, home, endpoints) -> {
            var made = Wiring.of(there, home, endpoints, fleet);
            wired.complete(made);
            return made;
        });
        Thread.ofPlatform().name("window").daemon().start(() -> {
            if (window.open(around, Home.in(folder), Endpoints.USUAL) != 0) {
                wired.completeExceptionally(new IOException("The window did not open; is DISPLAY set?"));
            }
        });
        var wiring = wired.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var log = Home.in(folder).log();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(log) || !Files.readString(log).contains("First frame")) {
            if (wired.isCompletedExceptionally() || System.nanoTime() > deadline) {
                throw new IOException("The window drew no frame; its log is " + log);
            }
            Hands.pass(200);
        }
        return new SoakedConsole(fleet, folder, wiring);
    }

    SimulatedFleet fleet() {
        return fleet;
    }

    Wiring wiring() {
        return wiring;
    }

    Path folder() {
        return folder;
    }
}
