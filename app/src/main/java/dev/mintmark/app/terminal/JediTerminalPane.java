package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import dev.mintmark.app.theme.Enlarged;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.presentation.Latest;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// A terminal by the JediTermFX library.
final class JediTerminalPane implements TerminalPane {

    private static final double MARGIN = 8;
    private static final Pattern UNSAFE_TO_PASTE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final JediWidget widget;
    private final CopyProcess process;
    private final StackPane node;
    private final ReadOnlyObjectWrapper<TerminalState> state =
            new ReadOnlyObjectWrapper<>(new TerminalState.Running());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final Subscription repainting;

    /// @param spoken what a screen reader says of it
    JediTerminalPane(CopyProcess process, Theme theme, Executor fxThread, String spoken) {
        this.process = process;
        widget = new JediWidget(new TerminalLook(theme));
        var filter = new TerminalFilter(new Latest<>(fxThread, title::set));
        var connector = new ProcessConnector(process, new ProgramOutput(process.output(), filter, new Pace(fxThread)));
        var sharp = Enlarged.sharp(widget.getPane(), theme);
        node = new StackPane(sharp);
        node.getStyleClass().add("terminal");
        StackPane.setMargin(sharp, new Insets(MARGIN));
        var canvas = widget.getTerminalPanel().getCanvas();
        canvas.setAccessibleText(spoken);
        // The emulator would have JavaFX keep a picture of it, as a pane that scrolls does: see PlainScrollPane.
        canvas.setCache(false);
        TakesKeys.mark(canvas);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        repainting = theme.appearanceProperty().subscribe(_ -> widget.getTerminalPanel().repaint())
                .and(theme.textSizeProperty().subscribe(() -> {
                    if (widget.getTerminalPanel() instanceof JediPanel panel) {
                        panel.measureAgain();
                    }
                }));
        widget.setTtyConnector(connector);
        widget.start();
        Thread.ofVirtual().name("wait for a process in a copy").start(() -> {
            var end = end(process);
            process.close();
            fxThread.execute(() -> state.set(end));
        });
    }

    private static TerminalState end(CopyProcess process) {
        try {
            return new TerminalState.Ended(process.exitCode());
        } catch (InsideFailed failed) {
            return new TerminalState.Lost(failed.problem());
        } catch (InterruptedException _) {
            return new TerminalState.Running();
        }
    }

    /// The library sends a NUL for every Shift, and counts on the desktop to make control characters of keys.
    private void pressed(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            event.consume();
            return;
        }
        TerminalKeys.sent(event).ifPresent(keys -> {
            send(keys);
            event.consume();
        });
    }

    private void send(String text) {
        widget.getTerminalPanel().getTerminalOutputStream().sendString(text, true);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ReadOnlyObjectProperty<TerminalState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    @Override
    public void focus() {
        widget.getTerminalPanel().getCanvas().requestFocus();
    }

    @Override
    public boolean hasSelection() {
        return !selection().isEmpty();
    }

    @Override
    public String selection() {
        var selected = widget.getTerminalPanel().selectedTextProperty().get();
        return selected == null ? "" : selected;
    }

    @Override
    public void paste(String text) {
        var harmless = UNSAFE_TO_PASTE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("")
                .replace('\n', '\r');
        if (!harmless.isEmpty()) {
            var brackets = widget.getTerminalPanel() instanceof JediPanel panel && panel.bracketsPaste();
            send(brackets ? "\u001b[200~" + harmless + "\u001b[201~" : harmless);
        }
    }

    @Override
    public int search(String words) {
        var panel = widget.getTerminalPanel();
        if (words.isEmpty()) {
            panel.setFindResult(null);
            return 0;
        }
        var found = JediSearch.in(widget.getTerminalTextBuffer(), words);
        panel.setFindResult(found);
        return found.getItems().size();
    }

    @Override
    public void toMatch(boolean next) {
        if (next) {
            widget.getTerminalPanel().selectNextFindResultItem();
        } else {
            widget.getTerminalPanel().selectPrevFindResultItem();
        }
    }

    @Override
    public String text() {
        return text(widget.getTerminalTextBuffer());
    }

    private static String text(TerminalTextBuffer buffer) {
        buffer.lock();
        try {
            var lines = new StringBuilder();
            for (var line = -buffer.getHistoryLinesCount(); line < buffer.getHeight(); line++) {
                lines.append(buffer.getLine(line).getText().stripTrailing()).append('\n');
            }
            return lines.toString().stripTrailing();
        } finally {
            buffer.unlock();
        }
    }

    @Override
    public void close() {
        repainting.unsubscribe();
        widget.close();
        // It may have to be told over a network.
        Thread.ofVirtual().name("close a terminal").start(process::close);
    }
}
