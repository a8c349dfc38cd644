package dev.mintmark.app.incident;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.ScrollBarRoom;
import dev.mintmark.app.pieces.CardList;
import dev.mintmark.incident.Incident;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All incidents: the open ones first, then the latest.
final class IncidentsPage extends VBox {

    static final String LIST = "incidents-list";

    private static final double ROW = 58;

    private final IncidentContext context;
    private final CardList<Incident> list;
    private final Label count = Pieces.label("", "small", "muted");
    private final VBox problem = new VBox();

    IncidentsPage(IncidentContext context, Runnable openNew, Runnable paste) {
        super(12);
        this.context = context;
        getStyleClass().addAll("page", "incidents-page");
        list = new CardList<>(LIST, context.word("incidents.list"), ROW, () -> new IncidentRow(context));
        list.setPlaceholder(Pieces.label(context.word("incidents.noMatch"), "muted"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openChosen();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var table = new VBox(columns(), list);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(Pieces.line(12, Pieces.label(context.word("incidents.title"), "title"), count,
                Pieces.spring(), Pieces.button("incidents-new", context.word("incidents.newShort"), "n", openNew),
                Pieces.button("incidents-paste", context.word("incidents.pasteShort"), "p", paste)), problem, table);
        context.model().lines().addListener((ListChangeListener<Incident>) _ -> show());
        context.model().problemProperty().subscribe(why -> Pieces.problem(problem, why));
        show();
    }

    private HBox columns() {
        var what = Pieces.label(context.word("incidents.column.title"), "tiny", "subtle", "medium");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var line = Pieces.line(12, what, column("ticket", IncidentRow.TICKET), column("opened", IncidentRow.OPENED),
                column("took", IncidentRow.TOOK), column("standing", IncidentRow.STANDING));
        line.getStyleClass().add("column-heads");
        return ScrollBarRoom.beside(line, list);
    }

    private Label column(String key, double width) {
        return IncidentRow.fixed(Pieces.label(context.word("incidents.column." + key), "tiny", "subtle", "medium"), width);
    }

    private void show() {
        list.show(context.model().lines());
        count.setText(context.word("incidents.count", context.model().lines().size(),
                context.model().lines().stream().filter(Incident::isOpen).count()));
    }

    void openChosen() {
        chosen().ifPresent(context.model()::open);
    }

    Optional<Incident> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

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
