package dev.mintmark.app.timeline;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.domain.Problem;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where the lanes would be while there are none: why, and what to do.
final class TimelineNote extends VBox {

    static final String ID = "timeline-note";

    private static final double WIDEST = 560;

    private final Words words;
    private final Runnable retry;

    TimelineNote(Words words, Runnable retry) {
        this.words = words;
        this.retry = retry;
        super(8);
        setId(ID);
        setAlignment(Pos.CENTER);
        getStyleClass().add("timeline-note");
    }

    void say(String title, String text) {
        show(Icon.CLOCK, "status-muted", title, text);
    }

    void say(Problem problem) {
        show(Icon.ALERT_TRIANGLE, "status-danger", problem.what(), problem.why() + " " + problem.next());
        var code = new Label(problem.code());
        code.getStyleClass().addAll("mono", "subtle");
        var again = new Button(words.get("timeline.retry"));
        again.setOnAction(_ -> retry.run());
        getChildren().addAll(code, again);
    }

    private void show(Ikon picture, String style, String title, String text) {
        var icon = new FontIcon(picture);
        icon.getStyleClass().addAll(style, "large");
        var heading = new Label(title);
        heading.getStyleClass().add("title");
        heading.setWrapText(true);
        var body = new Label(text);
        body.getStyleClass().add("muted");
        body.setWrapText(true);
        body.setMaxWidth(WIDEST);
        body.setTextAlignment(TextAlignment.CENTER);
        getChildren().setAll(icon, heading, body);
        setAccessibleText(title + " " + text);
    }
}
