package dev.mintmark.app.desktop;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one door to the FX thread: nothing else calls `Platform.runLater`.
///
/// What is handed over runs later, in order, even if the caller is on the FX thread already; so nobody has to wonder.
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
