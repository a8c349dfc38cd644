package dev.mintmark.app.frame;

import dev.mintmark.app.access.Described;
import dev.mintmark.presentation.sources.Health;
import dev.mintmark.presentation.sources.SourceLine;
import dev.mintmark.presentation.sources.SourceSummary;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The bottom line: how the sources stand, what is running, and where help is.
final class StatusBar extends HBox {

    private static final int TROUBLES = 2;
    private static final Duration HINT = Duration.seconds(4);

    private final Tools tools;
    private final SourcesModel sources;
    private final Runnable openSources;
    private final HBox health = new HBox();
    private List<String> shown = List.of();

    StatusBar(Tools tools, SourcesModel sources, Runnable openSources, Runnable openHelp) {
        this.tools = tools;
        this.sources = sources;
        this.openSources = openSources;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        health.getStyleClass().add("health");
        health.setAlignment(Pos.CENTER_LEFT);
        health.setMinWidth(0);
        HBox.setHgrow(health, Priority.ALWAYS);
        sources.lines().addListener((ListChangeListener<SourceLine>) _ -> refresh());
        getChildren().addAll(health, hint(), new RunningWork(tools), helpButton(openHelp));
        refresh();
    }

    /// Words the ages again, and touches no node unless some word has changed.
    void refresh() {
        var summary = SourceSummary.of(sources.lines());
        var words = new ArrayList<String>();
        var entries = new ArrayList<Node>();
        if (summary.current() > 0) {
            add(words, entries, "ok", tools.word("frame.status.current", summary.current())).setMinWidth(USE_PREF_SIZE);
        }
        if (summary.connecting() > 0) {
            add(words, entries, "accent", tools.word("frame.status.connecting", summary.connecting()))
                    .setMinWidth(USE_PREF_SIZE);
        }
        summary.trouble().stream().limit(TROUBLES).forEach(line -> add(words, entries,
                line.health() == Health.UNREACHABLE ? "danger" : "warning", trouble(line)));
        if (summary.trouble().size() > TROUBLES) {
            add(words, entries, "warning", tools.word("frame.status.more", summary.trouble().size() - TROUBLES))
                    .setMinWidth(USE_PREF_SIZE);
        }
        if (sources.lines().isEmpty()) {
            add(words, entries, "stale", tools.word("frame.status.none"));
        }
        sources.historyProblemProperty().get()
                .ifPresent(problem -> add(words, entries, "danger", problem.what()));
        if (!words.equals(shown)) {
            shown = List.copyOf(words);
            health.getChildren().setAll(entries);
        }
    }

    private String trouble(SourceLine line) {
        var why = line.status().problem().map(problem -> firstSentence(problem.why())).orElse("");
        return line.status().seenAt()
                .map(seen -> tools.word("frame.status.stale", line.id().name(), tools.wording().span(
                        java.time.Duration.between(seen, tools.wording().clock().instant())), why))
                .orElseGet(() -> tools.word("frame.status.unreachable", line.id().name(), why));
    }

    private static String firstSentence(String text) {
        var end = text.indexOf(". ");
        var first = end < 0 ? text : text.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private Button add(List<String> words, List<Node> entries, String state, String text) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", state);
        var entry = new Button(text, dot);
        entry.getStyleClass().setAll("status-entry", "may-be-cut");
        entry.setTextOverrun(OverrunStyle.ELLIPSIS);
        entry.setOnAction(_ -> openSources.run());
        entry.setMnemonicParsing(false);
        Described.spoken(Described.as(entry, text, ""), tools.word("frame.status.spoken", text));
        words.add(state + text);
        entries.add(entry);
        return entry;
    }

    private Label hint() {
        var hint = new Label();
        hint.setId("hint");
        hint.getStyleClass().addAll("small", "status-ok");
        hint.textProperty().bind(tools.notices().hintProperty());
        var passing = new PauseTransition(HINT);
        passing.setOnFinished(_ -> tools.notices().hint(""));
        tools.notices().hintProperty().subscribe(_ -> passing.playFromStart());
        hint.setMinWidth(USE_PREF_SIZE);
        return hint;
    }

    private Button helpButton(Runnable openHelp) {
        var key = new Label("?");
        key.getStyleClass().add("key");
        var help = new Button(tools.word("frame.status.keys"), key);
        help.setId("open-help");
        help.getStyleClass().setAll("status-entry");
        help.setMinWidth(USE_PREF_SIZE);
        help.setOnAction(_ -> openHelp.run());
        return Described.spoken(help, tools.word("window.help"));
    }
}
