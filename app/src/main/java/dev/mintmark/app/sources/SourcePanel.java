package dev.mintmark.app.sources;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.access.KeyCaps;
import dev.mintmark.app.frame.EnvironmentChip;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.sources.SourceLine;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The chosen source: facts, problems with what to do about them, what it withholds, and the buttons.
final class SourcePanel extends PlainScrollPane {

    static final String RETRY = "source-retry";
    static final String STOP = "source-stop";
    static final String WATCH = "source-watch";

    private static final double WIDTH = 360;

    private final Tools tools;
    private final SourcesModel model;
    private final SourceWording wording;
    private final VBox content = new VBox(16);
    private final Label name = new Label();
    private final FontIcon icon = new FontIcon();
    private final Label state = new Label("", icon);
    private final HBox head = new HBox(12);
    private final GridPane facts = new GridPane(16, 8);
    private final HBox actions = new HBox(8);
    private final VBox problems = new VBox(12);
    private final Button retry;
    private final Button stop;
    private final Button watch;
    private List<Problem> told = List.of();

    SourcePanel(Tools tools, SourcesModel model, SourceWording wording, ObservableValue<SourceLine> chosen) {
        this.tools = tools;
        this.model = model;
        this.wording = wording;
        getStyleClass().add("side-panel");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setFitToWidth(true);
        setFocusTraversable(false);
        name.getStyleClass().add("title");
        retry = button(RETRY, "sources.retry", "r", chosen, line -> model.retryNow(line.id()));
        stop = button(STOP, "sources.stop", "x", chosen, line -> model.stopWatching(line.id()));
        watch = button(WATCH, "sources.watch", "w", chosen, line -> model.watchAgain(line.id()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(name, space, state);
        head.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().addAll(head, facts, actions, problems);
        content.getStyleClass().add("side-content");
        setContent(content);
        chosen.subscribe(this::show);
    }

    /// Words everything anew; null empties it.
    void show(SourceLine line) {
        content.setVisible(line != null);
        if (line == null) {
            return;
        }
        name.setText(line.id().name());
        head.getChildren().removeIf(EnvironmentChip.class::isInstance);
        EnvironmentChip.of(tools, line.id()).ifPresent(chip -> head.getChildren().add(1, chip));
        StateCell.show(state, icon, line.health());
        state.setText(wording.state(line));
        facts.getChildren().clear();
        fact(0, "id", line.id().value(), "mono");
        fact(1, "kind", wording.kind(line), "plain");
        fact(2, "endpoint", line.status().endpoint(), "mono");
        fact(3, "seen", wording.seen(line), "plain");
        fact(4, "lag", wording.lag(line), "plain");
        fact(5, "cost", tools.word("sources.cost", wording.requests(line), wording.received(line)), "plain");
        var possible = line.watched() ? List.of(retry, stop) : List.of(watch);
        if (!actions.getChildren().equals(possible)) {
            actions.getChildren().setAll(possible);
        }
        tell(line);
    }

    /// Rebuilt only when the problems are others, so that the focus stays on a card's button.
    private void tell(SourceLine line) {
        if (line.problems().equals(told) && !problems.getChildren().isEmpty()) {
            return;
        }
        told = line.problems();
        problems.getChildren().clear();
        line.status().problem().ifPresent(problem -> problems.getChildren().add(new ProblemCard(tools, problem)));
        if (!line.status().limits().isEmpty()) {
            problems.getChildren().add(heading("sources.limits"));
            line.status().limits().forEach(limit -> problems.getChildren().add(new ProblemCard(tools, limit)));
        }
        if (told.isEmpty()) {
            problems.getChildren().add(heading(line.watched() ? "sources.noProblem" : "sources.notWatched"));
        }
    }

    private Node heading(String key) {
        var heading = new Label(tools.word(key));
        heading.setWrapText(true);
        heading.getStyleClass().addAll("small", "muted");
        return heading;
    }

    private void fact(int row, String key, String value, String style) {
        var title = new Label(tools.word("sources.fact." + key));
        title.getStyleClass().add("muted");
        title.setMinWidth(80);
        var text = new Label(value);
        text.setWrapText(true);
        text.getStyleClass().add(style);
        facts.addRow(row, title, text);
    }

    private Button button(String id, String key, String keys, ObservableValue<SourceLine> chosen,
            Consumer<SourceLine> action) {
        var button = new Button(tools.word(key), KeyCaps.of(keys));
        button.setId(id);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setOnAction(_ -> action.accept(chosen.getValue()));
        return Described.spoken(button, tools.word(key));
    }
}
