package dev.mintmark.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One control sequence, from after `ESC [` to its last character, and what of it the emulator may see.
final class ControlSequence {

    private static final int LONGEST = 256;
    private static final int MOST_NUMBERS = 32;
    /// No screen has more columns or lines.
    private static final int HIGHEST = 9_999;
    private static final String MOVES_AND_ERASES = "@ABCDEFG`HfJKLMPSTXdg";
    /// Cursor keys, origin, wrap, blinking, visible cursor, second screen, mouse, focus, bracketed paste.
    private static final Set<Integer> MODES = Set.of(1, 6, 7, 12, 25, 47, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1047,
            1048, 1049, 2004);
    /// Insert instead of replace, and a line feed that also returns.
    private static final Set<Integer> PLAIN_MODES = Set.of(4, 20);

    private final StringBuilder body = new StringBuilder();

    void begin() {
        body.setLength(0);
    }

    /// @param character of a number, a mark before them or one after them
    void add(char character) {
        // One more than is allowed is kept, so that the end can tell.
        if (body.length() <= LONGEST) {
            body.append(character);
        }
    }

    /// Writes what the emulator may see of it; nothing if it may not see it.
    void end(char last, StringBuilder harmless) {
        if (body.length() > LONGEST) {
            return;
        }
        var mark = !body.isEmpty() && "<=>?".indexOf(body.charAt(0)) >= 0 ? body.substring(0, 1) : "";
        var after = after();
        var numbers = body.substring(mark.length(), body.length() - after.length());
        if (numbers.chars().anyMatch(one -> (one < '0' || one > '9') && one != ';' && one != ':')) {
            return;
        }
        switch (mark + after) {
            case "" -> plain(last, numbers, harmless);
            case "?" -> {
                switch (last) {
                    case 'h', 'l' -> modes("?", MODES, numbers, last, harmless);
                    case 'J', 'K' -> write("", cut(numbers), last, harmless);
                    default -> { }
                }
            }
            case ">" -> {
                if (last == 'c' && (numbers.isEmpty() || numbers.equals("0"))) {
                    write(">", numbers, last, harmless);
                }
            }
            case "!" -> {
                if (last == 'p') {
                    write("!", "", last, harmless);
                }
            }
            case " " -> {
                if (last == 'q') {
                    write("", cut(numbers) + " ", last, harmless);
                }
            }
            default -> { }
        }
    }

    private String after() {
        var from = body.length();
        while (from > 0 && body.charAt(from - 1) >= ' ' && body.charAt(from - 1) < '0') {
            from--;
        }
        return body.substring(from);
    }

    private static void plain(char last, String numbers, StringBuilder harmless) {
        switch (last) {
            case 'm' -> write("", GraphicRendition.plain(filled(cut(numbers), "0")), last, harmless);
            case 'h', 'l' -> modes("", PLAIN_MODES, numbers, last, harmless);
            case 'r' -> write("", filled(cut(numbers), "1"), last, harmless);
            case 'n' -> {
                if (numbers.equals("5") || numbers.equals("6")) {
                    write("", numbers, last, harmless);
                }
            }
            case 'c' -> {
                if (numbers.isEmpty() || numbers.equals("0")) {
                    write("", numbers, last, harmless);
                }
            }
            // The emulator knows these two by their older names only.
            case 's' -> harmless.append(numbers.isEmpty() ? "\u001b7" : "");
            case 'u' -> harmless.append(numbers.isEmpty() ? "\u001b8" : "");
            default -> {
                if (MOVES_AND_ERASES.indexOf(last) >= 0 && numbers.indexOf(':') < 0) {
                    write("", filled(cut(numbers), "1"), last, harmless);
                }
            }
        }
    }

    /// The emulator passes over numbers that were left out, as if those after them came first.
    private static String filled(String numbers, String number) {
        return numbers.indexOf(';') < 0 ? numbers : Arrays.stream(numbers.split(";", -1))
                .map(one -> one.isEmpty() ? number : one).collect(Collectors.joining(";"));
    }

    /// The emulator looks at the first mode of a sequence only, so each gets one of its own.
    private static void modes(String mark, Set<Integer> allowed, String numbers, char last, StringBuilder harmless) {
        for (var number : numbers.split(";")) {
            if (number.length() < 5 && number.matches("\\d+") && allowed.contains(Integer.parseInt(number))) {
                write(mark, number, last, harmless);
            }
        }
    }

    private static String cut(String numbers) {
        List<String> kept = new ArrayList<>();
        for (var number : numbers.split(";", MOST_NUMBERS + 1)) {
            if (kept.size() < MOST_NUMBERS) {
                var tooHigh = number.indexOf(':') < 0
                        && (number.length() > 9 || !number.isEmpty() && Integer.parseInt(number) > HIGHEST);
                kept.add(tooHigh ? String.valueOf(HIGHEST) : number);
            }
        }
        return String.join(";", kept);
    }

    private static void write(String mark, String numbers, char last, StringBuilder harmless) {
        harmless.append("\u001b[").append(mark).append(numbers).append(last);
    }
}
