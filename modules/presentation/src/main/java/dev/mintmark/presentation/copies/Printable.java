package dev.mintmark.presentation.copies;

import java.util.regex.Pattern;

/// Text out of a copy, fit to be shown: without colours, controls, or marks that turn the order of what is read.
public final class Printable {

    private static final Pattern SEQUENCES = Pattern.compile(
            "\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[@-Z\\\\^_])");
    private static final int TAB = 4;

    private Printable() {}

    public static String text(String raw) {
        var plain = raw.indexOf('\u001b') < 0 ? raw : SEQUENCES.matcher(raw).replaceAll("");
        var printable = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> {
            if (character == '\t') {
                printable.append(" ".repeat(TAB));
            } else if (!Character.isISOControl(character)) {
                printable.appendCodePoint(isHidden(character) ? 0xfffd : character);
            }
        });
        return printable.toString();
    }

    private static boolean isHidden(int character) {
        return Character.getType(character) == Character.FORMAT || Character.getType(character) == Character.SURROGATE;
    }
}
