package dev.mintmark.app.findings;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.presentation.findings.FindingsRow;
import dev.mintmark.presentation.fleet.Row;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The findings, the worst first, and after them the fold with those that are accepted. Keeps what is selected.
final class FindingsList extends ListView<Row<Optional<FindingKey>, FindingsRow>> {

    static final String ID = "findings-list";

    private static final double ROW = 58;

    private final FindingsContext context;
    private Row<Optional<FindingKey>, FindingsRow> kept;
    private int place;

    FindingsList(FindingsContext context, Runnable open) {
        this.context = context;
        setId(ID);
        getStyleClass().add("findings-list");
        setFixedCellSize(ROW);
        setMinHeight(0);
        Described.spoken(this, context.word("findings.list"));
        setCellFactory(_ -> new FindingRow(context));
        var rows = context.model().rows();
        setItems(rows.rows());
        ListKeys.on(this);
        rows.arrangingProperty().subscribe((_, arranging) -> keep(arranging));
        getSelectionModel().selectedItemProperty().subscribe((_, row) -> choose(row));
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> context.model().touched());
        addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> context.model().pointing(true));
        addEventFilter(MouseEvent.MOUSE_EXITED, _ -> context.model().pointing(false));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && (event.getClickCount() == 2
                    || event.getClickCount() == 1 && isFoldSelected())) {
                open.run();
            }
        });
    }

    private void keep(boolean arranging) {
        if (arranging) {
            kept = getSelectionModel().getSelectedItem();
            place = getSelectionModel().getSelectedIndex();
        } else if (!getItems().isEmpty()) {
            var now = kept == null ? -1 : getItems().indexOf(kept);
            getSelectionModel().clearAndSelect(now >= 0 ? now : Math.clamp(place, 0, getItems().size() - 1));
        }
    }

    private void choose(Row<Optional<FindingKey>, FindingsRow> row) {
        if (row != null && !context.model().rows().arrangingProperty().get()) {
            row.value().line().ifPresent(line -> context.model().chosenProperty().set(Optional.of(line)));
        }
    }

    boolean isFoldSelected() {
        var row = getSelectionModel().getSelectedItem();
        return row != null && row.value() instanceof FindingsRow.Fold;
    }

    void focus() {
        requestFocus();
        if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
    }
}
