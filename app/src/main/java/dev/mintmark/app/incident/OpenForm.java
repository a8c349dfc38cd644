package dev.mintmark.app.incident;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.theme.PlainScrollPane;
import dev.mintmark.incident.Incidents;
import dev.mintmark.presentation.incident.OpeningDraft;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What a new incident is called, under which ticket, and what is pinned to it at once.
final class OpenForm extends VBox {

    static final String TITLE = "incident-title";
    static final String TICKET = "incident-ticket";
    static final String GO = "incident-go";

    private static final double WIDEST = 640;

    private final IncidentContext context;
    private final TextField title;
    private final TextField ticket;
    private final FlowPane services = new FlowPane(6, 6);
    private final VBox alert = new VBox(6);
    private final VBox problem = new VBox();
    private final Button go;

    OpenForm(IncidentContext context, Runnable cancel) {
        this.context = context;
        getStyleClass().addAll("page", "incident-form");
        setAlignment(Pos.TOP_CENTER);
        title = field(TITLE, "incidents.field.title", Incidents.LONGEST_TITLE, context.model()::title);
        ticket = field(TICKET, "incidents.field.ticket", Incidents.LONGEST_TICKET, context.model()::ticket);
        go = Pieces.button(GO, context.word("incidents.go"), "Enter", context.model()::open);
        go.getStyleClass().add("primary");
        alert.getStyleClass().addAll("card", "incident-alert");
        var pins = new ServiceField(context, "incident-service", context.model()::services, context.model()::pinAlso);
        var inner = new VBox(14, Pieces.label(context.word("incidents.new.title"), "title"), alert,
                labelled("incidents.field.title", title), labelled("incidents.field.ticket", ticket),
                labelled("incidents.field.services", services, pins), problem,
                Pieces.line(8, go, Pieces.button("incident-cancel", context.word("incidents.cancel"), "Esc", cancel)));
        inner.getStyleClass().add("card");
        inner.setMaxWidth(WIDEST);
        var centred = new VBox(inner);
        centred.setAlignment(Pos.TOP_CENTER);
        centred.getStyleClass().add("incident-form-inner");
        var scroll = new PlainScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        getChildren().setAll(scroll);
        context.model().draftProperty().subscribe(draft -> draft.ifPresent(this::show));
    }

    private VBox labelled(String key, Node... parts) {
        var box = new VBox(6, Pieces.label(context.word(key), "small", "muted"));
        box.getChildren().addAll(parts);
        return box;
    }

    private TextField field(String id, String key, int most, Consumer<String> typed) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(context.word(key + ".prompt"));
        Described.spoken(field, context.word(key));
        field.textProperty().subscribe((_, text) -> {
            if (text.length() > most) {
                field.setText(text.substring(0, most));
            } else {
                typed.accept(text);
            }
        });
        field.setOnAction(_ -> context.model().open());
        return field;
    }

    private void show(OpeningDraft draft) {
        say(title, draft.title());
        say(ticket, draft.ticket());
        services.getChildren().setAll(draft.services().stream().map(this::pin).toList());
        Pieces.show(services, !draft.services().isEmpty());
        alert.getChildren().setAll(draft.alert().stream().<Node>mapMulti((one, lines) -> {
            lines.accept(Pieces.label(context.word("incidents.alert", Bounded.name(one.name()),
                    context.wording().dayAndTime(one.startsAt())), "heading"));
            one.annotations().entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(4)
                    .forEach(text -> lines.accept(Pieces.sentence(Bounded.line(text.getKey() + ": " + text.getValue()),
                            "small", "muted")));
        }).toList());
        Pieces.show(alert, draft.alert().isPresent());
        Pieces.problem(problem, draft.problem());
        go.setDisable(!draft.mayOpen());
    }

    private static void say(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private Button pin(String name) {
        var chip = new Button(context.word("incidents.pin", Bounded.name(name)));
        chip.getStyleClass().setAll("chip", "accent", "pin");
        chip.setMnemonicParsing(false);
        chip.setOnAction(_ -> context.model().pinNot(name));
        return chip;
    }

    void focus() {
        // What is scrolled in is no part of the scene before it has a skin.
        applyCss();
        title.requestFocus();
        title.end();
    }
}
