package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.domain.Problem;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What went wrong, calmly, between header and screen: what, why, what next, and a code that the log knows.
final class ProblemBar extends VBox {

    private static final int SHOWN = 2;

    private final Tools tools;

    ProblemBar(Tools tools) {
        this.tools = tools;
        getStyleClass().add("problem-bar");
        setId("problems");
        var problems = tools.notices().problems();
        problems.addListener((ListChangeListener<Problem>) _ -> show());
        managedProperty().bind(visibleProperty());
        show();
    }

    private void show() {
        var problems = tools.notices().problems();
        setVisible(!problems.isEmpty());
        getChildren().setAll(problems.stream().limit(SHOWN).map(this::line).toList());
        if (problems.size() > SHOWN) {
            var more = new Label(tools.word("frame.problem.more", problems.size() - SHOWN));
            more.getStyleClass().addAll("small", "muted");
            getChildren().add(more);
        }
    }

    private Node line(Problem problem) {
        var icon = new FontIcon(Icon.ALERT_TRIANGLE);
        icon.getStyleClass().add("status-warning");
        var what = new Label(problem.what());
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        var why = new Label(problem.why() + " " + problem.next());
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        var words = new VBox(what, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var code = new Label(problem.code());
        code.getStyleClass().addAll("mono", "subtle");
        code.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(12, icon, words, code,
                button(Icon.COPY, tools.word("frame.problem.copy"), () -> tools.takeAway().copyText(problem.sentence())),
                button(Icon.X, tools.word("frame.problem.dismiss"), () -> tools.notices().dismiss(problem)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("problem");
        return line;
    }

    private static Button button(Icon icon, String words, Runnable action) {
        var button = Described.as(new Button("", new FontIcon(icon)), words, "");
        button.getStyleClass().addAll("quiet", "small", "icon-only");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
