package dev.mintmark.fleet;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.US;
import static dev.mintmark.fleet.Sample.deployment;
import static dev.mintmark.fleet.Sample.fold;
import static dev.mintmark.fleet.Sample.image;
import static dev.mintmark.fleet.Sample.listed;
import static dev.mintmark.fleet.Sample.pod;
import static dev.mintmark.fleet.Sample.seen;
import static dev.mintmark.fleet.Sample.told;
import static dev.mintmark.fleet.Sample.watching;
import static dev.mintmark.fleet.Sample.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetSnapshotTest {

    private static final RunningImage OLD = image("registry.example/shop/payments:1", "4be0");
    private static final RunningImage NEW = image("registry.example/shop/payments:2", "9f3c");
    private static final Problem TOKEN_EXPIRED = new Problem("kubernetes.unauthorized", "Not seen.", "Token expired.",
            "Sign in.");
    private static final Workload PAYMENTS = workload(deployment(EU, "payments"), 2);

    private final Instance first = pod(PAYMENTS.id(), "payments-1", OLD);
    private final Instance second = pod(PAYMENTS.id(), "payments-2", OLD);

    @Test
    void aSourceIsConnectingUntilItHasToldEverything() {
        var fleet = fold(watching(EU), seen(PAYMENTS), seen(first));
        assertThat(sight(fleet)).isEqualTo(Sight.CONNECTING);

        fleet = fleet.with(listed(EU, List.of(first), List.of(PAYMENTS)));
        assertThat(sight(fleet)).isEqualTo(Sight.CURRENT);
    }

    @Test
    void countsFollowEachInstanceAsItComesChangesAndGoes() {
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first, second));
        assertThat(counts(fleet)).containsExactly("1 2/2");

        fleet = fleet.with(seen(pod(PAYMENTS.id(), "payments-2", NEW, InstanceState.STARTING, "")));
        assertThat(counts(fleet)).containsExactlyInAnyOrder("1 1/1", "2 0/1");

        fleet = fleet.with(seen(pod(PAYMENTS.id(), "payments-2", NEW)));
        assertThat(counts(fleet)).containsExactlyInAnyOrder("1 1/1", "2 1/1");

        fleet = fleet.with(new Observation.InstanceGone(EU, NOON, first.id()));
        assertThat(counts(fleet)).containsExactly("2 1/1");
    }

    @Test
    void foldingAnObservationTwiceChangesNothing() {
        var once = told(watching(EU), EU, List.of(PAYMENTS), List.of(first));
        var twice = once.with(seen(first)).with(seen(PAYMENTS));

        assertThat(counts(twice)).isEqualTo(counts(once));
        assertThat(twice.workload(PAYMENTS.id()).orElseThrow()).isSameAs(once.workload(PAYMENTS.id()).orElseThrow());
    }

    @Test
    void whatATellingDoesNotNameIsGone() {
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first, second));

        fleet = fleet.with(listed(EU, List.of(second), List.of(PAYMENTS)));

        assertThat(fleet.instances()).containsExactly(second);
        assertThat(counts(fleet)).containsExactly("1 1/1");
    }

    @Test
    void aTellingOfSomeNamespacesLeavesTheOthersAsTheyAre() {
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first));

        fleet = fleet.with(new Observation.Listed(EU, NOON, new Observation.Scope.Namespaces(Set.of("elsewhere")),
                Set.of(), Set.of()));

        assertThat(fleet.instances()).containsExactly(first);
    }

    @Test
    void aSourceThatIsLostKeepsWhatWasSeenAndSaysWhy() {
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first))
                .with(new Observation.Lost(EU, NOON.plusSeconds(60), TOKEN_EXPIRED));

        assertThat(fleet.instances()).containsExactly(first);
        assertThat(sight(fleet)).isEqualTo(Sight.STALE);
        assertThat(fleet.isStale(PAYMENTS.id())).isTrue();
        assertThat(fleet.source(EU).orElseThrow().problem()).contains(TOKEN_EXPIRED);
        assertThat(fleet.source(EU).orElseThrow().seenAt()).as("stale since").contains(NOON);
    }

    @Test
    void aSourceThatWasNeverSeenIsUnreachableNotEmpty() {
        var fleet = watching(EU).with(new Observation.Lost(EU, NOON, TOKEN_EXPIRED));

        assertThat(sight(fleet)).isEqualTo(Sight.UNREACHABLE);
        assertThat(fleet.source(EU).orElseThrow().seenAt()).isEmpty();
    }

    @Test
    void aSourceThatComesBackStaysStaleUntilItHasToldEverythingAgain() {
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first, second))
                .with(new Observation.Lost(EU, NOON, TOKEN_EXPIRED))
                .with(seen(first));
        assertThat(sight(fleet)).isEqualTo(Sight.STALE);

        fleet = fleet.with(listed(EU, List.of(first), List.of(PAYMENTS)));
        assertThat(sight(fleet)).isEqualTo(Sight.CURRENT);
        assertThat(fleet.source(EU).orElseThrow().problem()).isEmpty();
        assertThat(fleet.instances()).containsExactly(first);
    }

    @Test
    void losingOneSourceLeavesTheOthersAsTheyAre() {
        var elsewhere = workload(deployment(US, "payments"), 1);
        var pod = pod(elsewhere.id(), "payments-9", OLD);
        var fleet = told(watching(EU, US), US, List.of(elsewhere), List.of(pod));

        var after = fleet.with(new Observation.Lost(EU, NOON, TOKEN_EXPIRED));

        assertThat(after.source(US)).isEqualTo(fleet.source(US));
        assertThat(after.workload(elsewhere.id()).orElseThrow()).isSameAs(fleet.workload(elsewhere.id()).orElseThrow());
    }

    @Test
    void anInstanceThatChangesItsOwnerIsCountedOnce() {
        var alone = workload(new dev.mintmark.domain.workload.WorkloadId(EU, "shop", "Pod", "payments-1"), 1);
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first, second));

        fleet = fold(fleet, seen(alone), seen(pod(alone.id(), "payments-1", OLD)));

        assertThat(counts(fleet)).containsExactly("1 1/1");
        assertThat(fleet.workload(alone.id()).orElseThrow().versions()).hasSize(1);
        assertThat(fleet.instances()).hasSize(2);
    }

    @Test
    void aWorkloadThatIsGoneStaysForAsLongAsAnInstanceOfItDoes() {
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first))
                .with(new Observation.WorkloadGone(EU, NOON, PAYMENTS.id()));
        assertThat(fleet.workload(PAYMENTS.id())).isPresent();

        fleet = fleet.with(new Observation.InstanceGone(EU, NOON, first.id()));
        assertThat(fleet.workload(PAYMENTS.id())).isEmpty();
    }

    @Test
    void anObservationOfASourceThatIsNotWatchedChangesNothing() {
        assertThat(FleetSnapshot.EMPTY.with(seen(first))).isSameAs(FleetSnapshot.EMPTY);
    }

    @Test
    void aChangeOfOneInstanceSharesTheRestWithTheSnapshotBefore() {
        var other = workload(deployment(EU, "search"), 1);
        var fleet = told(watching(EU), EU, List.of(PAYMENTS, other), List.of(first, pod(other.id(), "search-1", NEW)));

        var after = fleet.with(seen(pod(PAYMENTS.id(), "payments-1", NEW)));

        assertThat(after.workload(other.id()).orElseThrow()).isSameAs(fleet.workload(other.id()).orElseThrow());
        assertThat(counts(fleet)).as("the snapshot before is as it was").containsExactly("1 1/1");
    }

    @Test
    void troubledInstancesAreKnownWithoutWalkingTheFleet() {
        var failing = pod(PAYMENTS.id(), "payments-2", NEW, InstanceState.FAILING, "CrashLoopBackOff, exit 3");
        var fleet = told(watching(EU), EU, List.of(PAYMENTS), List.of(first, failing));
        assertThat(fleet.workload(PAYMENTS.id()).orElseThrow().troubled()).containsExactly(failing);

        fleet = fleet.with(seen(pod(PAYMENTS.id(), "payments-2", NEW)));
        assertThat(fleet.workload(PAYMENTS.id()).orElseThrow().troubled()).isEmpty();
    }

    private static Sight sight(FleetSnapshot fleet) {
        return fleet.source(EU).map(SourceStatus::sight).orElseThrow();
    }

    private static List<String> counts(FleetSnapshot fleet) {
        return Optional.of(fleet.workload(PAYMENTS.id()).orElseThrow()).stream()
                .flatMap(state -> state.versions().stream()).map(FleetSnapshotTest::text).toList();
    }

    private static String text(VersionCount count) {
        var reference = count.image().reference();
        return reference.substring(reference.lastIndexOf(':') + 1) + " " + count.ready() + "/" + count.instances();
    }
}
