package dev.mintmark.app.copies;

import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.app.terminal.TerminalPane;
import dev.mintmark.app.terminal.TerminalState;
import dev.mintmark.change.recording.RecordedProcess;
import dev.mintmark.presentation.copies.SessionModel;
import dev.mintmark.presentation.copies.Shell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The shells of one copy, one of them in front.
final class ShellPane extends VBox {

    static final String AGAIN = "copies-shell-again";

    private final CopiesContext context;
    private final SessionModel session;
    private final Map<Shell, TerminalPane> terminals = new HashMap<>();
    private final StackPane body = new StackPane();
    private final SearchBar search;
    private final Label title = Pieces.label("", "small", "muted", "terminal-title");
    private final Label recording = Pieces.label("", "small");
    private final HBox recordingLine;
    private final VBox recordingFailure = new VBox();
    private final HBox over;
    private final Label end = Pieces.label("", "muted");
    private final Runnable changed;
    private Optional<Shell> front = Optional.empty();

    /// @param changed told when another shell is in front
    ShellPane(CopiesContext context, SessionModel session, Runnable changed) {
        this.context = context;
        this.session = session;
        this.changed = changed;
        getStyleClass().add("shell-pane");
        search = new SearchBar(context, words -> terminal().map(one -> one.search(words)).orElse(0),
                () -> terminal().ifPresent(one -> one.toMatch(true)), () -> terminal().ifPresent(one -> one.toMatch(false)),
                this::focusFront);
        recordingLine = Pieces.line(12, recording, Pieces.spring(),
                Pieces.button("copies-record-stop", context.word("copies.recording.stop"), "Ctrl+Shift+R", this::record));
        recordingLine.getStyleClass().add("recording");
        over = Pieces.line(12, end, Pieces.spring(),
                Pieces.button(AGAIN, context.word("copies.shell.again"), "", session::openShell),
                Pieces.button("copies-shell-close", context.word("copies.shell.close"), "Ctrl+Shift+W", this::closeFront));
        over.getStyleClass().add("shell-over");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        body.getStyleClass().add("shell-body");
        getChildren().setAll(search, recordingFailure, recordingLine, body, title, over);
        session.shells().addListener((ListChangeListener<Shell>) this::follow);
        session.opening().askedProperty().subscribe((_, _) -> show());
        session.recording().askedProperty().subscribe((_, _) -> tick());
        session.shells().forEach(this::open);
        front = session.shells().stream().reduce((_, last) -> last);
        show();
    }

    private void follow(ListChangeListener.Change<? extends Shell> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(shell -> {
                open(shell);
                front = Optional.of(shell);
            });
            change.getRemoved().forEach(shell -> {
                Optional.ofNullable(terminals.remove(shell)).ifPresent(TerminalPane::close);
                if (front.filter(shell::equals).isPresent()) {
                    front = session.shells().stream().reduce((_, last) -> last);
                }
            });
        }
        show();
        focusFront();
        changed.run();
    }

    private void open(Shell shell) {
        var terminal = context.terminals().open(shell.process(),
                context.word("copies.terminal.spoken", shell.number(), session.copy().purpose()));
        terminals.put(shell, terminal);
        terminal.stateProperty().subscribe((_, _) -> show());
        terminal.titleProperty().subscribe((_, _) -> show());
    }

    private void show() {
        tick();
        var shown = front.map(terminals::get);
        if (shown.isPresent()) {
            if (!body.getChildren().contains(shown.get().node())) {
                body.getChildren().setAll(shown.get().node());
            }
        } else {
            body.getChildren().setAll(standIn());
        }
        title.setText(shown.map(one -> one.titleProperty().get()).filter(words -> !words.isBlank())
                .map(words -> context.word("copies.terminal.title", words)).orElse(""));
        Pieces.show(title, !title.getText().isEmpty());
        var state = shown.map(one -> one.stateProperty().get()).orElse(new TerminalState.Running());
        Pieces.show(over, !(state instanceof TerminalState.Running));
        end.setText(switch (state) {
            case TerminalState.Running _ -> "";
            case TerminalState.Ended(var code) -> context.word("copies.shell.ended", code);
            case TerminalState.Lost(var problem) -> problem.what() + " " + problem.why();
        });
    }

    /// Looks how the recording goes, which may have ended by itself.
    void tick() {
        var process = front.map(Shell::process);
        var into = process.flatMap(RecordedProcess::file);
        recording.setText(into.map(file -> context.word("copies.recording", file.toString())).orElse(""));
        Pieces.show(recordingLine, into.isPresent());
        Pieces.problem(recordingFailure,
                session.recording().asked().failure().or(() -> process.flatMap(RecordedProcess::problem)));
    }

    /// Begins to record the shell in front, or ends that.
    void record() {
        front.ifPresent(shell -> {
            if (shell.process().file().isPresent()) {
                session.endRecording(shell);
            } else {
                context.tools().takeAway().chooseFile("mintmark-" + session.copy().id() + "-" + shell.number() + ".cast")
                        .ifPresent(file -> session.record(shell, file));
            }
        });
    }

    /// What is there while no shell is.
    private javafx.scene.Node standIn() {
        var asked = session.opening().asked();
        var box = new VBox(12);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("stand-in");
        if (asked.failure().isPresent()) {
            var note = Pieces.problem(asked.failure().get(),
                    Pieces.button(AGAIN, context.word("copies.shell.again"), "", session::openShell));
            note.setMaxWidth(620);
            box.getChildren().add(note);
        } else if (asked.working()) {
            box.getChildren().add(Pieces.label(context.word("copies.shell.opening"), "muted"));
        } else {
            box.getChildren().add(Pieces.button(AGAIN, context.word("copies.shell.open"), "", session::openShell));
        }
        return box;
    }

    private Optional<TerminalPane> terminal() {
        return front.map(terminals::get);
    }

    /// All that the terminal in front still has; empty without one.
    String text() {
        return terminal().map(TerminalPane::text).orElse("");
    }

    Optional<Shell> front() {
        return front;
    }

    void bringToFront(Shell shell) {
        front = Optional.of(shell);
        show();
        focusFront();
        changed.run();
    }

    void step(int by) {
        var shells = session.shells();
        front.filter(_ -> !shells.isEmpty()).ifPresent(shell ->
                bringToFront(shells.get(Math.floorMod(shells.indexOf(shell) + by, shells.size()))));
    }

    /// A shell is opened when somebody first looks.
    void shown() {
        if (session.shells().isEmpty() && session.opening().asked().failure().isEmpty()) {
            session.openShell();
        }
        focusFront();
    }

    void focusFront() {
        terminal().ifPresentOrElse(TerminalPane::focus, () -> {
            var again = body.lookup("#" + AGAIN);
            if (again != null) {
                again.requestFocus();
            }
        });
    }

    void closeFront() {
        front.ifPresent(session::closeShell);
    }

    void copy() {
        terminal().filter(TerminalPane::hasSelection)
                .ifPresent(one -> context.tools().takeAway().copyText(one.selection()));
    }

    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            terminal().ifPresent(one -> one.paste(text));
        }
    }

    void openSearch() {
        if (terminal().isPresent()) {
            search.open();
        }
    }

    boolean back() {
        if (search.isOpen()) {
            search.close();
            return true;
        }
        return false;
    }
}
