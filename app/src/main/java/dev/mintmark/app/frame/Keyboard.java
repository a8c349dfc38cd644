package dev.mintmark.app.frame;

import dev.mintmark.app.terminal.TakesKeys;
import dev.mintmark.presentation.frame.Commands;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Turns keys into commands.
///
/// Letters and signs are taken as typed, not as pressed, so `/` and `[` work on every layout. While a text field has the
/// focus, only Esc and keys with Ctrl that do not edit reach a command; while an overlay is open, only those that open and
/// close overlays do. In a terminal, only keys with Ctrl and Shift do. The keys that make text larger work everywhere. Enter presses the button that has the focus, which JavaFX leaves to the space bar.
final class Keyboard {

    private static final String ESCAPE = "Esc";
    private static final String ENTER = "Enter";
    /// Reaches commands also from where all other keys belong to a program.
    private static final String BESIDES = "Ctrl+Shift+";
    private static final Map<KeyCode, String> OF_EYES = Map.of(KeyCode.PLUS, "Ctrl++", KeyCode.ADD, "Ctrl++",
            KeyCode.EQUALS, "Ctrl+=", KeyCode.MINUS, "Ctrl+-", KeyCode.SUBTRACT, "Ctrl+-",
            KeyCode.DIGIT0, "Ctrl+0", KeyCode.NUMPAD0, "Ctrl+0");
    private static final Set<String> OF_OVERLAYS = Set.of(ESCAPE, "Ctrl+K", "F1", "Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0");
    private static final Set<String> OF_TEXT_FIELDS =
            Set.of("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+H");

    private final Commands commands;
    private final BooleanSupplier overlayOpen;
    private String before = "";

    Keyboard(Commands commands, BooleanSupplier overlayOpen) {
        this.commands = commands;
        this.overlayOpen = overlayOpen;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, scene.getFocusOwner()));
    }

    private void pressed(KeyEvent event, Node focused) {
        var key = nameOf(event);
        if (key.equals(ENTER) && focused instanceof ButtonBase button) {
            if (button instanceof MenuButton menu) {
                menu.show();
            } else {
                button.fire();
            }
            event.consume();
            return;
        }
        if (TakesKeys.is(focused) && !key.startsWith(BESIDES) && !OF_EYES.containsValue(key)) {
            return;
        }
        if (key.isEmpty() || overlayOpen.getAsBoolean() && !OF_OVERLAYS.contains(key)) {
            return;
        }
        var typing = focused instanceof TextInputControl;
        var ofTheField = typing && (OF_TEXT_FIELDS.contains(key) || key.equals(ENTER));
        var ofTheControl = key.equals(ENTER) && focused instanceof ComboBoxBase;
        if (!ofTheField && !ofTheControl && run(key)) {
            event.consume();
        }
    }

    private void typed(KeyEvent event, Node focused) {
        var character = event.getCharacter();
        if (TakesKeys.is(focused) || overlayOpen.getAsBoolean() || focused instanceof TextInputControl
                || withModifier(event)
                || character.isBlank() || character.charAt(0) < ' ') {
            return;
        }
        var together = before.isEmpty() ? character : before + " " + character;
        var wasFirst = before.isEmpty();
        before = "";
        if (run(together)) {
            event.consume();
        } else if (wasFirst && commands.hasKeysAfter(character)) {
            before = character;
        }
    }

    private boolean run(String key) {
        var command = commands.onKey(key);
        command.ifPresent(found -> found.action().run());
        return command.isPresent();
    }

    /// The name of a key that types nothing; empty for all others.
    private static String nameOf(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown() && event.getCode().isLetterKey()) {
            return (event.isShiftDown() ? BESIDES : "Ctrl+") + event.getCode().getName();
        }
        if (event.isShortcutDown() && !event.isAltDown() && event.getCode() == KeyCode.COMMA) {
            return "Ctrl+,";
        }
        if (event.isShortcutDown() && !event.isAltDown() && OF_EYES.containsKey(event.getCode())) {
            return OF_EYES.get(event.getCode());
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return "";
        }
        return switch (event.getCode()) {
            case ESCAPE -> ESCAPE;
            case ENTER -> ENTER;
            case F1 -> "F1";
            case F5 -> "F5";
            default -> "";
        };
    }

    /// Ctrl and Alt together are AltGr on some systems, and type.
    private static boolean withModifier(KeyEvent event) {
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }
}
