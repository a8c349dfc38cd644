package dev.mintmark.simulator;

import java.time.Duration;

/// How fast a workload may change, as in a Deployment's `strategy`.
///
/// @param surgePercent       so many instances more than wanted, rounded up
/// @param unavailablePercent so many ready instances fewer than wanted, rounded down
/// @param progressDeadline   without progress for so long, the rollout counts as stuck
record RolloutStrategy(int surgePercent, int unavailablePercent, Duration progressDeadline) {

    static final RolloutStrategy USUAL = new RolloutStrategy(25, 25, Duration.ofMinutes(10));

    int mostOf(int wanted) {
        return wanted + Math.ceilDiv(wanted * surgePercent, 100);
    }

    int fewestReadyOf(int wanted) {
        var unavailable = wanted * unavailablePercent / 100;
        return wanted - (unavailable == 0 && surgePercent == 0 ? 1 : unavailable);
    }

    /// How many may be replaced at a time where nothing surges; at least one.
    int replacedAtOnce(int wanted) {
        return Math.max(1, wanted * unavailablePercent / 100);
    }
}
