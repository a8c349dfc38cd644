package dev.mintmark.app.compare;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.domain.Problem;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What could not be read, why, and what to try next, with the button that tries again.
final class ProblemNote {

    static final String RETRY = "compare-retry";

    private static final double WIDEST = 620;

    private ProblemNote() {}

    static Node of(CompareContext context, Problem problem) {
        return of(context, problem, context.model()::goOn);
    }

    static Node of(CompareContext context, Problem problem, Runnable again) {
        var icon = new FontIcon(Icon.ALERT_TRIANGLE);
        icon.getStyleClass().add("status-warning");
        var what = line(problem.what(), "strong");
        var heading = new HBox(12, icon, what);
        heading.setAlignment(Pos.CENTER_LEFT);
        var code = new Label(problem.code());
        code.getStyleClass().addAll("mono", "subtle");
        var retry = new Button(context.word("compare.retry"));
        retry.setId(RETRY);
        retry.setOnAction(_ -> again.run());
        var copy = new Button(context.word("compare.copyProblem"));
        copy.getStyleClass().add("quiet");
        copy.setOnAction(_ -> context.tools().takeAway().copyText(problem.sentence()));
        var buttons = new HBox(8, retry, copy, code);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var note = new VBox(10, heading, line(problem.why(), "muted"), line(problem.next(), "muted"), buttons);
        note.getStyleClass().addAll("card", "problem-note");
        note.setMaxWidth(WIDEST);
        note.setMaxHeight(VBox.USE_PREF_SIZE);
        return note;
    }

    private static Label line(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
