package dev.mintmark.app.rollback;

import dev.mintmark.app.pieces.CardList;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.ScrollBarRoom;
import dev.mintmark.presentation.rollback.RollbackLine;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All rollbacks: what still goes on first, then the latest.
final class RollbacksPage extends VBox {

    static final String LIST = "rollbacks-list";

    private static final double ROW = 58;

    private final RollbackContext context;
    private final CardList<RollbackLine> list;
    private final Label count = Pieces.label("", "small", "muted");
    private final VBox problem = new VBox();

    RollbacksPage(RollbackContext context) {
        super(12);
        this.context = context;
        getStyleClass().addAll("page", "rollbacks-page");
        list = new CardList<>(LIST, context.word("rollbacks.list"), ROW, () -> new RollbackRow(context));
        list.setPlaceholder(Pieces.label(context.word("rollbacks.noMatch"), "muted"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openChosen();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var table = new VBox(columns(), list);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(Pieces.line(12, Pieces.label(context.word("rollbacks.title"), "title"), count),
                Pieces.line(8, kinds()), problem, table);
        context.model().lines().addListener((ListChangeListener<RollbackLine>) _ -> show());
        context.model().problemProperty().subscribe(why -> Pieces.problem(problem, why));
        show();
    }

    private HBox kinds() {
        var line = new HBox();
        line.getStyleClass().add("segmented");
        var group = new ToggleGroup();
        line.getChildren().add(kind(group, "all", Optional.empty()));
        for (var kind : RollbackLine.Kind.values()) {
            line.getChildren().add(kind(group, kind.name().toLowerCase(Locale.ROOT), Optional.of(kind)));
        }
        return line;
    }

    private ToggleButton kind(ToggleGroup group, String key, Optional<RollbackLine.Kind> kind) {
        var button = new ToggleButton(context.word("rollbacks.kind." + key));
        button.setId("rollbacks-kind-" + key);
        button.setToggleGroup(group);
        button.setOnAction(_ -> context.model().kindProperty().set(kind));
        context.model().kindProperty().subscribe(now -> button.setSelected(now.equals(kind)));
        return button;
    }

    private HBox columns() {
        var line = Pieces.line(12, column("what", 0), column("versions", RollbackRow.VERSIONS),
                column("by", RollbackRow.BY), column("when", RollbackRow.WHEN), column("took", RollbackRow.TOOK),
                column("stage", RollbackRow.STAGE));
        line.getStyleClass().add("column-heads");
        return ScrollBarRoom.beside(line, list);
    }

    private Label column(String key, double width) {
        var label = Pieces.label(context.word("rollbacks.column." + key), "tiny", "subtle", "medium");
        if (width == 0) {
            RollbackRow.grows(label);
            return label;
        }
        RollbackRow.fixed(label, width);
        if (width == RollbackRow.VERSIONS) {
            label.setMinWidth(RollbackRow.VERSIONS_LEAST);
        } else if (width == RollbackRow.STAGE) {
            label.setMinWidth(width);
        }
        return label;
    }

    private void show() {
        list.show(context.model().lines());
        count.setText(context.word("rollbacks.count", context.model().lines().size()));
    }

    void openChosen() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(context.model()::open);
    }

    Optional<RollbackLine> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Ages are worded again.
    void tick() {
        list.refresh();
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
    }
}
