package dev.mintmark.app.frame;

import dev.mintmark.app.settings.Remembered;
import dev.mintmark.app.settings.WindowBounds;
import dev.mintmark.app.theme.TextSize;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The window on the desktop: its place, its title, its pulse, its end. Everything in it is the [WindowFrame].
public final class MintmarkWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double NARROWEST = 800;
    private static final double LOWEST = 500;
    private static final Duration PULSE = Duration.seconds(1);

    private final Stage stage;
    private final WindowFrame frame;
    private final Remembered remembered;
    private Optional<Node> lastWords = Optional.empty();

    /// @param leaving what the operator should know before the window closes, built around what closes it; asked each time
    /// @param closed told once when the window has gone, with what is to be remembered
    public MintmarkWindow(Stage stage, WindowFrame frame, Tools tools, Function<Runnable, Optional<Node>> leaving,
            Consumer<Remembered> closed) {
        this.stage = stage;
        this.frame = frame;
        this.remembered = tools.remembered();
        var scene = new Scene(frame, WIDTH, HEIGHT);
        tools.theme().dress(scene);
        frame.listenTo(scene);
        stage.setTitle(tools.word("window.title"));
        stage.setScene(scene);
        tools.theme().textSizeProperty().subscribe(this::keepRoom);
        remembered.now().bounds().ifPresent(this::place);
        stage.setOnCloseRequest(event -> {
            // Told once: who closes the window again knows it already.
            if (lastWords.filter(frame::says).isEmpty()) {
                lastWords = leaving.apply(stage::hide);
                lastWords.ifPresent(words -> {
                    frame.say(words);
                    event.consume();
                });
            }
        });
        stage.setOnHiding(_ -> remember());
        var pulse = new Timeline(new KeyFrame(PULSE, _ -> frame.tick()));
        pulse.setCycleCount(Animation.INDEFINITE);
        stage.setOnShown(_ -> pulse.play());
        stage.setOnHidden(_ -> {
            pulse.stop();
            closed.accept(remembered);
        });
    }

    public void show() {
        frame.open();
        stage.show();
        stage.getIcons().add(WindowIcon.image());
    }

    /// The smallest window in which every screen is whole, as far as there is a screen for it.
    private void keepRoom(TextSize size) {
        var desk = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(NARROWEST * size.factor(), desk.getWidth()));
        stage.setMinHeight(Math.min(LOWEST * size.factor(), desk.getHeight()));
    }

    /// Where it stood last time, unless no screen is there any longer.
    private void place(WindowBounds bounds) {
        var there = new Rectangle2D(bounds.left(), bounds.top(), bounds.width(), bounds.height());
        if (!Screen.getScreensForRectangle(there).isEmpty()) {
            stage.setX(bounds.left());
            stage.setY(bounds.top());
        }
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
    }

    /// A maximized window keeps the size it had before, so that it has one to go back to.
    private void remember() {
        var before = remembered.now().bounds();
        remembered.change(settings -> settings.withBounds(stage.isMaximized() && before.isPresent()
                ? new WindowBounds(before.get().left(), before.get().top(), before.get().width(), before.get().height(), true)
                : new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
    }
}
