package dev.mintmark.app.compare;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.presentation.compare.FileLines;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What matters, on one page: findings, what no package explains, packages, settings; and beside it, what changed by size.
final class OverviewPane extends HBox {

    static final String ID = "compare-overview";

    private static final double LIST_SHARE = 0.62;

    private final CompareContext context;
    private final ListView<OverviewRow> list = new ListView<>();
    private final TreemapView treemap;
    private final VBox map;
    private final Label packagesTitle;
    private final PackageChips packages;
    private final Consumer<OverviewRow> open;

    OverviewPane(CompareContext context, Consumer<OverviewRow> open, TreemapView treemap) {
        this.context = context;
        this.open = open;
        this.treemap = treemap;
        getStyleClass().add("overview");
        list.setId(ID);
        list.getStyleClass().addAll("compare-list", "overview-list");
        list.setAccessibleText(context.word("compare.list.overview"));
        list.setFixedCellSize(RowList.ROW);
        list.setCellFactory(_ -> new OverviewCell(open));
        list.setMinSize(0, 0);
        ListKeys.on(list);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.RIGHT) {
                openSelected();
                event.consume();
            }
        });
        packagesTitle = new Label(context.word("compare.overview.packages"));
        var title = new Label(context.word("compare.overview.map"));
        title.getStyleClass().addAll("tiny", "subtle", "medium", "map-title");
        VBox.setVgrow(treemap, Priority.ALWAYS);
        packagesTitle.getStyleClass().addAll("tiny", "subtle", "medium", "map-title");
        packages = new PackageChips(context);
        map = new VBox(8, packagesTitle, packages, title, treemap);
        map.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.prefWidthProperty().bind(widthProperty().multiply(LIST_SHARE));
        map.prefWidthProperty().bind(widthProperty().multiply(1 - LIST_SHARE));
        getChildren().setAll(list, map);
    }

    void show() {
        var rows = OverviewRows.of(context);
        var keep = list.getSelectionModel().getSelectedIndex();
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            if (!rows.isEmpty()) {
                list.getSelectionModel().clearAndSelect(Math.clamp(keep < 0 ? 1 : keep, 0, rows.size() - 1));
            }
        }
        var files = context.model().parts().filesProperty().get().known();
        var installed = context.model().parts().packagesProperty().get().known().orElse(List.of());
        packages.show(installed);
        packagesTitle.setVisible(!installed.isEmpty());
        packagesTitle.setManaged(!installed.isEmpty());
        packages.setManaged(!installed.isEmpty());
        map.setVisible(!installed.isEmpty() || files.filter(known -> !known.areas().isEmpty()).isPresent()
                || context.model().runningProperty().get());
        map.setManaged(map.isVisible());
        treemap.show(files.map(FileLines::areas).orElse(List.of()));
    }

    void openSelected() {
        var row = list.getSelectionModel().getSelectedItem();
        if (treemap.isFocused()) {
            treemap.openCursor();
        } else if (row != null) {
            open.accept(row);
        }
    }

    void focusList() {
        list.requestFocus();
    }
}
