package dev.mintmark.app.desktop;

import dev.mintmark.domain.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;

/// Opens the window, and comes back when it has been closed. Does not extend `Application`: the class that does may not be
/// the one the virtual machine starts, or JavaFX refuses to run from the class path.
///
/// A second start opens a window of its own; both may run side by side.
public final class Desktop {

    private Desktop() {}

    /// Blocks until the window is closed. Once in a process.
    ///
    /// @param open builds and shows the window on this stage, on the FX thread
    /// @return what is missing on this machine to open a window; empty if one was open and is closed again
    public static Optional<Problem> run(Consumer<Stage> open) {
        var missing = DisplayCheck.ofThisMachine().problem();
        if (missing.isEmpty()) {
            Window.opening = open;
            Application.launch(Window.class);
        }
        return missing;
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
