package dev.mintmark.argocd;

/// What a server said, fit to be shown: on one line, without control characters, not too long.
final class Spoken {

    private static final int LONGEST = 500;

    private Spoken() {}

    static String line(String said) {
        var line = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip().replaceAll("\\.+$", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    static String shortRevision(String revision) {
        var line = line(revision);
        return line.matches("[0-9a-f]{40}") ? line.substring(0, 7) : line;
    }
}
