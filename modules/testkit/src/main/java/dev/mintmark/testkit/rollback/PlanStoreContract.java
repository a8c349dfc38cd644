package dev.mintmark.testkit.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.PlanStore;
import dev.mintmark.change.rollback.RollbackRefused;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [PlanStore] promises.
public interface PlanStoreContract {

    Instant NIGHT = Instant.parse("2026-11-21T03:00:00.123456789Z");

    /// An empty one.
    PlanStore empty() throws Exception;

    /// Changes what is kept of a plan behind its back.
    void damage(PlanStore store, PlanId id) throws Exception;

    @Test
    default void aPlanIsFoundAsItWasKept() throws Exception {
        var store = empty();
        var plan = Plans.full(PlanId.fresh());
        store.keep(plan);

        assertThat(store.find(plan.id())).contains(plan);
        assertThat(store.find(PlanId.fresh())).isEmpty();
    }

    @Test
    default void aPlanIsKeptOnceAndNeverChanged() throws Exception {
        var store = empty();
        var first = Plans.of(PlanId.fresh(), NIGHT);
        store.keep(first);

        assertThatExceptionOfType(RollbackRefused.class).isThrownBy(() -> store.keep(Plans.full(first.id())))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.BLOCKED));
        assertThat(store.find(first.id())).contains(first);
    }

    @Test
    default void thoseMadeSinceAreToldTheLatestFirst() throws Exception {
        var store = empty();
        var before = kept(store, NIGHT.minusNanos(1));
        var at = kept(store, NIGHT);
        var after = kept(store, NIGHT.plusSeconds(1));

        assertThat(store.since(NIGHT)).containsExactly(after, at);
        assertThat(store.since(Instant.MIN)).containsExactly(after, at, before);
        assertThat(store.since(Instant.MAX)).isEmpty();
    }

    @Test
    default void aPlanThatIsNotWhatWasWrittenIsNamedAndNeverReturned() throws Exception {
        var store = empty();
        var whole = kept(store, NIGHT);
        var changed = kept(store, NIGHT.plusSeconds(1));
        damage(store, changed.id());

        assertThat(store.since(Instant.MIN)).containsExactly(whole);
        assertThat(store.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains(changed.id().value()));
        assertThatExceptionOfType(RollbackRefused.class).isThrownBy(() -> store.find(changed.id()))
                .satisfies(refused -> assertThat(refused.problem().next()).isNotBlank());
        assertThat(store.find(whole.id())).contains(whole);
    }

    @Test
    default void problemsAreThoseOfTheLastLook() throws Exception {
        var store = empty();
        assertThat(store.problems()).isEmpty();
        damage(store, kept(store, NIGHT).id());

        assertThat(store.since(NIGHT)).isEmpty();
        assertThat(store.problems()).hasSize(1);
        assertThat(store.since(NIGHT.plusSeconds(1))).isEmpty();
        assertThat(store.problems()).isEmpty();
    }

    @Test
    default void severalThreadsMayKeepAndOneOfOneIdWins() throws Exception {
        var store = empty();
        var contested = PlanId.fresh();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("planner ", 0).factory())) {
            var planners = IntStream.range(0, 20).mapToObj(number -> (Callable<Boolean>) () -> {
                kept(store, NIGHT.plusSeconds(number));
                try {
                    store.keep(Plans.of(contested, NIGHT));
                    return true;
                } catch (RollbackRefused taken) {
                    return false;
                }
            }).toList();
            var winners = 0;
            for (var done : threads.invokeAll(planners)) {
                winners += done.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(store.since(Instant.MIN)).hasSize(21);
    }

    private static Plan kept(PlanStore store, Instant madeAt) throws RollbackRefused {
        var plan = Plans.of(PlanId.fresh(), madeAt);
        store.keep(plan);
        return plan;
    }
}
