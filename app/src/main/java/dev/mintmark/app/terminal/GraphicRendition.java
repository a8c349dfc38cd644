package dev.mintmark.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Colours and weights, written so that the emulator understands them: it knows numbers between semicolons only.
final class GraphicRendition {

    private static final String EXTENDED_FOREGROUND = "38";
    private static final String EXTENDED_BACKGROUND = "48";
    private static final String UNDERLINED = "4";
    private static final String NOT_UNDERLINED = "24";

    private GraphicRendition() {}

    /// `38:2::1:2:3` becomes `38;2;1;2;3`, a curly underline a plain one; what has no plain form is left out.
    static String plain(String numbers) {
        if (numbers.indexOf(':') < 0) {
            return numbers;
        }
        var plain = new ArrayList<String>();
        for (var number : numbers.split(";", -1)) {
            plain.addAll(number.indexOf(':') < 0 ? List.of(number) : parts(number.split(":", -1)));
        }
        return String.join(";", plain);
    }

    private static List<String> parts(String... parts) {
        if (Arrays.stream(parts).anyMatch(part -> part.length() > 3)) {
            return List.of();
        }
        return switch (parts[0]) {
            case UNDERLINED -> List.of(parts[1].equals("0") ? NOT_UNDERLINED : UNDERLINED);
            case EXTENDED_FOREGROUND, EXTENDED_BACKGROUND -> switch (parts[1]) {
                case "2" -> parts.length < 5 ? List.of() : List.of(parts[0], "2", parts[parts.length - 3],
                        parts[parts.length - 2], parts[parts.length - 1]);
                case "5" -> parts.length < 3 ? List.of() : List.of(parts[0], "5", parts[2]);
                default -> List.of();
            };
            default -> List.of();
        };
    }
}
