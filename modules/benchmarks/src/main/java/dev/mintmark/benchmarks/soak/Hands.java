package dev.mintmark.benchmarks.soak;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.terminal.TakesKeys;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The operator's hands on the keyboard of the window of this process, and eyes on it. Not on the FX thread.
final class Hands {

    private static final long PATIENCE_SECONDS = 30;
    private static final long GLANCE_MILLIS = 40;

    private final FxThread fxThread = new FxThread();

    /// What was waited for did not come.
    static final class Missed extends Exception {

        private static final long serialVersionUID = 1;

        Missed(String what) {
            super(what);
        }
    }

    void presses(KeyCode... codes) {
        for (var code : codes) {
            presses(code, List.of());
        }
    }

    /// @param held Ctrl, Shift, or both
    void presses(KeyCode code, List<KeyCode> held) {
        asks(() -> {
            key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, held);
            key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, held);
            return true;
        });
    }

    /// One letter after the other, with nothing in between.
    void types(String letters) {
        asks(() -> {
            letters.chars().mapToObj(Character::toString)
                    .forEach(letter -> key(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, List.of()));
            return true;
        });
    }

    private void key(EventType<KeyEvent> type, String character, KeyCode code, List<KeyCode> held) {
        Event.fireEvent(scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner(),
                new KeyEvent(type, character, code == KeyCode.UNDEFINED ? "" : code.getName(), code,
                        held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), false, false));
    }

    /// @return on which of them it is
    String awaitsFocus(String... ids) throws Missed {
        awaits("the focus on " + List.of(ids), () -> List.of(ids).contains(focus()));
        return asks(this::focus);
    }

    private String focus() {
        var owner = scene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    void awaitsTerminal() throws Missed {
        awaits("a terminal", () -> TakesKeys.is(scene().getFocusOwner()));
    }

    void awaitsWords(String words) throws Missed {
        awaits("the words " + words, () -> shown().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .anyMatch(one -> one.getText() != null && one.getText().contains(words)));
    }

    void awaitsSight(String selector) throws Missed {
        awaits("the sight of " + selector, () -> sees(selector));
    }

    boolean sees(String selector) {
        return shown(scene().getRoot().lookupAll(selector).stream()).findAny().isPresent();
    }

    /// Whether a button is there and may be pressed. FX thread only.
    boolean mayPress(String selector) {
        return shown(scene().getRoot().lookupAll(selector).stream()).anyMatch(node -> !node.isDisabled());
    }

    private Stream<Node> shown() {
        return shown(scene().getRoot().lookupAll("*").stream());
    }

    private static Stream<Node> shown(Stream<Node> nodes) {
        return nodes.filter(Hands::isShown);
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    void awaits(String what, Supplier<Boolean> holds) throws Missed {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!asks(holds)) {
            if (System.nanoTime() > deadline) {
                throw new Missed(what + ", but the focus is on " + asks(() -> String.valueOf(scene().getFocusOwner())));
            }
            pass(GLANCE_MILLIS);
        }
    }

    <T> T asks(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, fxThread).join();
    }

    static void pass(long millis) {
        new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS).join();
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }
}
