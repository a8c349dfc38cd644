package dev.mintmark.app.compare;

import dev.mintmark.app.pieces.CardList;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.TwoEnds;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.Part;
import dev.mintmark.presentation.compare.VersionLine;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The versions of a service or of a repository, the newest first, and what each changed; any two lead to a comparison.
final class HistoryPage extends VBox implements Exportable {

    static final String ID = "compare-history";
    static final String LIST = "compare-history-list";
    static final String CHOOSE = "compare-history-choose";
    static final String COMPARE = "compare-history-compare";
    static final String CANCEL = "compare-history-cancel";
    static final String GO_ON = "compare-history-goOn";

    private static final double ROW = 56;

    private final CompareContext context;
    private final HistoryModel model;
    private final Consumer<ImagePair> open;
    private final HistoryWords words;
    private final Label title = Pieces.label("", "title");
    private final Label facts = Pieces.sentence("", "small", "muted");
    private final Label empty = Pieces.sentence("", "muted");
    private final VBox failure = new VBox();
    private final Button cancel;
    private final Button goOn;
    private final Button choose;
    private final Button compare;
    private final CardList<VersionLine> list;

    /// @param open what is done with two versions that were chosen
    HistoryPage(CompareContext context, HistoryModel model, Consumer<ImagePair> open) {
        this.context = context;
        this.model = model;
        this.open = open;
        words = new HistoryWords(context);
        setId(ID);
        getStyleClass().addAll("page", "compare-history");
        title.setMinWidth(0);
        list = new CardList<>(LIST, context.word("compare.history.spoken"), ROW, () -> new HistoryCell(words, model));
        list.setPlaceholder(empty);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                compare();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        cancel = Pieces.button(CANCEL, context.word("compare.cancel"), "c", model::cancel);
        goOn = Pieces.button(GO_ON, context.word("compare.goOn"), "", model::goOn);
        choose = Pieces.button(CHOOSE, context.word("compare.history.choose"), "v", this::choose);
        compare = Pieces.button(COMPARE, context.word("compare.history.compare"), "Enter", this::compare);
        var actions = Pieces.line(8, cancel, goOn, choose, compare);
        getChildren().setAll(new TwoEnds(title, actions, 0), facts, failure, list);
        // What waits is no part of a line, so its row has to be told.
        model.heldProperty().subscribe(list::refresh);
        Stream.of(model.nameProperty(), model.linesProperty(), model.runningProperty(), model.heldProperty(),
                context.tools().outlook().filterProperty()).forEach(property -> property.subscribe(this::show));
    }

    private void show() {
        title.setText(context.word("compare.history.title", CompareWords.printable(model.nameProperty().get())));
        var shown = model.linesProperty().get();
        var lines = shown.known().orElse(List.of());
        var stopped = !model.runningProperty().get() && (shown instanceof Part.Waiting || lines.stream()
                .anyMatch(line -> line.isComparable() && !line.change().isKnown()));
        facts.setText(facts(lines));
        Pieces.show(facts, !facts.getText().isEmpty());
        empty.setText(context.word(shown.isWorking() ? "compare.history.reading"
                : shown.isKnown() ? "compare.history.none" : "compare.history.stopped"));
        Pieces.show(cancel, model.runningProperty().get());
        Pieces.show(goOn, stopped);
        failure.getChildren().setAll(shown.failure().stream().map(problem -> ProblemNote.of(context, problem, model::goOn)).toList());
        Pieces.show(failure, shown.failure().isPresent());
        Pieces.show(list, shown.failure().isEmpty());
        Pieces.show(choose, !lines.isEmpty());
        Pieces.show(compare, !lines.isEmpty());
        var filter = context.tools().outlook().filterProperty().get().strip();
        list.show(lines.stream().filter(line -> matches(line, filter)).toList());
        if (!lines.isEmpty()) {
            empty.setText(context.word("compare.part.noMatch", filter));
        }
        if (!list.getItems().isEmpty() && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
    }

    private boolean matches(VersionLine line, String filter) {
        return words.spoken(line).toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
    }

    private String facts(List<VersionLine> lines) {
        var held = model.heldProperty().get();
        if (held.isPresent()) {
            return context.word("compare.history.waits", name(held.get()));
        }
        return lines.isEmpty() ? "" : context.word("compare.history.count", lines.size(), model.left());
    }

    private static String name(VersionLine line) {
        var image = line.version().image();
        return image.digest().map(Digest::shortForm).orElseGet(() -> CompareWords.printable(image.label()));
    }

    private Optional<VersionLine> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// The selected version with the one before it; with the one that waits, if one does.
    void compare() {
        chosen().flatMap(line -> model.heldProperty().get().isPresent() ? model.choose(line) : model.withBefore(line))
                .ifPresent(open);
    }

    void choose() {
        chosen().flatMap(model::choose).ifPresent(open);
    }

    /// Lets go of what waits for a second one; false if nothing does.
    boolean back() {
        var held = model.heldProperty().get();
        held.ifPresent(model::choose);
        return held.isPresent();
    }

    void focus() {
        list.requestFocus();
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public TableExport all() {
        return table(list.getItems());
    }

    @Override
    public TableExport selected() {
        return table(chosen().map(List::of).orElseGet(list::getItems));
    }

    private TableExport table(List<VersionLine> lines) {
        return new TableExport(Stream.of("digest", "tags", "size", "since", "change")
                .map(key -> new TableExport.Column(key, context.word("compare.column." + key))).toList(),
                lines.stream().map(line -> List.of(
                        line.version().image().digest().map(Digest::value).orElse(""),
                        CompareWords.whole(line.version().image().label()), words.size(line), words.since(line),
                        words.change(line))).toList());
    }
}
