package dev.mintmark.app.sources;

import dev.mintmark.app.frame.ColumnWidths;
import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.presentation.sources.SourceLine;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/// One row for each source, in the order of their ids.
final class SourcesTable extends TableView<SourceLine> {

    static final String ID = "sources-table";

    private static final double ROW = 58;
    private static final double ROOM_FOR_COSTS = 640;

    private final Tools tools;
    private final ReadOnlyObjectWrapper<SourceLine> chosen = new ReadOnlyObjectWrapper<>();
    private final SourceWording wording;

    SourcesTable(Tools tools, SourcesModel model, SourceWording wording) {
        this.tools = tools;
        this.wording = wording;
        var visible = new FilteredList<>(model.lines());
        super(visible);
        setId(ID);
        setFixedCellSize(ROW);
        setAccessibleText(tools.word("sources.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var none = new Label(tools.word("sources.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        setRowFactory(_ -> new Row());
        column("source", 268, () -> new SourceCell(tools, wording));
        column("state", 260, () -> new StateCell(wording));
        text("seen", 108, wording::seen, "muted");
        var costs = List.of(text("lag", 84, wording::lag, "number"), text("requests", 92, wording::requests, "number"),
                text("received", 92, wording::received, "number"));
        // Beside the table they stand for the chosen source, so they go before words would be cut.
        widthProperty().subscribe(() -> costs.forEach(column -> column.setVisible(getWidth() >= ROOM_FOR_COSTS)));
        ColumnWidths.remember(this, "sources", tools.remembered());
        ListKeys.on(this);
        tools.outlook().filterProperty().subscribe(
                words -> visible.setPredicate(line -> matches(line, words.strip().toLowerCase(java.util.Locale.ROOT))));
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                chosen.set(line);
            }
        });
        model.lines().addListener((ListChangeListener<SourceLine>) _ -> follow(model.lines()));
        getSelectionModel().selectFirst();
    }

    /// The chosen source as it is now; null if there is none. Follows its source by id when its line is replaced.
    ReadOnlyObjectProperty<SourceLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void follow(List<SourceLine> lines) {
        if (chosen.get() == null) {
            getSelectionModel().selectFirst();
            return;
        }
        var id = chosen.get().id();
        var now = lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
        chosen.set(now);
        if (now == null) {
            getSelectionModel().selectFirst();
        } else if (getSelectionModel().getSelectedItem() != now) {
            getSelectionModel().select(now);
        }
    }

    private boolean matches(SourceLine line, String words) {
        return words.isEmpty() || (line.id().value() + " " + line.status().endpoint() + " " + wording.state(line))
                .toLowerCase(java.util.Locale.ROOT).contains(words);
    }

    private TableColumn<SourceLine, SourceLine> text(String key, double width, Function<SourceLine, String> text,
            String style) {
        var column = column(key, width, () -> new TextCell(text, style));
        // As wide as what it shows, whatever the others have to share.
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setResizable(false);
        column.getStyleClass().add(style);
        return column;
    }

    private TableColumn<SourceLine, SourceLine> column(String key, double width,
            Supplier<TableCell<SourceLine, SourceLine>> cell) {
        var column = new TableColumn<SourceLine, SourceLine>(tools.word("sources.column." + key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        getColumns().add(column);
        return column;
    }

    /// Speaks the whole row at once.
    private final class Row extends TableRow<SourceLine> {

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            setAccessibleText(empty || line == null ? null : wording.spoken(line));
        }
    }

    private static final class TextCell extends TableCell<SourceLine, SourceLine> {

        private final Function<SourceLine, String> text;

        TextCell(Function<SourceLine, String> text, String style) {
            this.text = text;
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : text.apply(line));
        }
    }
}
