package dev.mintmark.app.console;

import dev.mintmark.app.crash.CrashReport;
import dev.mintmark.app.crash.CrashReports;
import dev.mintmark.app.crash.RunMarker;
import dev.mintmark.app.crash.Uncaught;
import dev.mintmark.app.wiring.Crashes;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Marks that the window runs, takes what nobody caught while it does, and knows how the run before ended.
final class LastRun {

    private static final String CODE = "window.fault";

    private final CrashReports reports;
    private final String machine;
    private final AtomicReference<Consumer<Problem>> told = new AtomicReference<>(_ -> {});
    private List<CrashReport> fresh = List.of();

    LastRun(Surroundings around, Home home) {
        reports = Crashes.of(around, home);
        machine = Crashes.machine(around);
    }

    /// What must be undone when the window is closed.
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    Running begin() {
        RunMarker.collect(reports, machine);
        fresh = reports.fresh();
        var marker = RunMarker.begin(reports.folder(), machine);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        // Told to stop is not killed.
        var asked = Thread.ofPlatform().name("end of the run").unstarted(marker::end);
        Runtime.getRuntime().addShutdownHook(asked);
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(CODE, reports,
                (_, report) -> told.get().accept(problem(report))));
        return () -> {
            marker.end();
            Thread.setDefaultUncaughtExceptionHandler(before);
        };
    }

    /// Who is told of faults from now on, on whichever thread failed.
    void tell(Consumer<Problem> whom) {
        told.set(whom);
    }

    CrashReports reports() {
        return reports;
    }

    /// What the operator was not asked about yet.
    List<CrashReport> fresh() {
        return fresh;
    }

    private static Problem problem(Optional<CrashReport> report) {
        return new Problem(CODE, "Something in this window failed by a fault of ours; the rest goes on.",
                report.map(kept -> "A report is in " + kept.file() + ".").orElse("The log says more."),
                "If it happens again, choose “Log: save to send” in the palette and send us what it packs up.");
    }
}
