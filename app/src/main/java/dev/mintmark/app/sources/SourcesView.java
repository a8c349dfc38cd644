package dev.mintmark.app.sources;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.sources.SourceLine;
import dev.mintmark.presentation.sources.SourceSummary;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The table on the left, the chosen source on the right, history's own problem above if it has one.
final class SourcesView extends BorderPane {

    private final Tools tools;
    private final SourcesModel model;
    private final SourcesTable table;
    private final SourcePanel panel;
    private final Label summary = new Label();
    private final VBox history = new VBox();

    SourcesView(Tools tools, SourcesModel model, SourceWording wording) {
        this.tools = tools;
        this.model = model;
        table = new SourcesTable(tools, model, wording);
        getStyleClass().add("sources");
        var title = new Label(tools.word("sources.title"));
        title.getStyleClass().add("title");
        summary.getStyleClass().addAll("small", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, summary);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        history.managedProperty().bind(history.visibleProperty());
        var page = new VBox(head, history, table);
        page.getStyleClass().add("page");
        setCenter(page);
        panel = new SourcePanel(tools, model, wording, table.chosenProperty());
        setRight(panel);
        model.lines().addListener((ListChangeListener<SourceLine>) _ -> summarize());
        model.historyProblemProperty().subscribe(this::showHistory);
        summarize();
    }

    void wordAges() {
        table.refresh();
        panel.show(table.chosenProperty().get());
    }

    void focusTable() {
        table.requestFocus();
    }

    Optional<SourceLine> selected() {
        return Optional.ofNullable(table.chosenProperty().get());
    }

    private void summarize() {
        var counts = SourceSummary.of(model.lines());
        summary.setText(tools.word("sources.summary", model.lines().size(), counts.trouble().size()));
    }

    private void showHistory(Optional<Problem> problem) {
        history.setVisible(problem.isPresent());
        history.getChildren().setAll(problem.stream().map(found -> new ProblemCard(tools, found)).toList());
    }
}
