package dev.mintmark.app.incident;

import dev.mintmark.app.pieces.EmptyPage;
import dev.mintmark.incident.Incident;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The Incidents screen's content: the form for a new one, the page of one, all of them, or what they are.
final class IncidentView extends StackPane {

    static final String ID = "incidents";

    private final IncidentContext context;
    private final IncidentActions actions;
    private final IncidentsPage all;
    private final EmptyPage empty;
    private OpenForm form;
    private IncidentPane page;

    IncidentView(IncidentContext context, IncidentActions actions) {
        this.context = context;
        this.actions = actions;
        setId(ID);
        all = new IncidentsPage(context, actions::openNew, actions::paste);
        empty = EmptyIncidents.page(context, actions::openNew, actions::paste);
        context.model().draftProperty().subscribe((before, now) -> {
            if (before.isPresent() != now.isPresent()) {
                show();
            }
        });
        context.model().openedProperty().subscribe((_, _) -> show());
        context.model().lines().addListener((ListChangeListener<Incident>) _ -> show());
        setOnDragOver(event -> actions.dragged(event));
        setOnDragDropped(event -> actions.dropped(event));
        show();
    }

    private void show() {
        if (context.model().draftProperty().get().isPresent()) {
            form = form == null ? new OpenForm(context, actions::leaveForm) : form;
            only(form);
            return;
        }
        var opened = context.model().openedProperty().get();
        if (opened.isPresent()) {
            if (page == null || page.page() != opened.get()) {
                page = new IncidentPane(context, opened.get(), actions::copyMarkdown, actions::exportMarkdown);
            }
            only(page);
            return;
        }
        only(context.model().known().isEmpty() ? empty : all);
    }

    private void only(Node node) {
        if (!getChildren().contains(node)) {
            var hadFocus = getScene() == null || hasFocusWithin();
            getChildren().setAll(node);
            if (hadFocus) {
                focus();
            }
        }
    }

    private boolean hasFocusWithin() {
        var focused = getScene().getFocusOwner();
        while (focused != null && focused != this) {
            focused = focused.getParent();
        }
        return focused == this;
    }

    Optional<IncidentPane> page() {
        return getChildren().contains(page) ? Optional.of(page) : Optional.empty();
    }

    boolean isForm() {
        return form != null && getChildren().contains(form);
    }

    Optional<IncidentsPage> list() {
        return getChildren().contains(all) ? Optional.of(all) : Optional.empty();
    }

    void focus() {
        if (isForm()) {
            form.focus();
        } else if (page().isPresent()) {
            page.focusStory();
        } else if (list().isPresent()) {
            all.focus();
        } else {
            empty.focus();
        }
    }

    void tick() {
        page().ifPresent(IncidentPane::tick);
        list().ifPresent(IncidentsPage::tick);
    }

    boolean back() {
        if (isForm()) {
            actions.leaveForm();
            return true;
        }
        if (page().isPresent()) {
            if (!page.back()) {
                actions.leavePage();
            }
            return true;
        }
        return false;
    }
}
