package dev.mintmark.simulator;

import java.util.Optional;
import java.util.regex.Pattern;

/// A version with three numbers, and what usually came before or comes after it.
record SemanticVersion(int major, int minor, int patch) {

    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");

    /// The version that `text` spells, or empty if it is of another kind.
    static Optional<SemanticVersion> parse(String text) {
        var numbers = GRAMMAR.matcher(text);
        return numbers.matches() ? Optional.of(new SemanticVersion(Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(3)))) : Optional.empty();
    }

    /// @param share between 0 and 1: how much it differed
    SemanticVersion before(double share) {
        if (patch > 0) {
            return new SemanticVersion(major, minor, patch - 1);
        }
        var lastPatch = (int) (share * 4);
        return minor > 0 ? new SemanticVersion(major, minor - 1, lastPatch)
                : new SemanticVersion(Math.max(0, major - 1), 20, lastPatch);
    }

    /// @param share between 0 and 1: how much it differs
    SemanticVersion after(double share) {
        return share < 0.6 ? new SemanticVersion(major, minor, patch + 1) : new SemanticVersion(major, minor + 1, 0);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
