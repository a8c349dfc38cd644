package dev.mintmark.incident;

import java.util.List;
import java.util.stream.Collectors;

/// Writes Markdown from texts that nobody trusts: whatever is in them, they are words, and add no structure.
///
/// Backslashes before punctuation are [CommonMark](https://spec.commonmark.org/0.31.2/#backslash-escapes)'s own way. What
/// GitHub makes links of without any markup (addresses, names with an @) is broken by a space that has no width.
final class Markdown {

    private static final String SPECIAL = "\\`*_[]<>)#+-=.!|~&$";
    private static final char WIDE_AT = '＠';
    private static final char NO_WIDTH = '\u200B';
    private static final int LONGEST_CELL = 300;

    private final StringBuilder text = new StringBuilder();

    /// Plain words on one line.
    static String words(String hostile) {
        return escaped(PlainText.line(hostile, 4_000));
    }

    private static String escaped(String plain) {
        var escaped = new StringBuilder();
        for (var at = 0; at < plain.length(); at++) {
            var character = plain.charAt(at);
            if (needsEscape(plain, at)) {
                escaped.append('\\');
            }
            if (character == '.' && at >= 3 && plain.regionMatches(true, at - 3, "www", 0, 3)) {
                escaped.append(NO_WIDTH);
            }
            escaped.append(character == '@' ? WIDE_AT : character);
            if (character == ':' && plain.startsWith("//", at + 1)) {
                escaped.append(NO_WIDTH);
            }
        }
        return escaped.toString();
    }

    /// Most points, dashes and brackets say nothing inside a line, and a text full of backslashes cannot be read as it is.
    private static boolean needsEscape(String plain, int at) {
        var character = plain.charAt(at);
        if (SPECIAL.indexOf(character) < 0) {
            return false;
        }
        return switch (character) {
            case '.', ')' -> at > 0 && at < 10 && plain.substring(0, at).chars().allMatch(Character::isDigit);
            case '-', '+', '=', '#' -> at == 0;
            case '_' -> !isLetter(plain, at - 1) || !isLetter(plain, at + 1);
            case '!' -> at + 1 < plain.length() && plain.charAt(at + 1) == '[';
            default -> true;
        };
    }

    private static boolean isLetter(String plain, int at) {
        return at >= 0 && at < plain.length() && Character.isLetterOrDigit(plain.charAt(at));
    }

    /// As code, as it is: without what would end the code or the cell it is in.
    static String code(String hostile) {
        var plain = PlainText.line(hostile, LONGEST_CELL).replace('`', 'ˋ').replace('|', '¦');
        return plain.isEmpty() ? "–" : "`" + plain + "`";
    }

    Markdown heading(int level, String markdown) {
        return blank().line("#".repeat(level) + " " + markdown).blank();
    }

    Markdown paragraph(String markdown) {
        return blank().line(markdown).blank();
    }

    /// @param markdown of each item
    Markdown list(List<String> markdown) {
        blank();
        markdown.forEach(item -> line("- " + item));
        return blank();
    }

    /// What somebody wrote, line by line, set off from what the program says.
    Markdown quote(String hostile) {
        blank();
        PlainText.lines(hostile, 2 * Incidents.LONGEST_NOTE).lines()
                .forEach(each -> line(each.isBlank() ? ">" : "> " + words(each) + "  "));
        return blank();
    }

    Markdown table(List<String> titles, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        blank();
        row(titles);
        row(titles.stream().map(_ -> "---").toList());
        rows.forEach(this::row);
        return blank();
    }

    private void row(List<String> cells) {
        line(cells.stream().map(cell -> cell.isEmpty() ? " " : cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private Markdown line(String markdown) {
        text.append(markdown).append('\n');
        return this;
    }

    private Markdown blank() {
        if (!text.isEmpty() && (text.length() < 2 || text.charAt(text.length() - 2) != '\n')) {
            text.append('\n');
        }
        return this;
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }
}
