package dev.mintmark.app.compare;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.presentation.compare.ImagePair;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The Compare screen's content: the form that asks for two images, the page that compares them, or the versions to choose from.
final class CompareView extends StackPane {

    static final String ID = "compare";

    private final CompareContext context;
    private final CompareForm form;
    private final ComparePage page;
    private final HistoryPage history;
    private final Region scrolled;
    private Shown shown = Shown.FORM;

    private enum Shown {
        FORM, PAGE, HISTORY
    }

    CompareView(CompareContext context, HistoryModel past, CompareActions actions, Consumer<ImagePair> open) {
        this.context = context;
        form = new CompareForm(context, actions);
        page = new ComparePage(context, actions);
        history = new HistoryPage(context, past, open);
        scrolled = Pieces.roomy(page, USE_COMPUTED_SIZE);
        setId(ID);
        getStyleClass().add("compare");
        context.model().pairProperty().subscribe(pair -> show(pair.isEmpty() ? Shown.FORM : Shown.PAGE));
    }

    private void show(Shown wanted) {
        shown = wanted;
        var node = switch (wanted) {
            case FORM -> form;
            case PAGE -> scrolled;
            case HISTORY -> history;
        };
        if (!getChildren().contains(node)) {
            getChildren().setAll(node);
            focus();
        }
    }

    boolean isAsking() {
        return shown == Shown.FORM;
    }

    boolean isComparing() {
        return shown == Shown.PAGE;
    }

    boolean isHistory() {
        return shown == Shown.HISTORY;
    }

    /// Asks for other images than those that are compared.
    void ask() {
        context.model().pairProperty().get().ifPresent(form::show);
        show(Shown.FORM);
    }

    void showHistory() {
        show(Shown.HISTORY);
    }

    /// To what is compared; false if nothing is.
    boolean showPage() {
        var compares = context.model().pairProperty().get().isPresent();
        if (compares) {
            show(Shown.PAGE);
        }
        return compares;
    }

    void focus() {
        // What is scrolled in is no part of the scene before it has a skin.
        applyCss();
        switch (shown) {
            case FORM -> form.focus();
            case PAGE -> page.focusList();
            case HISTORY -> history.focus();
        }
    }

    ComparePage page() {
        return page;
    }

    HistoryPage history() {
        return history;
    }
}
