package dev.mintmark.incident;

/// What comes from outside, made harmless: nothing in it steers a terminal, turns the direction of writing or breaks a line
/// where there must be one.
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /// On one line, at most so many characters.
    static String line(String text, int most) {
        return cut(clean(text, false).replaceAll("\\s+", " ").strip(), most);
    }

    /// With its lines, at most so many characters.
    static String lines(String text, int most) {
        return cut(clean(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), true).strip(), most);
    }

    private static String clean(String text, boolean keepsLines) {
        return text.codePoints().map(point -> harmless(point, keepsLines))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int harmless(int point, boolean keepsLines) {
        if (point == '\n') {
            return keepsLines ? point : ' ';
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> REPLACEMENT;
            default -> point;
        };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
