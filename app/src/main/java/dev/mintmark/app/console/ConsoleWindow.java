package dev.mintmark.app.console;

import dev.mintmark.app.desktop.Desktop;
import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Window;
import dev.mintmark.app.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.stage.Stage;

/// The window, from its opening to its end.
///
/// The record is opened on a thread of its own while JavaFX starts, so that the first frame already shows the fleet as
/// it was last known.
public final class ConsoleWindow implements Window {

    private final Opening opening;
    private final List<Wiring> toClose = new ArrayList<>();
    private LastRun lastRun;

    /// What the window stands on; `Wiring::of` but where something else is to be tried.
    @FunctionalInterface
    public interface Opening {

        Wiring open(Surroundings around, Home home, Endpoints endpoints);
    }

    public ConsoleWindow() {
        this(Wiring::of);
    }

    public ConsoleWindow(Opening opening) {
        this.opening = opening;
    }

    @Override
    public int open(Surroundings around, Home home, Endpoints endpoints) {
        var wiring = new FutureTask<>(() -> {
            var made = opening.open(around, home, endpoints);
            made.configuration().loaded();
            return made;
        });
        Thread.ofVirtual().name("open the record").start(wiring);
        lastRun = new LastRun(around, home);
        try (var _ = lastRun.begin()) {
            var missing = Desktop.run(stage -> show(stage, around, home, opened(wiring)));
            missing.ifPresent(problem -> around.note(problem.sentence()));
            toClose.forEach(Wiring::close);
            return missing.isPresent() ? 1 : 0;
        }
    }

    private void show(Stage stage, Surroundings around, Home home, Wiring wiring) {
        toClose.add(wiring);
        var console = new Console(stage, around, home, wiring, () -> showDemo(stage, around, home));
        console.show();
        console.care(lastRun);
    }

    /// The demo gets a window of its own in the place of the one that had nothing to show.
    private void showDemo(Stage before, Surroundings around, Home home) {
        CompletableFuture.supplyAsync(() -> Wiring.of(around, home, Endpoints.DEMO),
                        task -> Thread.ofVirtual().name("open the demo").start(task))
                .thenAcceptAsync(wiring -> {
                    var stage = new Stage();
                    show(stage, around, home, wiring);
                    before.hide();
                }, new FxThread());
    }

    private static Wiring opened(FutureTask<Wiring> wiring) {
        try {
            return wiring.get();
        } catch (InterruptedException | ExecutionException impossible) {
            throw new IllegalStateException("The record could not be opened", impossible);
        }
    }
}
