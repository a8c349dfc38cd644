package dev.mintmark.app.console;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.notify.DesktopPrograms;
import dev.mintmark.app.notify.Herald;
import dev.mintmark.app.notify.Listening;
import dev.mintmark.app.notify.Toasts;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.change.copy.CopiesListener;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.copy.SeenCopies;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.rollback.RollbacksModel;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Tells an operator who looks elsewhere of what he asked to hear of. FX thread only.
final class NotifyCare implements AutoCloseable {

    private final Executor fxThread;
    private final CopiesModel copies;
    private final Listening listening;
    private final Timeline pulse;

    NotifyCare(Stage stage, Surroundings around, Tools tools, WindowFrame frame, Navigator screens, Executor fxThread,
            CopiesModel copies, RollbacksModel rollbacks) {
        this.fxThread = fxThread;
        this.copies = copies;
        var words = tools.words();
        var toasts = new Toasts(words, frame);
        var herald = new Herald(new DesktopPrograms(System.getProperty("os.name", ""), around.env(),
                words.get("notify.open")), fxThread, () -> stage.isFocused() && !stage.isIconified(), toasts::show,
                () -> bringToFront(stage));
        listening = new Listening(words, tools.notices().bells(), herald::tell, screens::goTo);
        pulse = new Timeline(new KeyFrame(Duration.seconds(1),
                _ -> listening.rollbacks(rollbacks.known(), rollbacks::open)));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    private static void bringToFront(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void begin() {
        pulse.play();
    }

    void accept(FleetSnapshot snapshot) {
        listening.sources(snapshot.sources());
    }

    void compared(String what, java.time.Duration took) {
        listening.comparison(what, took);
    }

    /// Hands what is seen of copies to their screen, and what is told of them to whoever listens as well.
    CopiesListener copies() {
        return new CopiesListener() {

            @Override
            public void seen(SeenCopies seen) {
                copies.seen(seen);
            }

            @Override
            public void notice(CopyNotice notice) {
                fxThread.execute(() -> listening.copy(notice, copies.wasEndedHere(notice.copy().id()),
                        () -> copies.selectedProperty().set(Optional.of(notice.copy().id()))));
                copies.notice(notice);
            }
        };
    }

    @Override
    public void close() {
        pulse.stop();
    }
}
