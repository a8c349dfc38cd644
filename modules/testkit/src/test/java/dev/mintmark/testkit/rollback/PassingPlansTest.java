package dev.mintmark.testkit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.PassingPlans;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.RollbackRefused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Plans that end with the console.
class PassingPlansTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final PassingPlans plans = new PassingPlans();

    @Test
    void aPlanIsFoundAsItWasKept() throws Exception {
        var plan = Plans.full(PlanId.fresh());
        plans.keep(plan);
        assertThat(plans.find(plan.id())).contains(plan);
        assertThat(plans.find(PlanId.fresh())).isEmpty();
        assertThat(plans.problems()).isEmpty();
    }

    @Test
    void aPlanIsKeptOnceAndNeverChanged() throws Exception {
        var plan = Plans.of(PlanId.fresh(), NOON);
        plans.keep(plan);
        assertThatExceptionOfType(RollbackRefused.class).isThrownBy(() -> plans.keep(Plans.full(plan.id())))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("rollback.plans.kept"));
        assertThat(plans.find(plan.id())).contains(plan);
    }

    @Test
    void thoseMadeSinceAreToldTheLatestFirst() throws Exception {
        var first = Plans.of(PlanId.fresh(), NOON);
        var second = Plans.of(PlanId.fresh(), NOON.plusSeconds(1));
        plans.keep(first);
        plans.keep(second);
        assertThat(plans.since(NOON)).containsExactly(second, first);
        assertThat(plans.since(NOON.plusSeconds(1))).containsExactly(second);
    }

    @Test
    void theOldestAreLetGoBeforeMemoryRunsOut() throws Exception {
        var first = Plans.of(PlanId.fresh(), NOON);
        plans.keep(first);
        for (var number = 0; number < 1_000; number++) {
            plans.keep(Plans.of(PlanId.fresh(), NOON));
        }
        assertThat(plans.find(first.id())).isEmpty();
        assertThat(plans.since(NOON)).hasSize(1_000);
    }
}
