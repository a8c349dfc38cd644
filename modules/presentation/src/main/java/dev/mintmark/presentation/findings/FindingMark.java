package dev.mintmark.presentation.findings;

import dev.mintmark.fleet.finding.Finding;

/// What other screens show of the open findings of one service.
///
/// @param worst one of the worst
public record FindingMark(int count, Finding worst) {

    FindingMark and(Finding other) {
        return new FindingMark(count + 1, Finding.WORST_FIRST.compare(other, worst) < 0 ? other : worst);
    }
}
