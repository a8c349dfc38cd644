package dev.mintmark.app.preferences;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.presentation.settings.SettingLine;
import dev.mintmark.presentation.settings.SettingsModel;
import dev.mintmark.presentation.settings.SettingsOutcome;
import dev.mintmark.presentation.settings.SettingsPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page: the file and what can be done with it, what is wrong in it, then every setting by its section.
final class SettingsView extends PlainScrollPane {

    static final String ID = "settings-page";
    static final String PATH = "settings-path";
    static final String COPY = "settings-copy-path";
    static final String RELOAD = "settings-reload";
    static final String UNDO = "settings-undo";
    static final String OUTCOME = "settings-outcome";

    private static final double WIDEST = 940;

    private final Tools tools;
    private final SettingsModel model;
    private final List<SettingRow> rows = new ArrayList<>();
    private final Label path = Pieces.label("", "mono", "muted");
    private final Label outcome = Pieces.sentence("", "small", "muted");
    private final MistakesCard mistakes;
    private final EnvironmentsRow environments;
    private final Button undo;

    SettingsView(Tools tools, SettingsModel model, Runnable copyPath) {
        this.tools = tools;
        this.model = model;
        setId(ID);
        getStyleClass().add("settings");
        setFitToWidth(true);
        setFocusTraversable(false);
        path.setId(PATH);
        outcome.setId(OUTCOME);
        mistakes = new MistakesCard(tools);
        environments = new EnvironmentsRow(tools);
        undo = Pieces.button(UNDO, tools.word("settings.undo"), "Ctrl+Z", model::undo);
        var head = Pieces.line(8, Pieces.label(tools.word("settings.title"), "title"), Pieces.spring(), undo,
                Pieces.button(RELOAD, tools.word("settings.reload"), "F5", model::reload),
                Pieces.button(COPY, tools.word("settings.copyPath"), "y", copyPath));
        var page = new VBox(head, new VBox(4, path, outcome), mistakes);
        page.getStyleClass().addAll("page", "settings-content");
        page.setMaxWidth(WIDEST);
        sections(model.pageProperty().get(), page);
        var middle = new StackPane(page);
        middle.setAlignment(Pos.TOP_LEFT);
        setContent(middle);
        model.pageProperty().subscribe(this::show);
        model.outcomeProperty().subscribe(this::tell);
    }

    private void sections(SettingsPage shown, VBox page) {
        var cards = new LinkedHashMap<String, VBox>();
        for (var line : shown.lines()) {
            var row = new SettingRow(tools, model, line);
            rows.add(row);
            cards.computeIfAbsent(line.group(), this::card).getChildren().add(row);
            if (line.key().equals("environments")) {
                cards.get(line.group()).getChildren().add(environments);
            }
        }
        page.getChildren().addAll(cards.values());
    }

    private VBox card(String group) {
        var card = new VBox(Pieces.label(tools.word("settings.section." + group), "heading"));
        card.getStyleClass().addAll("card", "settings-section");
        return card;
    }

    private void show(SettingsPage page) {
        path.setText(tools.word(page.present() ? "settings.file" : "settings.noFile", page.path()));
        mistakes.show(page.mistakes());
        environments.show(page.environments());
        for (var row : rows) {
            page.lines().stream().filter(line -> line.key().equals(row.key())).findFirst().ifPresent(row::show);
        }
        undo.setDisable(!model.canUndo());
    }

    private void tell(SettingsOutcome came) {
        undo.setDisable(!model.canUndo());
        outcome.getStyleClass().setAll("label", "small",
                came instanceof SettingsOutcome.Refused ? "status-danger" : "muted");
        outcome.setText(switch (came) {
            case SettingsOutcome.Nothing _ -> tools.word("settings.outcome.nothing");
            case SettingsOutcome.Changed(var key, var value) -> tools.word("settings.outcome.changed", key, value,
                    isAtOnce(key) ? 1 : 0);
            case SettingsOutcome.Undone _ -> tools.word("settings.outcome.undone");
            case SettingsOutcome.Reloaded(var wrong) -> tools.word("settings.outcome.reloaded", wrong);
            case SettingsOutcome.Refused(_, var problem) -> problem.what() + " " + problem.why() + " " + problem.next();
        });
        if (came instanceof SettingsOutcome.Refused(var key, var problem)) {
            rows.stream().filter(row -> row.key().equals(key)).forEach(row -> row.refuse(problem));
        }
    }

    private boolean isAtOnce(String key) {
        return model.pageProperty().get().lines().stream().filter(line -> line.key().equals(key))
                .anyMatch(SettingLine::atOnce);
    }

    void focusFirst() {
        rows.getFirst().focus();
    }
}
