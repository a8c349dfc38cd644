package dev.mintmark.images.manifest;

/// Repeats a word of a hostile document or archive to people: short, and without what could steer a terminal.
public final class Quoted {

    private static final int LONGEST = 120;

    private Quoted() {}

    public static String of(String word) {
        var plain = word.codePoints().limit(LONGEST).map(point -> Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.SURROGATE
                ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "“" + plain + (word.codePointCount(0, word.length()) > LONGEST ? "…" : "") + "”";
    }
}
