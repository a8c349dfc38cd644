package dev.mintmark.app.console;

import dev.mintmark.app.copies.TerminalText;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.terminal.TakesKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The hands and eyes of whoever is on call, and somebody beside who counts keys and seconds.
final class NightRobot {

    private final FxRobot hands = new FxRobot();
    private final Stage stage;
    private final List<Moment> moments = new ArrayList<>();
    private long alarm;
    private int strokes;
    private int letters;

    /// @param strokes keys pressed that far, chords counted once
    /// @param letters typed into fields and terminals that far
    private record Moment(String what, int strokes, int letters, double seconds) {}

    NightRobot(Stage stage) {
        this.stage = stage;
        hands.targetWindow(stage);
    }

    /// From here on keys and seconds count.
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

    NightRobot types(String text) {
        letters += text.length();
        for (var letter : text.split("")) {
            hands.write(letter);
        }
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    void awaits(String expectation, BooleanSupplier holds) {
        Headless.await(expectation + "; the focus is on " + Headless.onFx(this::focus), holds);
    }

    void awaitsWords(String words) {
        awaits("one reads " + words, () -> reads(words));
    }

    /// What the keys would be about: the selected row of the list in front.
    void awaitsSelected(String service) {
        awaits(service + " is selected", () -> stage.getScene().getRoot().lookupAll(".table-row-cell:selected").stream()
                .anyMatch(row -> row.getAccessibleText() != null && row.getAccessibleText().contains(service)));
    }

    void awaitsFocus(String id) {
        awaits("the focus is on " + id, () -> focus().equals(id));
    }

    void awaitsTerminal() {
        awaits("a terminal", () -> TakesKeys.is(stage.getScene().getFocusOwner()));
    }

    void awaitsInTerminal(String words) {
        awaits("the terminal shows " + words, () -> TerminalText.in(stage.getScene().getRoot()).contains(words));
    }

    boolean reads(String words) {
        return stage.getScene().getRoot().lookupAll("*").stream().filter(Labeled.class::isInstance)
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

    /// What it cost that far.
    int strokes() {
        return strokes;
    }

    /// Writes what was counted to `target/stories/NAME.md`, for people to read and for the build to print.
    void account(String name) {
        var table = new StringBuilder("| " + name + " | keys | letters typed | seconds |\n|---|--:|--:|--:|\n");
        for (var moment : moments) {
            table.append(String.format(Locale.ROOT, "| %s | %d | %d | %.1f |%n", moment.what, moment.strokes, moment.letters,
                    moment.seconds));
        }
        try {
            var folder = Files.createDirectories(Path.of("target", "stories"));
            Files.writeString(folder.resolve(name.replace(' ', '-') + ".md"), table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
