package dev.mintmark.benchmarks;

import dev.mintmark.app.desktop.Desktop;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.Lens;
import dev.mintmark.simulator.SimulatedFleet;
import dev.mintmark.simulator.SimulationSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What a frame takes in the real window, drawn in software, while a fleet of 100,000 instances changes 5,000 times a
/// second: on the display if there is one, else on JavaFX's headless platform.
final class Frames {

    /// The argument that makes a process the one with the window.
    static final String PROCESS = "draw-frames";

    private static final String HEADLESS = "Headless";
    private static final int INSTANCES = 100_000;
    private static final int CHANGES_PER_SECOND = 5_000;
    private static final double BUDGET = 16.7;
    private static final double NEVER = 50;
    private static final Duration REHEARSAL = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, Consumer<FleetModel>> VIEWS = views();

    private final FleetWatch watch;
    private final BenchedWindow window;
    private final PrintStream out;

    private Frames(FleetWatch watch, BenchedWindow window, PrintStream out) {
        this.watch = watch;
        this.window = window;
        this.out = out;
    }

    static void measure(PrintStream out) throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of("-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"));
        if (System.getenv("DISPLAY") == null) {
            options.add("-Dglass.platform=" + HEADLESS);
        }
        var process = Processes.java(options, PROCESS);
        try {
            process.getInputStream().transferTo(out);
            var status = process.waitFor();
            if (status != 0) {
                throw new IOException("The process with the window ended with " + status);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /// Opens the window in this process, measures, and ends the process.
    static void draw(PrintStream out) throws Exception {
        var opened = new CompletableFuture<BenchedWindow>();
        Thread.ofPlatform().daemon().start(() -> Desktop.run(stage -> opened.complete(new BenchedWindow(stage)))
                .ifPresent(missing -> opened.completeExceptionally(new IOException(missing.sentence()))));
        var clock = InstantSource.system();
        try (var fleet = new SimulatedFleet(SimulationSettings.calm(clock).withInstances(INSTANCES));
                var watch = new FleetWatch(clock, new Chronicle(Instant.MAX, Instant.MAX, List.of(), List.of()),
                        new HistoryWriter(new NoHistory()))) {
            var window = opened.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            watch.subscribe(window::accept);
            fleet.sources().forEach(watch::watch);
            await(() -> window.model().page().totals().instances() >= INSTANCES);
            try (var _ = fleet.load(CHANGES_PER_SECOND)) {
                new Frames(watch, window, out).run();
            }
        }
        out.flush();
        System.exit(0);
    }

    /// First a rehearsal of every view, because a Java virtual machine draws slowly until it has drawn for a while.
    private void run() {
        for (var view : VIEWS.values()) {
            window.does(() -> view.accept(window.model()));
            pass(REHEARSAL);
        }
        out.println();
        out.printf("## Frames at %,d instances and %,d observations a second%n", INSTANCES, CHANGES_PER_SECOND);
        out.println();
        out.println("Milliseconds of processor time of a frame, FX thread and render thread together;"
                + " 1600x999, drawn in software" + (HEADLESS.equals(System.getProperty("glass.platform"))
                ? ", each frame copied pixel by pixel by the headless platform on the FX thread." : " on a display."));
        out.println();
        out.println("| view | frames | p50 (FX + render) | p99 | most | over 50 ms | folded/s | within budget |");
        out.println("|---|---|---|---|---|---|---|---|");
        VIEWS.forEach(this::measure);
        out.printf("| budget | | | %.1f | %.0f | 0 | %,d | |%n", BUDGET, NEVER, CHANGES_PER_SECOND);
    }

    private void measure(String name, Consumer<FleetModel> look) {
        window.does(() -> look.accept(window.model()));
        pass(WARM_UP);
        window.asks(window.meter()::take);
        var revision = watch.snapshot().revision();
        var began = System.nanoTime();
        pass(MEASURED);
        var frames = window.asks(window.meter()::take);
        var folded = (watch.snapshot().revision() - revision) * 1e9 / (System.nanoTime() - began);
        var kept = frames.millis(0.99) <= BUDGET && frames.over(NEVER) == 0;
        out.printf("| %s | %d | %.1f (%.1f + %.1f) | %.1f | %.1f | %d | %,.0f | %s |%n", name, frames.all().size(),
                frames.millis(0.5), frames.fxMedian(), frames.renderMedian(), frames.millis(0.99), frames.millis(1),
                frames.over(NEVER), folded, kept ? "yes" : "no");
    }

    private static Map<String, Consumer<FleetModel>> views() {
        var views = new LinkedHashMap<String, Consumer<FleetModel>>();
        views.put("by service", model -> model.lensProperty().set(Lens.SERVICES));
        views.put("with the largest service open", model -> model.page().services().stream()
                .max(Comparator.comparingInt(line -> line.summary().instances()))
                .ifPresent(line -> model.openService(line.name())));
        views.put("by image version", model -> {
            model.closeDetail();
            model.lensProperty().set(Lens.VERSIONS);
        });
        views.put("map", model -> model.lensProperty().set(Lens.MAP));
        return views;
    }

    private static void pass(Duration time) {
        new CompletableFuture<Void>().completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("The fleet was not seen within " + PATIENCE);
            }
            pass(Duration.ofMillis(100));
        }
    }
}
