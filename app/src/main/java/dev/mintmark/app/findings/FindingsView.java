package dev.mintmark.app.findings;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.ScrollBarRoom;
import dev.mintmark.presentation.findings.FindingsPage;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Findings screen's content: the list, beside it what is chosen, or what there is to say of nothing.
final class FindingsView extends HBox {

    static final String ID = "findings";

    private static final double SHARE = 0.36;
    private static final double LEAST = 320;
    private static final double MOST = 600;

    private final FindingsContext context;
    private final FindingActions actions;
    private final FindingsList list;
    private final FindingDetail detail;
    private final EmptyFindings empty;
    private final KindChips chips;
    private final Label totals = Pieces.label("", "small", "muted");
    private final Label held;
    private final Label past;
    private final VBox problem = new VBox();
    private final VBox table;

    FindingsView(FindingsContext context) {
        this.context = context;
        setId(ID);
        actions = new FindingActions(context, this::focusForm);
        list = new FindingsList(context, this::open);
        detail = new FindingDetail(context, actions, this::focus);
        empty = new EmptyFindings(context);
        chips = new KindChips(context);
        held = Pieces.label(context.word("findings.held"), "tiny", "subtle");
        past = Pieces.label(context.word("findings.past"), "chip");
        VBox.setVgrow(list, Priority.ALWAYS);
        table = new VBox(columns(), list);
        var body = new StackPane(table, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        var page = new VBox(Pieces.line(12, Pieces.title(context.word("findings.title")), totals, past,
                Pieces.spring(), held), chips, problem, body);
        page.getStyleClass().addAll("page", "findings-page");
        page.setMinWidth(0);
        setHgrow(page, Priority.ALWAYS);
        getChildren().setAll(page, detail);
        widthProperty().subscribe(() -> {
            var width = Math.clamp(getWidth() * SHARE, LEAST, MOST);
            detail.setMinWidth(width);
            detail.setPrefWidth(width);
            detail.setMaxWidth(width);
        });
        context.model().orderHeldProperty().subscribe(isHeld -> Pieces.show(held, isHeld));
        context.tools().outlook().momentProperty().subscribe(moment -> Pieces.show(past, moment.isPast()));
        context.model().pageProperty().subscribe(this::show);
    }

    private HBox columns() {
        var service = Pieces.label(context.word("findings.column.service"), "tiny", "subtle", "medium");
        var what = Pieces.label(context.word("findings.column.what"), "tiny", "subtle", "medium");
        FindingRow.share(service, what);
        var since = Pieces.label(context.word("findings.column.since"), "tiny", "subtle", "medium");
        since.setMinWidth(FindingRow.SINCE);
        since.setPrefWidth(FindingRow.SINCE);
        var line = Pieces.line(12, service, what, since);
        line.getStyleClass().add("findings-columns");
        return ScrollBarRoom.beside(line, list);
    }

    private void show(FindingsPage page) {
        var some = !page.open().isEmpty() || !page.accepted().isEmpty();
        var hadFocus = empty.isVisible() && isFocusWithin();
        table.setVisible(some);
        Pieces.show(detail, some);
        empty.setVisible(!some && page.at().isPresent());
        empty.show(page);
        Pieces.show(chips, page.all() > 0);
        Pieces.problem(problem, page.problem());
        totals.setText(context.word("findings.totals", page.all(), page.warnings(),
                page.reach().unseen().size() + page.reach().gaps().size()));
        if (some && (list.getSelectionModel().isEmpty() || hadFocus)) {
            focusList(hadFocus);
        }
    }

    private void focusList(boolean wanted) {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
        }
        if (wanted) {
            list.requestFocus();
        }
    }

    FindingActions actions() {
        return actions;
    }

    KindChips chips() {
        return chips;
    }

    /// What is selected: a finding's service, or the fold.
    void open() {
        if (list.isFoldSelected()) {
            fold();
        } else {
            actions.open();
        }
    }

    void fold() {
        var unfolded = context.model().unfoldedProperty();
        unfolded.set(!unfolded.get());
    }

    private void focusForm() {
        detail.focusForm();
    }

    void focus() {
        if (table.isVisible()) {
            list.focus();
        } else {
            requestFocus();
        }
    }

    /// Leaves the form if there is one.
    boolean back() {
        var was = context.model().leaveAsking();
        if (was) {
            focus();
        }
        return was;
    }

    /// Ages are worded again.
    void tick() {
        list.refresh();
    }
}
