package dev.mintmark.app.compare;

import dev.mintmark.app.pieces.Pieces;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The Compare screen's content: the form that asks for two images, or the page that compares them.
final class CompareView extends StackPane {

    static final String ID = "compare";

    private final CompareContext context;
    private final CompareForm form;
    private final ComparePage page;
    private final Region scrolled;
    private boolean asking;

    CompareView(CompareContext context, CompareActions actions) {
        this.context = context;
        form = new CompareForm(context);
        page = new ComparePage(context, actions);
        scrolled = Pieces.roomy(page, USE_COMPUTED_SIZE);
        setId(ID);
        getStyleClass().add("compare");
        context.model().pairProperty().subscribe(pair -> {
            asking = pair.isEmpty();
            show();
        });
    }

    private void show() {
        var shown = asking ? form : scrolled;
        if (!getChildren().contains(shown)) {
            getChildren().setAll(shown);
            focus();
        }
    }

    boolean isAsking() {
        return asking;
    }

    /// Asks for other images than those that are compared.
    void ask() {
        context.model().pairProperty().get().ifPresent(form::show);
        asking = true;
        show();
    }

    /// From the form back to what is compared; false if nothing is.
    boolean stopAsking() {
        if (asking && context.model().pairProperty().get().isPresent()) {
            asking = false;
            show();
            return true;
        }
        return false;
    }

    void focus() {
        // What is scrolled in is no part of the scene before it has a skin.
        applyCss();
        if (asking) {
            form.focus();
        } else {
            page.focusList();
        }
    }

    ComparePage page() {
        return page;
    }
}
