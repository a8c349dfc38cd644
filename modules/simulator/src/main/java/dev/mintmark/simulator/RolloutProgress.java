package dev.mintmark.simulator;

import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Rollout.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far the last rollout of one workload has come, and whether it is stuck: without progress until its deadline.
final class RolloutProgress {

    private final World world;
    private final ServicePlan plan;
    private final Runnable told;
    private Rollout rollout = Rollout.SETTLED;
    private Instant madeAt = Instant.MIN;

    /// @param told called when the phase has changed
    RolloutProgress(World world, ServicePlan plan, Runnable told) {
        this.world = world;
        this.plan = plan;
        this.told = told;
    }

    Rollout rollout() {
        return rollout;
    }

    void begin() {
        made();
        rollout = new Rollout(Phase.ROLLING, Optional.of(world.now()), "");
        if (plan.kind().behaviour().hasProgressDeadline()) {
            world.after(plan.strategy().progressDeadline(), this::check);
        }
    }

    /// An instance has become ready.
    void made() {
        madeAt = world.now();
    }

    /// Looks again, after something has changed.
    void look(boolean settled) {
        if (rollout.phase() != Phase.SETTLED && settled) {
            show(Rollout.SETTLED);
        } else if (rollout.phase() == Phase.STUCK && madeAt.isAfter(rollout.since().orElseThrow())) {
            begin();
            told.run();
        }
    }

    private void check() {
        var deadline = madeAt.plus(plan.strategy().progressDeadline());
        if (rollout.phase() != Phase.ROLLING) {
            return;
        }
        if (deadline.isAfter(world.now())) {
            world.after(Duration.between(world.now(), deadline), this::check);
        } else {
            show(new Rollout(Phase.STUCK, Optional.of(world.now()), "ProgressDeadlineExceeded"));
        }
    }

    private void show(Rollout next) {
        rollout = next;
        told.run();
    }
}
