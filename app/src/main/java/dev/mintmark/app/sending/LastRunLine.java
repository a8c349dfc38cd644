package dev.mintmark.app.sending;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.crash.CrashReport;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.icon.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says calmly that the run before failed, or did not end by itself, and what can be done with the report of it.
public final class LastRunLine extends HBox {

    /// What the operator may choose; the line is gone after each of them.
    ///
    /// @param look   read the report
    /// @param send   pack up everything to be sent
    /// @param forget throw the reports away
    public record Choices(Runnable look, Runnable send, Runnable forget) {}

    public LastRunLine(Tools tools, List<CrashReport> fresh, Choices choices) {
        setId("last-run");
        setSpacing(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("last-run");
        var icon = new FontIcon(Icon.INFO);
        var newest = fresh.getFirst();
        var what = new Label(tools.word("sending.lastRun", fresh.size()));
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        var why = new Label(tools.wording().dayAndTime(newest.at()) + " · " + newest.headline());
        why.getStyleClass().add("muted");
        var words = new VBox(what, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, button(tools, "look", choices.look), button(tools, "send", choices.send),
                button(tools, "forget", choices.forget));
    }

    private static Button button(Tools tools, String what, Runnable action) {
        var button = new Button(tools.word("sending.lastRun." + what));
        button.setId("last-run-" + what);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return Described.spoken(button, tools.word("sending.lastRun." + what + ".spoken"));
    }
}
