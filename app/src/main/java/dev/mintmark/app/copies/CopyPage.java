package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.pieces.WhileShown;
import dev.mintmark.change.copy.CopyNotice;
import dev.mintmark.change.inside.PathChange;
import dev.mintmark.change.inside.ProcessLine;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.copies.CopyLine;
import dev.mintmark.presentation.copies.Printable;
import dev.mintmark.presentation.copies.SessionModel;
import dev.mintmark.presentation.copies.SessionTab;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One copy: who it is and how long it lives, what there is to be told of it, and its tabs.
final class CopyPage extends VBox {

    static final String ID = "copy-page";
    static final String END_NOW = "copies-end-now";
    static final String KEEP = "copies-keep";
    static final String EXTEND_NOTICE = "copies-extend-notice";

    private final CopiesContext context;
    private final SessionModel session;
    private final CopyHeading heading;
    private final VBox banner = new VBox();
    private final Label ends = Pieces.sentence("", "strong");
    private final Button keep;
    private final HBox endPlan;
    private final CopyTabs tabs;
    private final StackPane body = new StackPane();
    private final ShellPane shells;
    private final LogsPane logs;
    private final FilesPane files;
    private final RowsPane<ProcessLine> processes;
    private final RowsPane<PathChange> changes;
    private final PortsPane ports;
    private CopyLine line;

    CopyPage(CopiesContext context, CopyLine first) {
        this.context = context;
        this.line = first;
        setId(ID);
        getStyleClass().addAll("page", "copy-page");
        session = context.model().session(first);
        heading = new CopyHeading(context, this::extend, this::planEnd);
        shells = new ShellPane(context, session, this::showTabs);
        logs = new LogsPane(context, session.logs());
        files = new FilesPane(context, session.files());
        processes = new RowsPane<>(context, "copies.processes", session.processes(), session::askProcesses, List.of(
                LineList.Column.of(64, "muted", one -> String.valueOf(one.pid())),
                LineList.Column.of(96, "muted", one -> Printable.text(one.user())),
                LineList.Column.of(64, "muted", one -> Printable.text(one.cpu())),
                LineList.Column.of(0, "", one -> Printable.text(one.command()))))
                .withHeads(List.of("pid", "user", "cpu", "command"));
        changes = new RowsPane<>(context, "copies.changes", session.changes(), session::askChanges, columns(context));
        ports = new PortsPane(context, session.ports());
        tabs = new CopyTabs(context, session, shell -> {
            session.tabProperty().set(SessionTab.SHELL);
            shells.bringToFront(shell);
        });
        keep = Pieces.button(KEEP, context.word("copies.keepIt"), "", this::stay);
        var now = Pieces.button(END_NOW, context.word("copies.endNow"), "", this::end);
        now.getStyleClass().add("danger");
        HBox.setHgrow(ends, Priority.ALWAYS);
        endPlan = Pieces.line(12, ends, keep, now);
        endPlan.getStyleClass().add("end-plan");
        Pieces.show(endPlan, false);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().setAll(heading, banner, endPlan, tabs, body);
        session.tabProperty().subscribe((_, _) -> showTab());
        session.shells().addListener((ListChangeListener<Object>) _ -> showTabs());
        session.changes().askedProperty().subscribe((_, _) -> showTabs());
        session.processes().askedProperty().subscribe((_, _) -> showTabs());
        session.opening().askedProperty().subscribe((_, _) -> showTabs());
        session.ports().forwards().addListener((ListChangeListener<Object>) _ -> showTabs());
        WhileShown.hear(this, context.model().noticeProperty(), (_, _) -> showBanner());
        show(first);
        showTab();
    }

    /// A change as a line.
    static List<LineList.Column<PathChange>> columns(CopiesContext context) {
        return List.of(LineList.Column.of(16, "", one -> CopyWords.sign(one.kind())),
                new LineList.Column<>(80, false, one -> context.word("copies.change."
                        + one.kind().name().toLowerCase(java.util.Locale.ROOT)), one -> CopyWords.changeRole(one.kind())),
                LineList.Column.of(0, "", one -> Printable.text(one.path())));
    }

    void show(CopyLine newest) {
        line = newest;
        heading.show(newest);
        showBanner();
    }

    private void showBanner() {
        var notice = context.model().noticeProperty().get().filter(told -> told.copy().id().equals(line.id()));
        var nodes = line.unconfirmed().map(problem -> (Node) Pieces.problem(problem,
                Pieces.button("copies-end-again", context.word("copies.endAgain"), "", this::end)))
                .or(() -> line.silent().map(problem -> (Node) Pieces.problem(problem)))
                .or(() -> notice.map(this::low));
        banner.getChildren().setAll(nodes.stream().toList());
        Pieces.show(banner, nodes.isPresent());
    }

    private Node low(CopyNotice notice) {
        var words = Pieces.sentence(context.word(notice.kind() == CopyNotice.Kind.ONE_MINUTE ? "copies.notice.one"
                : "copies.notice.five", context.wording().clockTime(notice.copy().expiresAt())), "strong");
        var more = Pieces.button(EXTEND_NOTICE, context.word("copies.extendBy", CopiesModel.MORE.toMinutes()),
                "Ctrl+Shift+E", this::extend);
        var box = Pieces.line(12, words, Pieces.spring(), more);
        box.getStyleClass().addAll("copies-notice",
                notice.kind() == CopyNotice.Kind.ONE_MINUTE ? "one-minute" : "five-minutes");
        return box;
    }

    private void showTabs() {
        tabs.show(shells.front());
    }

    private void showTab() {
        showTabs();
        body.getChildren().setAll(switch (session.tabProperty().get()) {
            case SHELL -> shells;
            case LOGS -> logs;
            case FILES -> files;
            case PROCESSES -> processes;
            case CHANGES -> changes;
            case PORTS -> ports;
        });
        if (getScene() != null) {
            shown();
        }
    }

    /// Gives the focus to what is in front, and asks for what it needs.
    void shown() {
        switch (session.tabProperty().get()) {
            case SHELL -> shells.shown();
            case LOGS -> logs.shown();
            case FILES -> files.shown();
            case PROCESSES -> processes.shown();
            case CHANGES -> changes.shown();
            case PORTS -> ports.shown();
        }
    }

    void extend() {
        context.model().extend(line, CopiesModel.MORE);
    }

    /// Says what ending means before it is done, with the way back in front.
    void planEnd() {
        var others = !line.copy().owner().equals(context.model().operator());
        ends.setText(others ? context.word("copies.end.plan.others", line.copy().owner(), session.shells().size())
                : context.word("copies.end.plan", session.shells().size()));
        Pieces.show(endPlan, true);
        keep.requestFocus();
    }

    private void stay() {
        Pieces.show(endPlan, false);
        shown();
    }

    private void end() {
        Pieces.show(endPlan, false);
        context.model().end(line);
    }

    SessionModel session() {
        return session;
    }

    ShellPane shells() {
        return shells;
    }

    void openSearch() {
        switch (session.tabProperty().get()) {
            case SHELL -> shells.openSearch();
            case LOGS -> logs.openSearch();
            case FILES -> files.openSearch();
            case PROCESSES, CHANGES, PORTS -> { }
        }
    }

    void again() {
        switch (session.tabProperty().get()) {
            case FILES -> files.again();
            case PROCESSES -> session.askProcesses();
            case CHANGES -> session.askChanges();
            case SHELL, LOGS, PORTS -> { }
        }
    }

    void enter() {
        if (session.tabProperty().get() == SessionTab.FILES) {
            files.enter();
        } else {
            shown();
        }
    }

    boolean back() {
        if (endPlan.isVisible()) {
            stay();
            return true;
        }
        return switch (session.tabProperty().get()) {
            case SHELL -> shells.back();
            case LOGS -> logs.back();
            case FILES -> files.back();
            case PROCESSES, CHANGES, PORTS -> false;
        };
    }

    Optional<List<PathChange>> changesShown() {
        return session.tabProperty().get() == SessionTab.CHANGES ? session.changes().asked().known() : Optional.empty();
    }
}
