package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Finding;
import java.util.List;

/// How many checks came out how.
///
/// @param handled what would block or undo it, and the plan takes care of
public record FindingCounts(int blocked, int handled, int warned, int untold, int passed) {

    public static FindingCounts of(List<Finding> findings) {
        var counts = new int[5];
        findings.forEach(finding -> counts[place(finding)]++);
        return new FindingCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int place(Finding finding) {
        return switch (finding.verdict()) {
            case BLOCKED -> finding.handled().isPresent() ? 1 : 0;
            case WARNED -> finding.handled().isPresent() ? 1 : 2;
            case COULD_NOT_TELL -> 3;
            case PASSED -> 4;
        };
    }
}
