package dev.mintmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every [Source] promises. Fakes and real rooms run the same tests, so a fake can be trusted elsewhere.
public interface SourceContract {

    /// A source of a system in which exactly these workloads run, one instance each.
    Source seeing(String... workloads) throws Exception;

    /// A source whose system does not answer.
    Source unreachable() throws Exception;

    /// How long to wait for what must come.
    default Duration patience() {
        return CollectingObserver.patience();
    }

    @Test
    default void tellsEveryInstanceBeforeItSaysThatThisWasAll() throws Exception {
        var observer = new CollectingObserver();
        try (var _ = Watching.of(seeing("checkout", "payments"), observer)) {
            var listed = observer.await(Observation.Listed.class, patience());
            var before = observer.seen().subList(0, observer.seen().indexOf(listed));
            var told = before.stream().filter(Observation.InstanceSeen.class::isInstance)
                    .map(seen -> ((Observation.InstanceSeen) seen).instance()).toList();
            assertThat(told).extracting(instance -> instance.workload().name())
                    .containsExactlyInAnyOrder("checkout", "payments");
            assertThat(listed.instances())
                    .containsExactlyInAnyOrderElementsOf(told.stream().map(Instance::id).toList());
            assertThat(listed.workloads())
                    .containsAll(told.stream().map(Instance::workload).toList());
        }
    }

    @Test
    default void tellsTheWorkloadOfEveryInstance() throws Exception {
        var observer = new CollectingObserver();
        try (var _ = Watching.of(seeing("checkout"), observer)) {
            observer.await(Observation.Listed.class, patience());
            assertThat(observer.seen(Observation.WorkloadSeen.class))
                    .extracting(seen -> seen.workload().id().name()).contains("checkout");
        }
    }

    @Test
    default void anEmptySystemIsNotAProblem() throws Exception {
        var observer = new CollectingObserver();
        try (var _ = Watching.of(seeing(), observer)) {
            var listed = observer.await(Observation.Listed.class, patience());
            assertThat(listed.instances()).isEmpty();
            assertThat(listed.scope()).isEqualTo(new Observation.Scope.Everything());
        }
    }

    @Test
    default void everyObservationNamesItsSource() throws Exception {
        var observer = new CollectingObserver();
        var source = seeing("checkout");
        try (var _ = Watching.of(source, observer)) {
            observer.await(Observation.Listed.class, patience());
            assertThat(observer.seen()).extracting(Observation::source).containsOnly(source.id());
        }
    }

    @Test
    default void anUnreachableSystemSaysWhatToTryNext() throws Exception {
        var observer = new CollectingObserver();
        try (var watching = Watching.of(unreachable(), observer)) {
            var problem = watching.unavailable(patience()).problem();
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.why()).isNotBlank();
            assertThat(problem.next()).isNotBlank();
            assertThat(observer.seen(Observation.Listed.class)).as("never an empty list").isEmpty();
        }
    }

    @Test
    default void watchingEndsWhenItIsInterrupted() throws Exception {
        var observer = new CollectingObserver();
        try (var watching = Watching.of(seeing("checkout"), observer)) {
            observer.await(Observation.Listed.class, patience());
            watching.interrupt(patience());
        }
    }

    @Test
    default void watchingAgainStartsAfresh() throws Exception {
        var source = seeing("checkout");
        for (var round = 0; round < 2; round++) {
            var observer = new CollectingObserver();
            try (var watching = Watching.of(source, observer)) {
                assertThat(observer.await(Observation.Listed.class, patience()).instances()).hasSize(1);
                watching.interrupt(patience());
            }
        }
    }
}
