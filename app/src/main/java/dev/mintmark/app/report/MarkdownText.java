package dev.mintmark.app.report;

import dev.mintmark.images.layer.PathText;

/// Puts hostile text into Markdown, where it can neither format nor link nor call anybody.
final class MarkdownText {

    private static final int LONGEST = 120;
    private static final String SPECIAL = "\\`*_{}[]()<>#|~&!";

    private MarkdownText() {}

    /// As code, in a cell of a table or outside of one. A backtick, which would end it, becomes one that does not.
    static String code(String text) {
        var shown = shortened(PathText.printable(text)).replace('`', 'ˋ').replace('|', '¦').strip();
        return shown.isEmpty() ? "–" : "`" + shown + "`";
    }

    /// As plain words. A name with an @ in front calls nobody.
    static String words(String text) {
        var escaped = new StringBuilder();
        PathText.printable(text).chars().forEach(character -> {
            if (SPECIAL.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) character);
            if (character == '@') {
                escaped.append('\u200B');
            }
        });
        return escaped.toString();
    }

    /// Keeps both ends, because that is where names differ.
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2 - 1)) + "…"
                + text.substring(text.length() - LONGEST / 2 + (Character.isLowSurrogate(
                        text.charAt(text.length() - LONGEST / 2)) ? 1 : 0));
    }
}
