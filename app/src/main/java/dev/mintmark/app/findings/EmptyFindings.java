package dev.mintmark.app.findings;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.findings.FindingsPage;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where the list would be while there is nothing in it: which of the several nothings it is.
final class EmptyFindings extends VBox {

    static final String ID = "findings-empty";

    private static final double WIDEST = 560;

    private final FindingsContext context;
    private final FontIcon icon = new FontIcon(Icon.CHECK_CIRCLE);
    private final Label title = Pieces.label("", "title");
    private final Label text = Pieces.sentence("", "muted");
    private final ReachNote reach;
    private final VBox card;
    private final Button clear;

    EmptyFindings(FindingsContext context) {
        this.context = context;
        setId(ID);
        getStyleClass().add("findings-empty");
        setAlignment(Pos.TOP_CENTER);
        reach = new ReachNote(context);
        clear = Pieces.button("findings-clear", context.word("findings.showAll"), "", this::showAll);
        var head = new VBox(12, icon, title, text);
        head.setAlignment(Pos.CENTER);
        text.getStyleClass().add("centred");
        card = new VBox(reach);
        card.getStyleClass().add("card");
        var inner = new VBox(20, head, card, clear);
        inner.setAlignment(Pos.TOP_CENTER);
        inner.setMaxWidth(WIDEST);
        getChildren().setAll(inner);
    }

    void show(FindingsPage page) {
        var hidden = page.all() > 0;
        var looked = page.reach().workloads() > 0;
        var key = hidden ? "findings.empty.hidden" : !looked ? "findings.empty.blind"
                : page.reach().isWhole() ? "findings.empty.clean" : "findings.empty.partly";
        var clean = looked && page.reach().isWhole();
        icon.setIconCode(hidden ? Icon.SEARCH : clean ? Icon.CHECK_CIRCLE : Icon.EYE_OFF);
        icon.getStyleClass().setAll("ikonli-font-icon", "large",
                hidden || !looked ? "calm" : clean ? "status-ok" : "status-warning");
        title.setText(context.word(key, page.all()));
        text.setText(context.word(key + ".text"));
        reach.show(page.reach());
        Pieces.show(card, reach.isSomething());
        Pieces.show(clear, hidden);
    }

    private void showAll() {
        context.model().kindProperty().set(Optional.empty());
        context.tools().outlook().filterProperty().set("");
        context.tools().outlook().scopeProperty().set(SourceScope.ALL);
    }
}
