package dev.mintmark.app.compare;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.report.ComparisonSentence;
import dev.mintmark.app.report.SentencePhrase;
import dev.mintmark.images.compare.Comparison.Reading;
import dev.mintmark.presentation.compare.FileLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What it amounts to, in one sentence; below it what was read for it, or how far reading has come.
final class HeadlineView extends VBox {

    static final String SENTENCE = "compare-sentence";
    static final String BELOW = "compare-below";
    static final String CANCEL = "compare-cancel";
    static final String GO_ON = "compare-go-on";

    private static final double BAR = 160;
    private static final int MOST_GAPS = 12;

    private final CompareContext context;
    private final TextFlow sentence = new TextFlow();
    private final Label below = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final Button goOn;

    HeadlineView(CompareContext context) {
        this.context = context;
        getStyleClass().add("compare-headline");
        sentence.setId(SENTENCE);
        sentence.getStyleClass().add("sentence");
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        below.setId(BELOW);
        below.getStyleClass().addAll("small", "muted");
        below.setMinWidth(0);
        bar.setPrefWidth(BAR);
        bar.setAccessibleText(context.word("compare.progress"));
        cancel = button("compare.cancel", CANCEL, context.model()::cancel);
        goOn = button("compare.goOn", GO_ON, context.model()::goOn);
        var line = new HBox(12, bar, below, cancel, goOn);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("below");
        getChildren().setAll(sentence, line);
    }

    private Button button(String key, String id, Runnable action) {
        var button = new Button(context.word(key));
        button.setId(id);
        button.getStyleClass().addAll("small");
        button.setOnAction(_ -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return Described.spoken(button, context.word(key));
    }

    void show() {
        var model = context.model();
        var running = model.runningProperty().get();
        show(bar, running);
        show(cancel, running);
        show(goOn, !running && model.pairProperty().get().isPresent() && model.parts().isUnfinished()
                && model.parts().openingProperty().get().failure().isEmpty());
        sentence();
        below.setText(running && !model.parts().filesProperty().get().isKnown() ? progress() : facts());
    }

    private static void show(javafx.scene.Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void sentence() {
        var phrases = phrases();
        var texts = new ArrayList<Text>();
        for (var phrase : phrases) {
            if (!texts.isEmpty()) {
                texts.add(text(", ", ""));
            }
            var words = texts.isEmpty() ? phrase.text().substring(0, 1).toUpperCase(Locale.ENGLISH)
                    + phrase.text().substring(1) : phrase.text();
            texts.add(text(CompareWords.printable(words), phrase.level().name().toLowerCase(Locale.ENGLISH)));
        }
        if (texts.isEmpty()) {
            texts.add(text(context.word(context.model().parts().openingProperty().get().isKnown()
                    ? "compare.reading" : "compare.opening"), "pending"));
        } else {
            texts.add(text(".", ""));
        }
        sentence.getChildren().setAll(texts);
        sentence.setAccessibleText(spoken(texts));
    }

    /// Empty while there is nothing to be said yet: that nothing differs is said only when all is known.
    private List<SentencePhrase> phrases() {
        var parts = context.model().parts();
        var reading = context.model().runningProperty().get() && !parts.filesProperty().get().isKnown();
        var nothing = parts.openingProperty().get().known().filter(known -> !known.configuration().isEmpty()).isEmpty()
                && parts.packagesProperty().get().known().filter(known -> !known.isEmpty()).isEmpty();
        return reading && nothing ? List.of() : KnownParts.report(context.model())
                .map(report -> ComparisonSentence.phrases(report, context.tools().words())).orElse(List.of());
    }

    static String spoken(List<Text> texts) {
        var all = new StringBuilder();
        texts.forEach(text -> all.append(text.getText()));
        return all.toString();
    }

    private static Text text(String words, String role) {
        var text = new Text(words);
        text.getStyleClass().add("said");
        if (!role.isEmpty()) {
            text.getStyleClass().add(role);
        }
        return text;
    }

    private String progress() {
        var reading = context.model().readingProperty().get();
        reading.ifPresent(now -> bar.setProgress(fraction(now)));
        if (reading.isEmpty()) {
            bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
            return context.word("compare.progress.opening");
        }
        var now = reading.get();
        return now.layersNeeded() == 0 ? context.word("compare.progress.beginning")
                : context.word("compare.progress.layers", now.layersRead(), now.layersNeeded(),
                        context.wording().size(now.bytesRead()), context.wording().size(now.bytesNeeded()),
                        now.bytesNeeded() > 0 ? 1 : 0);
    }

    private static double fraction(Reading reading) {
        return reading.bytesNeeded() > 0 ? Math.clamp((double) reading.bytesRead() / reading.bytesNeeded(), 0, 1)
                : reading.layersNeeded() > 0 ? Math.clamp((double) reading.layersRead() / reading.layersNeeded(), 0, 1)
                : ProgressBar.INDETERMINATE_PROGRESS;
    }

    /// *"7 of 9 layers shared and not read · 53 files differ, 1,204 more only in timestamp · +1.2 MB · answered in 0.9 s"*.
    private String facts() {
        var model = context.model();
        var parts = new ArrayList<String>();
        model.parts().openingProperty().get().known().ifPresent(opening -> parts.add(context.word("compare.fact.shared",
                opening.layers().shared(), opening.to().layers().size(),
                opening.layers().baseName().isPresent() ? 1 : 0, LayerLabel.base(opening.layers().baseName()))));
        model.parts().filesProperty().get().known().ifPresent(files -> {
            parts.add(files(files));
            parts.add(growth(files.growth()));
        });
        model.parts().commitsProperty().get().known().filter(commits -> !commits.isEmpty())
                .ifPresent(commits -> parts.add(context.word("compare.fact.commits", commits.size())));
        model.tookProperty().get().ifPresent(took -> parts.add(context.word("compare.fact.took",
                context.wording().lag(took))));
        var gaps = model.gapsProperty().get();
        if (!gaps.isEmpty()) {
            parts.add(context.word("compare.fact.gaps", gaps.size()));
        }
        below.setTooltip(gaps.isEmpty() ? null : new Tooltip(gaps.stream().limit(MOST_GAPS)
                .map(problem -> CompareWords.printable(problem.what() + " " + problem.why()))
                .collect(Collectors.joining("\n"))));
        return String.join(" · ", parts);
    }

    private String files(FileLines files) {
        return context.word("compare.fact.files", files.lines().size(), files.onlyTime().size());
    }

    private String growth(long bytes) {
        return bytes == 0 ? context.word("compare.fact.sameSize")
                : (bytes > 0 ? "+" : "−") + context.wording().size(Math.abs(bytes));
    }
}
