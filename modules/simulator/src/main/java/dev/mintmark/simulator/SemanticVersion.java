package dev.mintmark.simulator;

/// A version with three numbers, and what usually came before or comes after it.
record SemanticVersion(int major, int minor, int patch) {

    static SemanticVersion parse(String text) {
        var numbers = text.split("\\.");
        return new SemanticVersion(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]));
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
