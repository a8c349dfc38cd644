package dev.mintmark.app.findings;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.findings.Asking;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Why a finding is accepted, and for how long; or why no longer. In its place on the page, not above it.
final class ReasonForm extends VBox {

    static final String REASON = "finding-reason";
    static final String GO = "finding-go";

    private static final int[] DAYS = {1, 7, 30, 90};

    private final FindingsContext context;
    private final Label title = Pieces.label("", "heading");
    private final Label text = Pieces.sentence("", "small", "muted");
    private final TextField reason = new TextField();
    private final HBox spans = new HBox();
    private final Map<Integer, ToggleButton> days = new LinkedHashMap<>();
    private final VBox problem = new VBox();
    private final Button go;
    private final Runnable left;

    /// @param left told when it is left, by either of its buttons
    ReasonForm(FindingsContext context, Runnable left) {
        super(10);
        this.context = context;
        this.left = left;
        getStyleClass().addAll("card", "reason-form");
        reason.setId(REASON);
        reason.setPromptText(context.word("findings.reason.prompt"));
        Described.spoken(reason, context.word("findings.reason"));
        reason.textProperty().subscribe((_, words) -> context.model().because(words));
        reason.setOnAction(_ -> send());
        spans.getStyleClass().add("segmented");
        var group = new ToggleGroup();
        for (var span : DAYS) {
            var button = new ToggleButton(context.word("findings.days", span));
            button.setId("finding-days-" + span);
            button.setToggleGroup(group);
            button.setOnAction(_ -> context.model().lasting(span));
            days.put(span, button);
            spans.getChildren().add(button);
        }
        go = Pieces.button(GO, "", "", this::send);
        go.getStyleClass().add("primary");
        var cancel = Pieces.button("finding-cancel", context.word("findings.cancel"), "Esc", this::leave);
        getChildren().setAll(title, text, reason, spans, problem, new FlowPane(8, 8, go, cancel));
    }

    void show(Asking asking) {
        title.setText(context.word(asking.withdrawing() ? "findings.withdraw.title" : "findings.accept.title"));
        text.setText(context.word(asking.withdrawing() ? "findings.withdraw.text" : "findings.accept.text"));
        if (!reason.getText().equals(asking.reason())) {
            reason.setText(asking.reason());
        }
        Pieces.show(spans, !asking.withdrawing());
        days.get(asking.days()).setSelected(true);
        go.setText(asking.withdrawing() ? context.word("findings.withdraw.go")
                : context.word("findings.accept.go", asking.days()));
        Described.spoken(go, go.getText());
        go.setDisable(!asking.mayGo());
        Pieces.problem(problem, asking.problem());
    }

    void focus() {
        reason.requestFocus();
    }

    private void send() {
        if (context.model().askingProperty().get().filter(Asking::mayGo).isPresent()) {
            context.model().go();
            left.run();
        }
    }

    private void leave() {
        context.model().leaveAsking();
        left.run();
    }
}
