package dev.mintmark.images.layer;

/// Writes the names of hostile files for people.
public final class PathText {

    private PathText() {}

    /// The path with everything that is not a printable character written as `\x1b`: control characters, bytes that are
    /// not UTF-8, and what turns the direction of writing. A path without such characters is returned as it is.
    public static String printable(String path) {
        if (path.chars().allMatch(PathText::isHarmless)) {
            return path;
        }
        var text = new StringBuilder();
        path.codePoints().forEach(point -> {
            if (point >= 0xDC80 && point <= 0xDCFF) {
                text.append(String.format("\\x%02x", point - 0xDC00));
            } else if (isPrintable(point)) {
                text.appendCodePoint(point);
            } else {
                text.append(String.format(point < 0x100 ? "\\x%02x" : "\\u%04x", point));
            }
        });
        return text.toString();
    }

    private static boolean isHarmless(int character) {
        return character >= ' ' && character < 0x7F;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
