package dev.mintmark.app.notify;

/// Something to be told.
///
/// @param urgent whether somebody has to do something now
/// @param open   brings to the front what it is about, on the FX thread
public record Notification(String title, String text, boolean urgent, Runnable open) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 400;

    /// What comes from the fleet is hostile: it is one line, printable, and not long.
    public Notification {
        title = plain(title, LONGEST_TITLE);
        text = plain(text, LONGEST_TEXT);
    }

    private static String plain(String text, int longest) {
        var line = text.codePoints().filter(point -> !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return line.length() <= longest ? line : line.substring(0, line.offsetByCodePoints(0,
                line.codePointCount(0, longest) - 1)) + "…";
    }
}
