package dev.mintmark.architecture.reliability;

/// The part of the README between two marks, which is made and not written.
final class ReliabilitySection {

    private static final String BEGIN = "<!-- reliability: made by the tests -->\n";
    private static final String END = "<!-- reliability: end -->\n";

    private ReliabilitySection() {}

    static String in(String readme) {
        return readme.substring(begin(readme), end(readme));
    }

    /// The README with this text in that place.
    static String replaced(String readme, String text) {
        return readme.substring(0, begin(readme)) + text + readme.substring(end(readme));
    }

    private static int begin(String readme) {
        return found(readme, BEGIN) + BEGIN.length();
    }

    private static int end(String readme) {
        return found(readme, END);
    }

    private static int found(String readme, String mark) {
        var at = readme.indexOf(mark);
        if (at < 0) {
            throw new AssertionError("README.md has lost the line " + mark.strip());
        }
        return at;
    }
}
