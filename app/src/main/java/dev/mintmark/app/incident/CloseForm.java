package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.incident.IncidentPage;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// How it ended, before it is closed.
final class CloseForm extends HBox {

    static final String ID = "incident-outcome";

    private final TextField outcome = new TextField();

    CloseForm(IncidentContext context, IncidentPage page, Runnable done) {
        super(10);
        getStyleClass().addAll("card", "close-form");
        outcome.setId(ID);
        outcome.setPromptText(context.word("incidents.outcome.prompt"));
        Described.spoken(outcome, context.word("incidents.outcome"));
        outcome.textProperty().bindBidirectional(page.outcomeProperty());
        HBox.setHgrow(outcome, Priority.ALWAYS);
        Runnable close = () -> {
            page.close();
            done.run();
        };
        outcome.setOnAction(_ -> close.run());
        var go = Pieces.button("incident-close-go", context.word("incidents.close.go"), "Enter", close);
        go.getStyleClass().add("primary");
        getChildren().setAll(outcome, go, Pieces.button("incident-close-not", context.word("incidents.cancel"), "Esc",
                done));
    }

    void focus() {
        outcome.requestFocus();
    }
}
