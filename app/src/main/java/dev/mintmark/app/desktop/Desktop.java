package dev.mintmark.app.desktop;

import dev.mintmark.domain.Problem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window, and comes back when it has been closed. Does not extend `Application`: the class that does may not be
/// the one the virtual machine starts, or JavaFX refuses to run from the class path.
///
/// A second start opens a window of its own; both may run side by side.
public final class Desktop {

    private static CompletableFuture<Void> toolkit;

    private Desktop() {}

    /// Begins to start JavaFX on a thread of its own, which is a third of a second of mostly its native libraries, so
    /// that other things can be made ready meanwhile. Does not block; [#run] waits for it and tells what went wrong.
    public static synchronized void begin() {
        if (toolkit == null && DisplayCheck.ofThisMachine().unset().isEmpty()) {
            toolkit = CompletableFuture.runAsync(() -> Platform.startup(() -> { }),
                    task -> Thread.ofPlatform().name("start JavaFX").start(task));
        }
    }

    /// Blocks until the window is closed. Once in a process.
    ///
    /// @param open builds and shows the window on this stage, on the FX thread
    /// @return what is missing on this machine to open a window; empty if one was open and is closed again
    public static Optional<Problem> run(Consumer<Stage> open) {
        var display = DisplayCheck.ofThisMachine();
        var unset = display.unset();
        if (unset.isPresent()) {
            return unset;
        }
        begin();
        try {
            toolkit.join();
        } catch (CompletionException refused) {
            // What JavaFX says helps nobody. A cause that we do not know is a fault of ours, and told as one.
            return Optional.of(display.problem().orElseThrow(() -> refused));
        }
        Window.opening = open;
        Application.launch(Window.class);
        return Optional.empty();
    }

    /// What JavaFX instantiates. It takes no arguments, so what to open is left for it here.
    public static final class Window extends Application {

        private static Consumer<Stage> opening = _ -> {};

        @Override
        public void start(Stage stage) {
            opening.accept(stage);
        }
    }
}
