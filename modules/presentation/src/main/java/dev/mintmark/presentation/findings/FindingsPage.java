package dev.mintmark.presentation.findings;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.finding.FindingKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that the screen shows of one snapshot. Immutable.
///
/// @param at       when it was read; empty if it never was
/// @param open     those that are not accepted and that filter, scope and kind let through, the worst first
/// @param accepted likewise, those that are accepted
/// @param counts   of the open ones that filter and scope let through, by kind
/// @param all      how many open ones there are, whatever is let through
/// @param marks    the open ones by service, whatever is let through
/// @param warnings how many of all open ones want a look soon
/// @param problem  why nothing counts as accepted
public record FindingsPage(Optional<Instant> at, List<FindingLine> open, List<FindingLine> accepted,
        Map<FindingKind, Integer> counts, int all, Map<String, FindingMark> marks, int warnings, FindingsReach reach,
        Optional<Problem> problem) {

    public static final FindingsPage EMPTY = new FindingsPage(Optional.empty(), List.of(), List.of(), Map.of(), 0, Map.of(),
            0, FindingsReach.NOTHING, Optional.empty());

    public FindingsPage {
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
        counts = Map.copyOf(counts);
        marks = Map.copyOf(marks);
    }

    /// How many open ones filter and scope let through, of any kind.
    public int counted() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
