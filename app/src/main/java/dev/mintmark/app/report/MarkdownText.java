package dev.mintmark.app.report;

import dev.mintmark.images.layer.PathText;

/// Puts hostile text into Markdown, where it can neither format nor link nor call anybody.
final class MarkdownText {

    private static final int LONGEST = 120;
    private static final String SPECIAL = "\\`*[]<>|~&";

    private MarkdownText() {}

    /// As code, in a cell of a table or outside of one. A backtick, which would end it, becomes one that does not.
    static String code(String text) {
        var shown = shortened(PathText.printable(text)).replace('`', 'ˋ').replace('|', '¦').strip();
        return shown.isEmpty() ? "–" : "`" + shown + "`";
    }

    /// As plain words. A name with an @ in front calls nobody.
    static String words(String text) {
        var shown = PathText.printable(text);
        var escaped = new StringBuilder();
        for (var at = 0; at < shown.length(); at++) {
            var character = shown.charAt(at);
            if (SPECIAL.indexOf(character) >= 0 || character == '_' && !isInsideWord(shown, at)) {
                escaped.append('\\');
            }
            escaped.append(character);
            if (character == '@') {
                escaped.append('\u200B');
            }
        }
        return escaped.toString();
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0 && at < text.length() - 1 && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// Keeps both ends, because that is where names differ.
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2 - 1)) + "…"
                + text.substring(text.length() - LONGEST / 2 + (Character.isLowSurrogate(
                        text.charAt(text.length() - LONGEST / 2)) ? 1 : 0));
    }
}
