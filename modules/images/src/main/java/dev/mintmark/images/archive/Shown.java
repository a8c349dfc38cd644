package dev.mintmark.images.archive;

/// Repeats a name of a hostile archive to people: short, and without what could steer a terminal.
final class Shown {

    private static final int LONGEST = 120;

    private Shown() {}

    static String of(String name) {
        var plain = name.codePoints().limit(LONGEST)
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.SURROGATE ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "“" + plain + (name.codePointCount(0, name.length()) > LONGEST ? "…" : "") + "”";
    }
}
