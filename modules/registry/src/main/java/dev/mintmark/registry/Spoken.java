package dev.mintmark.registry;

/// Repeats to people what a registry wrote: on one line, short, and without what could steer a terminal.
final class Spoken {

    private static final int LONGEST = 200;

    private Spoken() {}

    static String line(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(LONGEST).map(point -> isHarmless(point) ? point : ' ').forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
