package dev.mintmark.app.sources;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.domain.Problem;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A problem in full: what, why, what next, its code, and a way to take it along.
final class ProblemCard extends VBox {

    ProblemCard(Tools tools, Problem problem) {
        getStyleClass().addAll("card", "problem-card");
        var code = new Label(problem.code());
        code.getStyleClass().addAll("mono", "subtle");
        var copy = Described.spoken(new Button(tools.word("sources.copyProblem")),
                tools.word("sources.copyProblemSpoken", problem.what()));
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> tools.takeAway().copyText(problem.sentence()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, code, space, copy);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text(problem.what(), "strong"), text(problem.why(), "muted"), text(problem.next(), "plain"), foot);
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
