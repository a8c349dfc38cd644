package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.EmptyPage;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.copies.CopyLine;
import dev.mintmark.presentation.copies.SessionModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Copies screen's content: the list on the left; on the right one copy, the launch page, or what is left of a
/// copy.
final class CopiesView extends StackPane {

    static final String ID = "copies";

    private final CopiesContext context;
    private final CopyList list;
    private final StackPane right = new StackPane();
    private final HBox both;
    private final EmptyPage empty;
    private final EndPage ended;
    private LaunchPage launch;
    private CopyPage page;
    /// Those of the copies that are there: a page that is come back to is as it was left, and goes with its copy.
    private final Map<SessionModel, CopyPage> pages = new HashMap<>();
    private boolean refocus;

    CopiesView(CopiesContext context, Runnable open) {
        this.context = context;
        setId(ID);
        getStyleClass().add("copies");
        list = new CopyList(context, open);
        empty = EmptyCopies.page(context, open);
        ended = new EndPage(context);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        both = new HBox(list, right);
        both.widthProperty().subscribe(() -> {
            if (both.getWidth() > 0) {
                list.share(both.getWidth());
            }
        });
        var model = context.model();
        model.lines().addListener((ListChangeListener<CopyLine>) _ -> show());
        model.selectedProperty().subscribe((_, _) -> show());
        model.endNoteProperty().subscribe(note -> {
            note.ifPresent(ended::show);
            show();
        });
        model.seenProperty().subscribe((_, _) -> show());
        context.launch().draftProperty().subscribe((_, _) -> show());
        show();
    }

    private void show() {
        arrange();
        if (refocus) {
            refocus = false;
            focus();
        }
    }

    private void arrange() {
        var model = context.model();
        pages.keySet().removeIf(session -> !model.isHeld(session));
        if (page != null && !pages.containsValue(page)) {
            page = null;
        }
        if (context.launch().isOpen()) {
            launch = launch == null ? new LaunchPage(context) : launch;
            only(launch);
            return;
        }
        var nothing = model.seenProperty().get().filter(seen -> !seen.copies().isEmpty()).isEmpty()
                && model.silentProperty().get().isEmpty() && model.endNoteProperty().get().isEmpty();
        if (nothing) {
            only(empty);
            return;
        }
        only(both);
        inside(model.endNoteProperty().get().isPresent() ? ended
                : model.selectedLine().map(this::page).orElseGet(this::choose));
    }

    private Node page(CopyLine line) {
        page = pages.computeIfAbsent(context.model().session(line), _ -> new CopyPage(context, line));
        page.show(line);
        return page;
    }

    private Node choose() {
        var box = new VBox(Pieces.label(context.word("copies.choose"), "muted"));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void only(Node node) {
        if (!getChildren().contains(node)) {
            var hadFocus = hasFocusWithin();
            getChildren().setAll(node);
            refocus |= hadFocus;
        }
    }

    private boolean hasFocusWithin() {
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        while (focused != null && focused != this) {
            focused = focused.getParent();
        }
        return focused == this;
    }

    private void inside(Node node) {
        if (!right.getChildren().contains(node)) {
            var before = right.getChildren().isEmpty() ? null : right.getChildren().getFirst();
            right.getChildren().setAll(node);
            if (node == ended) {
                ended.focus();
            } else if (before instanceof EndPage) {
                focus();
            }
        }
    }

    /// Gives the focus to what is to be done first.
    void focus() {
        if (getChildren().contains(launch)) {
            launch.focus();
        } else if (getChildren().contains(empty)) {
            empty.focus();
        } else if (right.getChildren().contains(ended)) {
            ended.focus();
        } else {
            list.focusList();
        }
    }

    /// The page of one copy, if that is what is shown.
    Optional<CopyPage> page() {
        return getChildren().contains(both) && page != null && right.getChildren().contains(page) ? Optional.of(page)
                : Optional.empty();
    }

    Optional<LaunchPage> launch() {
        return getChildren().contains(launch) ? Optional.of(launch) : Optional.empty();
    }

    boolean isInList() {
        return list.hasFocus();
    }

    void focusList() {
        list.focusList();
    }

    boolean back() {
        if (launch().isPresent()) {
            context.launch().cancel();
            return true;
        }
        if (right.getChildren().contains(ended)) {
            context.model().dismissEndNote();
            return true;
        }
        if (page().filter(CopyPage::back).isPresent()) {
            return true;
        }
        if (page().isPresent() && !isInList()) {
            focusList();
            return true;
        }
        return false;
    }
}
