package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.copies.CopyLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All copies, what ends first, first; below them the places that do not answer.
final class CopyList extends VBox {

    static final String ID = "copies-list";
    static final String NEW = "copies-new";

    private static final double ROW = 58;
    private static final double WIDTH = 320;
    private static final double LEAST = 272;
    private static final double SHARE = 0.3;
    private static final double WHOLE = 1200;

    private final CopiesContext context;
    private final ListView<CopyLine> list;
    private final Label count = Pieces.label("", "small", "muted");
    private final VBox silent = new VBox(8);
    /// A list of its own: a ListView selects another row by itself when rows come and go, and nobody would know who did.
    private final ObservableList<CopyLine> rows = FXCollections.observableArrayList();
    private boolean following;

    CopyList(CopiesContext context, Runnable launch) {
        this.context = context;
        getStyleClass().add("copy-list");
        share(WHOLE);
        list = new ListView<>(rows);
        list.setId(ID);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new CopyCell(context));
        list.setPlaceholder(Pieces.label(context.word("copies.noMatch"), "muted"));
        Described.spoken(list, context.word("copies.list"));
        ListKeys.on(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        var heading = Pieces.line(8, Pieces.title(context.word("copies.title")), count, Pieces.spring(),
                Pieces.button(NEW, context.word("copies.newShort"), "n", launch));
        heading.getStyleClass().add("copy-list-heading");
        getChildren().setAll(heading, list, silent);
        context.model().lines().addListener((ListChangeListener<CopyLine>) _ -> followModel());
        context.model().selectedProperty().subscribe((_, _) -> followModel());
        context.model().silentProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !following) {
                context.model().selectedProperty().set(Optional.of(line.id()));
            }
        });
        followModel();
    }

    /// Has a part of the room there is, within bounds.
    void share(double whole) {
        var width = Math.clamp(whole * SHARE, LEAST, WIDTH);
        setMinWidth(width);
        setPrefWidth(width);
    }

    /// Rows are replaced as time passes; what was selected stays so.
    private void followModel() {
        count.setText(context.wording().count(context.model().lines().size()));
        following = true;
        showRows(context.model().lines());
        context.model().selectedProperty().get().flatMap(this::row).ifPresentOrElse(row -> {
            if (list.getSelectionModel().getSelectedIndex() != row) {
                list.getSelectionModel().clearAndSelect(row);
            }
        }, list.getSelectionModel()::clearSelection);
        following = false;
    }

    private void showRows(List<CopyLine> lines) {
        if (lines.size() != rows.size()) {
            rows.setAll(lines);
            return;
        }
        for (var row = 0; row < lines.size(); row++) {
            if (!lines.get(row).equals(rows.get(row))) {
                rows.set(row, lines.get(row));
            }
        }
    }

    private Optional<Integer> row(CopyId id) {
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row).id().equals(id)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void show(Map<SourceId, Problem> problems) {
        silent.getChildren().setAll(problems.entrySet().stream().map(this::note).toList());
        Pieces.show(silent, !problems.isEmpty());
    }

    private Node note(Map.Entry<SourceId, Problem> entry) {
        var name = Pieces.line(8, Pieces.label("", "dot", "stale"), Pieces.label(entry.getKey().name(), "strong"),
                Pieces.label(context.word("copies.silent"), "small", "status-warning"));
        var note = new VBox(4, name, Pieces.sentence(entry.getValue().why() + " " + context.word("copies.silent.stale"),
                "small", "muted"));
        note.getStyleClass().add("silent-place");
        return note;
    }

    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
    }

    boolean hasFocus() {
        return list.isFocused();
    }
}
