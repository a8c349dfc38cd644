package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A service by its name, or the beginning of it: what Enter would take is said below.
final class ServiceField extends VBox {

    private final IncidentContext context;
    private final TextField field = new TextField();
    private final Label taken = Pieces.label("", "small", "muted");
    private final Supplier<List<String>> names;

    /// @param chosen told of the service that Enter took
    ServiceField(IncidentContext context, String id, Supplier<List<String>> names, Consumer<String> chosen) {
        super(4);
        this.context = context;
        this.names = names;
        field.setId(id);
        field.setPromptText(context.word("incidents.service.prompt"));
        Described.spoken(field, context.word("incidents.service.add"));
        getChildren().setAll(field, taken);
        Pieces.show(taken, false);
        field.textProperty().subscribe(this::suggest);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
                chosen.accept(best(field.getText()));
                field.clear();
                event.consume();
            }
        });
    }

    /// The service that is meant: of that name, else the first that begins so or has it within; else what was typed.
    private String best(String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        var all = names.get();
        return all.stream().filter(name -> name.toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .or(() -> all.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word)).findFirst())
                .or(() -> all.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(word)).findFirst())
                .orElse(typed.strip());
    }

    private void suggest(String typed) {
        Pieces.show(taken, !typed.isBlank());
        if (!typed.isBlank()) {
            var best = best(typed);
            taken.setText(context.word(names.get().contains(best) ? "incidents.service.enter"
                    : "incidents.service.unknown", best));
        }
    }

    void focus() {
        field.requestFocus();
    }
}
