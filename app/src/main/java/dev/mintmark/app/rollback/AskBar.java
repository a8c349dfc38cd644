package dev.mintmark.app.rollback;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for the reason of something dangerous, on the page itself; without one it cannot be done.
final class AskBar extends VBox {

    static final String FIELD = "ask-reason";
    static final String KEEP = "ask-keep";
    static final String GO = "ask-go";

    private static final double WIDEST = 420;

    private final Label title = Pieces.sentence("", "strong");
    private final TextField reason = new TextField();
    private final Button keep;
    private final Button go;
    private Consumer<String> answered = _ -> { };
    private Runnable kept = () -> { };

    AskBar() {
        getStyleClass().add("rollback-ask");
        reason.setId(FIELD);
        reason.setPrefWidth(WIDEST);
        HBox.setHgrow(reason, Priority.SOMETIMES);
        keep = Pieces.button(KEEP, "", "", () -> kept.run());
        go = Pieces.button(GO, "", "", this::answer);
        go.getStyleClass().add("danger");
        go.disableProperty().bind(reason.textProperty().map(String::isBlank));
        reason.setOnAction(_ -> {
            if (!reason.getText().isBlank()) {
                keep.requestFocus();
            }
        });
        getChildren().setAll(title, Pieces.line(8, reason, Pieces.spring(), keep, go));
    }

    void ask(String question, String prompt, String keepIt, String doIt, Runnable keeping, Consumer<String> doing) {
        title.setText(question);
        reason.clear();
        reason.setPromptText(prompt);
        Described.spoken(reason, prompt);
        keep.setText(keepIt);
        keep.setAccessibleText(keepIt);
        go.setText(doIt);
        go.setAccessibleText(doIt);
        kept = keeping;
        answered = doing;
    }

    private void answer() {
        answered.accept(reason.getText());
    }

    void focus() {
        reason.requestFocus();
    }
}
