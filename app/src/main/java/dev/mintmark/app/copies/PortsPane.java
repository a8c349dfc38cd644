package dev.mintmark.app.copies;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.change.inside.PortForward;
import dev.mintmark.change.inside.PortMapping;
import dev.mintmark.presentation.copies.PortsModel;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The ports of this machine that lead into a copy, and a line to open one more.
final class PortsPane extends VBox {

    static final String FIELD = "copies-port";
    static final String STOP = "copies-port-stop";

    private static final double WIDTH = 320;

    private final CopiesContext context;
    private final PortsModel model;
    private final TextField field = new TextField();
    private final Label note = Pieces.label("", "small", "muted");
    private final VBox failure = new VBox();
    private final VBox rows = new VBox(8);

    PortsPane(CopiesContext context, PortsModel model) {
        this.context = context;
        this.model = model;
        setSpacing(12);
        field.setId(FIELD);
        field.setPrefWidth(WIDTH);
        field.setPromptText(context.word("copies.ports.prompt"));
        Described.spoken(field, context.word("copies.ports.spoken"));
        field.setOnAction(_ -> forward());
        field.textProperty().subscribe(_ -> note.setText(""));
        getChildren().setAll(Pieces.line(8, field,
                Pieces.button("copies-port-open", context.word("copies.ports.open"), "", this::forward), note), failure, rows);
        model.opening().askedProperty().subscribe((_, _) -> showOpening());
        model.forwards().addListener((ListChangeListener<PortForward>) _ -> showRows());
        showOpening();
        showRows();
    }

    private void forward() {
        PortMapping.parse(field.getText()).ifPresentOrElse(ports -> {
            field.clear();
            model.forward(ports);
        }, () -> note.setText(context.word("copies.ports.wrong")));
    }

    private void showOpening() {
        var asked = model.opening().asked();
        note.setText(asked.working() ? context.word("copies.asking") : "");
        Pieces.problem(failure, asked.failure());
    }

    private void showRows() {
        rows.getChildren().setAll(model.forwards().stream().map(this::row).toList());
        if (model.forwards().isEmpty()) {
            rows.getChildren().setAll(Pieces.sentence(context.word("copies.ports.none"), "muted"));
        }
    }

    private Node row(PortForward forward) {
        var address = "127.0.0.1:" + forward.local();
        var from = Pieces.label(address, "mono", "strong");
        from.setMinWidth(Label.USE_PREF_SIZE);
        var row = Pieces.line(12, from, Pieces.label(context.word("copies.ports.leads", forward.remote()), "muted"), Pieces.spring(),
                Pieces.button("copies-port-copy", context.word("copies.ports.copy"), "",
                        () -> context.tools().takeAway().copyText(address)),
                Pieces.button(STOP, context.word("copies.ports.stop"), "", () -> stop(forward)));
        row.getStyleClass().add("port-row");
        return row;
    }

    private void stop(PortForward forward) {
        model.stop(forward);
        field.requestFocus();
    }

    void shown() {
        field.requestFocus();
    }
}
