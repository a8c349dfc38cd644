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
    private List<Entry> shown = List.of();

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

    /// @param state  the style class of its dot
    /// @param inFull whether nothing of it is left out where there is little room
    private record Entry(String state, String text, boolean inFull) {}

    /// Words the ages again, and makes nodes only if some word has changed: sources tell of themselves many times a
    /// second.
    void refresh() {
        var summary = SourceSummary.of(sources.lines());
        var entries = new ArrayList<Entry>();
        if (summary.current() > 0) {
            entries.add(new Entry("ok", tools.word("frame.status.current", summary.current()), true));
        }
        if (summary.connecting() > 0) {
            entries.add(new Entry("accent", tools.word("frame.status.connecting", summary.connecting()), true));
        }
        summary.trouble().stream().limit(TROUBLES).forEach(line -> entries.add(new Entry(
                line.health() == Health.UNREACHABLE ? "danger" : "warning", trouble(line), false)));
        if (summary.trouble().size() > TROUBLES) {
            entries.add(new Entry("warning", tools.word("frame.status.more", summary.trouble().size() - TROUBLES),
                    true));
        }
        if (sources.lines().isEmpty()) {
            entries.add(new Entry("stale", tools.word("frame.status.none"), false));
        }
        sources.historyProblemProperty().get()
                .ifPresent(problem -> entries.add(new Entry("danger", problem.what(), false)));
        if (!entries.equals(shown)) {
            shown = List.copyOf(entries);
            health.getChildren().setAll(shown.stream().map(this::button).toList());
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

    private Button button(Entry of) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", of.state());
        var entry = new Button(of.text(), dot);
        entry.getStyleClass().setAll("status-entry", "may-be-cut");
        entry.setTextOverrun(OverrunStyle.ELLIPSIS);
        entry.setOnAction(_ -> openSources.run());
        entry.setMnemonicParsing(false);
        if (of.inFull()) {
            entry.setMinWidth(USE_PREF_SIZE);
        }
        return Described.spoken(Described.as(entry, of.text(), ""), tools.word("frame.status.spoken", of.text()));
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
