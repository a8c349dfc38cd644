package dev.mintmark.app.console;

import dev.mintmark.app.copies.TerminalText;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.terminal.TakesKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of whoever is on call, and somebody beside who counts keys and seconds.
final class NightRobot {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final long PATIENCE_SECONDS = 30;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final OpenConsole window;
    private final FxRobot hands;
    private final Stage stage;
    private final List<Moment> moments = new ArrayList<>();
    private long alarm;
    private int strokes;
    private int letters;

    /// @param strokes keys pressed and clicks made that far, chords counted once
    /// @param letters typed into fields and terminals that far
    private record Moment(String what, int strokes, int letters, double seconds) {}

    NightRobot(OpenConsole window) {
        this.window = window;
        hands = window.robot();
        stage = window.stage();
    }

    /// From here on keys, clicks and seconds count.
    void alarm() {
        alarm = System.nanoTime();
        strokes = 0;
        letters = 0;
        moments.clear();
    }

    NightRobot presses(KeyCode... together) {
        strokes++;
        hands.push(together);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// A key that is a letter, as the window's commands have them.
    NightRobot presses(String letter) {
        strokes++;
        hands.write(letter);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// A button, or whatever else has this id, once it can be used.
    NightRobot clicks(String id) {
        awaitsEnabled(id);
        return clicksOn(id, () -> Optional.ofNullable(window.root().lookup("#" + id)));
    }

    NightRobot clicksRow(String words) {
        return clicksOn(words, () -> row(words).findFirst());
    }

    /// Once the pointer is on it, whatever moves it or covers it for a moment while the hand is on its way: a tooltip, a banner.
    private NightRobot clicksOn(String what, Supplier<Optional<Node>> where) {
        patiently("the pointer is on " + what, () -> {
            Headless.onFx(where::get).ifPresent(hands::moveTo);
            WaitForAsyncUtils.waitForFxEvents();
            return Headless.onFx(() -> where.get().filter(Node::isHover).isPresent());
        });
        strokes++;
        hands.clickOn();
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    NightRobot types(String text) {
        letters += text.length();
        for (var letter : text.split("")) {
            hands.write(letter);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    void awaits(String expectation, BooleanSupplier holds) {
        patiently(expectation, () -> Headless.onFx(holds::getAsBoolean));
    }

    private void patiently(String expectation, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, holds);
        } catch (TimeoutException never) {
            Pictures.write("night-stuck", Headless.onFx(() -> stage.getScene().snapshot(null)));
            throw new AssertionError("Never came true: " + expectation + "; the focus is on " + Headless.onFx(this::focus)
                    + "; night-stuck.png shows the window", never);
        }
    }

    void awaitsWords(String words) {
        awaits("one reads " + words, () -> reads(words));
    }

    /// What the keys would be about: the selected row of the list in front.
    void awaitsSelected(String service) {
        awaits(service + " is selected", () -> row(service).anyMatch(row -> row.getPseudoClassStates().contains(SELECTED)));
    }

    /// A table keeps rows that are out of sight for later.
    private Stream<Node> row(String words) {
        return window.root().lookupAll(".table-row-cell").stream().filter(NightRobot::isShown)
                .filter(row -> row.getAccessibleText() != null && row.getAccessibleText().contains(words));
    }

    void awaitsFocus(String id) {
        awaits("the focus is on " + id, () -> focus().equals(id));
    }

    void awaitsEnabled(String id) {
        awaits(id + " can be chosen", () -> window.root().lookup("#" + id) instanceof Node node
                && !node.isDisabled());
    }

    void awaitsTerminal() {
        awaits("a terminal", () -> TakesKeys.is(stage.getScene().getFocusOwner()));
    }

    void awaitsInTerminal(String words) {
        awaits("the terminal shows " + words, () -> TerminalText.in(window.root()).contains(words));
    }

    boolean reads(String words) {
        return window.root().lookupAll("*").stream().filter(Labeled.class::isInstance)
                .map(Labeled.class::cast).filter(NightRobot::isShown)
                .anyMatch(one -> one.getText() != null && one.getText().contains(words));
    }

    private String focus() {
        return Optional.ofNullable(stage.getScene().getFocusOwner()).map(Node::getId).orElse("");
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /// Something is reached; what it cost is written down.
    void reaches(String what) {
        moments.add(new Moment(what, strokes, letters, (System.nanoTime() - alarm) / 1e9));
    }

    /// Draws the window as it is now, as large as on a desk: the headless screen is smaller.
    void draws(String name) {
        Pictures.write(name, window.drawn(WIDTH, HEIGHT));
    }

    /// What it cost that far.
    int strokes() {
        return strokes;
    }

    /// Writes what was counted to `target/stories/NAME.md`, for people to read and for the build to print, and beside it the
    /// note that was handed on.
    void account(String name, String note) {
        var table = new StringBuilder("| " + name + " | keys and clicks | letters typed | seconds |\n|---|--:|--:|--:|\n");
        for (var moment : moments) {
            table.append(String.format(Locale.ROOT, "| %s | %d | %d | %.1f |%n", moment.what, moment.strokes, moment.letters,
                    moment.seconds));
        }
        try {
            var file = name.replace(",", "").replace(' ', '-') + ".md";
            Files.writeString(Files.createDirectories(Path.of("target", "stories")).resolve(file), table);
            Files.writeString(Files.createDirectories(Path.of("target", "stories", "notes")).resolve(file), note);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
