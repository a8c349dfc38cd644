package dev.mintmark.app.terminal;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that the emulator gets wrong or that differ by desktop, as the bytes a terminal sends for them.
final class TerminalKeys {

    private static final String ESCAPE = "\u001b";

    private TerminalKeys() {}

    /// Empty if the emulator knows better, because it depends on what the program asked for.
    static Optional<String> sent(KeyEvent event) {
        var code = event.getCode();
        if (event.isMetaDown()) {
            return Optional.empty();
        }
        if (code == KeyCode.TAB && event.isShiftDown() && !event.isControlDown() && !event.isAltDown()) {
            return Optional.of(ESCAPE + "[Z");
        }
        var modifiers = 1 + (event.isShiftDown() ? 1 : 0) + (event.isAltDown() ? 2 : 0) + (event.isControlDown() ? 4 : 0);
        if (modifiers > 1) {
            var last = afterModifiers(code);
            if (last.isPresent()) {
                return last.map(letter -> ESCAPE + "[1;" + modifiers + letter);
            }
        }
        if (event.isControlDown() && !event.isAltDown() && !event.isShiftDown()) {
            return control(code).map(String::valueOf);
        }
        return modifiers == 1 ? alone(code) : Optional.empty();
    }

    private static Optional<String> afterModifiers(KeyCode code) {
        return switch (code) {
            case UP -> Optional.of("A");
            case DOWN -> Optional.of("B");
            case RIGHT -> Optional.of("C");
            case LEFT -> Optional.of("D");
            case HOME -> Optional.of("H");
            case END -> Optional.of("F");
            default -> Optional.empty();
        };
    }

    private static Optional<Character> control(KeyCode code) {
        if (code.isLetterKey()) {
            return Optional.of((char) (code.getName().charAt(0) - '@'));
        }
        return switch (code) {
            case SPACE, DIGIT2 -> Optional.of('\0');
            case OPEN_BRACKET -> Optional.of('\u001b');
            case BACK_SLASH -> Optional.of('\u001c');
            case CLOSE_BRACKET -> Optional.of('\u001d');
            case DIGIT6 -> Optional.of('\u001e');
            case SLASH, MINUS -> Optional.of('\u001f');
            default -> Optional.empty();
        };
    }

    private static Optional<String> alone(KeyCode code) {
        return switch (code) {
            case TAB -> Optional.of("\t");
            case ESCAPE -> Optional.of(ESCAPE);
            case BACK_SPACE -> Optional.of("\u007f");
            default -> Optional.empty();
        };
    }
}
