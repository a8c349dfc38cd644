package dev.mintmark.app.rollback;

import dev.mintmark.app.access.Described;
import dev.mintmark.presentation.rollback.RollbackDraft;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;

/// The reason and the ticket, wherever they are asked for: what is typed in one place stands in the other.
final class WhyFields {

    private static final int MOST_REASON = 500;
    private static final int MOST_TICKET = 80;

    private final RollbackContext context;
    private final TextField reason;
    private final TextField ticket;

    /// @param ids  the beginning of the fields' ids
    /// @param done asked by Enter
    WhyFields(RollbackContext context, String ids, Runnable done) {
        this.context = context;
        reason = field(ids + "-reason", "rollbacks.reason", RollbackDraft::reason, MOST_REASON, context.plan()::because,
                done);
        ticket = field(ids + "-ticket", "rollbacks.ticket", RollbackDraft::ticket, MOST_TICKET, context.plan()::under,
                done);
    }

    private TextField field(String id, String key, Function<RollbackDraft, String> value, int most,
            Consumer<String> typed, Runnable done) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(context.word(key + ".prompt"));
        Described.spoken(field, context.word(key));
        field.textProperty().subscribe((_, text) -> {
            if (text.length() > most) {
                field.setText(text.substring(0, most));
            } else if (context.plan().draftProperty().get().filter(now -> value.apply(now).equals(text)).isEmpty()) {
                typed.accept(text);
            }
        });
        context.plan().draftProperty().subscribe(now -> {
            var wanted = now.map(value).orElse("");
            if (!field.getText().equals(wanted)) {
                field.setText(wanted);
            }
        });
        field.setOnAction(_ -> done.run());
        return field;
    }

    TextField reason() {
        return reason;
    }

    TextField ticket() {
        return ticket;
    }
}
