package dev.mintmark.app.notify;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Cards at the bottom of the window, on the side where the pointer is not. They pass by themselves, but not while the pointer
/// is on them, and urgent ones not at all.
public final class Toasts extends VBox {

    private static final int MOST = 3;
    private static final double WIDTH = 360;
    private static final Duration SHOWN = Duration.seconds(10);
    /// High enough for the foot of a page, where the buttons are that change something, to stay free.
    private static final Insets FROM_EDGE = new Insets(0, 20, 108, 80);

    private final Words words;
    private double pointer;

    /// @param window over which they are shown; its pointer is followed
    public Toasts(Words words, StackPane window) {
        this.words = words;
        setSpacing(8);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPickOnBounds(false);
        StackPane.setMargin(this, FROM_EDGE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        window.addEventFilter(MouseEvent.MOUSE_MOVED, event -> pointer = event.getX());
        window.getChildren().add(this);
    }

    public void show(Notification notification) {
        if (getChildren().isEmpty()) {
            var right = pointer < getParent().getLayoutBounds().getWidth() / 2;
            StackPane.setAlignment(this, right ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT);
        }
        var card = card(notification);
        getChildren().add(card);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (!notification.urgent()) {
            var passing = new PauseTransition(SHOWN);
            passing.setOnFinished(_ -> getChildren().remove(card));
            card.hoverProperty().subscribe(over -> {
                if (over) {
                    passing.stop();
                } else {
                    passing.playFromStart();
                }
            });
        }
    }

    private HBox card(Notification notification) {
        var title = new Label(notification.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var text = new Label(notification.text());
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        var said = new VBox(2, title, text);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        var open = new Button(words.get("notify.open"));
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        Described.spoken(open, words.get("notify.open.spoken", notification.title()));
        var close = Described.as(new Button("", new FontIcon(Icon.X)), words.get("notify.dismiss"), "");
        close.getStyleClass().addAll("quiet", "small", "icon-only");
        var card = new HBox(10, new FontIcon(notification.urgent() ? Icon.ALERT_TRIANGLE : Icon.BELL), said, open, close);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("panel", "toast");
        card.setAccessibleText(notification.title() + " " + notification.text());
        open.setOnAction(_ -> {
            getChildren().remove(card);
            notification.open().run();
        });
        close.setOnAction(_ -> getChildren().remove(card));
        return card;
    }
}
