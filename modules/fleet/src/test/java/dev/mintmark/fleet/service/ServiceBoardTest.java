package dev.mintmark.fleet.service;

import static dev.mintmark.fleet.Sample.EU;
import static dev.mintmark.fleet.Sample.NOON;
import static dev.mintmark.fleet.Sample.US;
import static dev.mintmark.fleet.Sample.deployment;
import static dev.mintmark.fleet.Sample.digest;
import static dev.mintmark.fleet.Sample.image;
import static dev.mintmark.fleet.Sample.pod;
import static dev.mintmark.fleet.Sample.seen;
import static dev.mintmark.fleet.Sample.told;
import static dev.mintmark.fleet.Sample.watching;
import static dev.mintmark.fleet.Sample.workload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.image.RunningImage.Unidentified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.service.Sign.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceBoardTest {

    private static final String PINNED = "registry.example/shop/payments@" + digest("4be0");
    private static final String TAG = "registry.example/shop/payments:stable";

    private final WorkloadId payments = deployment(EU, "payments");

    @Test
    void workloadsOfOneNameOnSeveralSourcesAreOneService() {
        var there = deployment(US, "payments");
        var fleet = told(watching(EU, US), EU, List.of(workload(payments, 1)), List.of(pod(payments, "a", pinned("4be0"))));
        fleet = told(fleet, US, List.of(workload(there, 1)), List.of(pod(there, "b", pinned("4be0"))));

        var service = onlyService(fleet);

        assertThat(service.instances()).isEqualTo(2);
        assertThat(service.sources()).containsExactly(EU, US);
        assertThat(service.versions()).singleElement()
                .satisfies(share -> assertThat(share.places()).extracting(Place::workload).containsExactly(payments, there));
    }

    @Test
    void aCalmServiceHasNoSigns() {
        assertThat(signs(workload(payments, 1), pod(payments, "a", pinned("4be0")))).isEmpty();
    }

    @Test
    void severalDigestsBehindOneTagAreAMovedTagAndNotAnOddInstance() {
        assertThat(signs(workload(payments, 3), pod(payments, "a", image(TAG, "11")), pod(payments, "b", image(TAG, "11")),
                pod(payments, "c", image(TAG, "22")))).containsExactly(Kind.TAG_MOVED, Kind.TAG_NOT_DIGEST);
    }

    @Test
    void anInstanceOfAnotherVersionInASettledWorkloadIsOdd() {
        assertThat(signs(workload(payments, 3), pod(payments, "a", pinned("11")), pod(payments, "b", pinned("11")),
                pod(payments, "c", pinned("22")))).containsExactly(Kind.ODD_INSTANCE);
    }

    @Test
    void severalVersionsDuringARolloutAreNotOdd() {
        var rolling = new Rollout(Rollout.Phase.ROLLING, Optional.of(NOON), "");
        assertThat(signs(workload(payments, 2, rolling), pod(payments, "a", pinned("11")),
                pod(payments, "b", pinned("22")))).containsExactly(Kind.ROLLING);
    }

    @Test
    void aStuckRolloutIsWorseThanAFailingInstance() {
        var stuck = new Rollout(Rollout.Phase.STUCK, Optional.of(NOON), "ProgressDeadlineExceeded");
        assertThat(signs(workload(payments, 2, stuck), pod(payments, "a", pinned("11")),
                pod(payments, "b", pinned("22"), InstanceState.FAILING, "CrashLoopBackOff, exit 3")))
                .containsExactly(Kind.ROLLOUT_STUCK, Kind.FAILING);
    }

    @Test
    void fewerReadyThanWantedIsASign() {
        assertThat(signs(workload(payments, 2), pod(payments, "a", pinned("11")))).containsExactly(Kind.NOT_READY);
    }

    @Test
    void anImageThatIsNotKnownYetIsCountedAsUnknownWithItsReason() {
        var starting = pod(payments, "b", new Unidentified(PINNED, "not pulled yet"), InstanceState.STARTING, "");
        var service = onlyService(told(watching(EU), EU, List.of(workload(payments, 1)), List.of(starting)));

        assertThat(service.instances()).isEqualTo(1);
        assertThat(service.versions()).isEmpty();
        assertThat(service.unknown()).singleElement().satisfies(share -> {
            assertThat(share.reason()).isEqualTo("not pulled yet");
            assertThat(share.place().instances()).isEqualTo(1);
        });
        assertThat(service.signs()).extracting(Sign::kind).contains(Kind.UNKNOWN_IMAGE);
    }

    @Test
    void whatCannotBeSeenAnyMoreIsMarkedStaleSinceItWasLastSeen() {
        var fleet = told(watching(EU), EU, List.of(workload(payments, 1)), List.of(pod(payments, "a", pinned("11"))))
                .with(new Observation.Lost(EU, NOON.plusSeconds(90), new Problem("x", "x", "x", "x")));

        var service = onlyService(fleet);

        assertThat(service.stale()).isTrue();
        assertThat(service.signs()).singleElement().satisfies(sign -> {
            assertThat(sign.kind()).isEqualTo(Kind.STALE);
            assertThat(sign.since()).contains(NOON);
        });
    }

    @Test
    void sidecarsAreCompanionsAndDoNotMakeAServiceMixed() {
        var proxy = new Instance(new InstanceId(EU, "a", "proxy"), payments, "a", ContainerRole.SIDECAR, "node-a",
                image("registry.example/mesh/proxy:3", "33"), InstanceState.READY, "", NOON, 0);
        var service = onlyService(told(watching(EU), EU, List.of(workload(payments, 1)),
                List.of(pod(payments, "a", pinned("11")), proxy)));

        assertThat(service.instances()).isEqualTo(1);
        assertThat(service.versions()).hasSize(1);
        assertThat(service.companions()).singleElement()
                .satisfies(companion -> assertThat(companion.versions()).hasSize(1));
        assertThat(service.signs()).isEmpty();
    }

    @Test
    void aVersionNamesTheLatestReleaseThatAskedForIt() {
        var early = release("1", "2026-11-09T10:00:00Z");
        var late = release("3", "2026-11-20T10:00:00Z");
        var fleet = told(watching(EU), EU, List.of(workload(payments, 1)), List.of(pod(payments, "a", pinned("4be0"))))
                .with(new Observation.Released(EU, NOON, late)).with(new Observation.Released(EU, NOON, early));

        assertThat(onlyService(fleet).versions().getFirst().release()).contains(late);
    }

    @Test
    void theWorstComesFirst() {
        var calm = deployment(EU, "accounts");
        var fleet = told(watching(EU), EU, List.of(workload(calm, 1), workload(payments, 2)),
                List.of(pod(calm, "a", pinned("11")), pod(payments, "b", pinned("22"))));

        assertThat(new ServiceBoard().of(fleet)).extracting(ServiceSummary::name).containsExactly("payments", "accounts");
    }

    @Test
    void aServiceOfWhichNothingChangedIsNotAddedUpAgain() {
        var other = deployment(EU, "search");
        var board = new ServiceBoard();
        var fleet = told(watching(EU), EU, List.of(workload(payments, 1), workload(other, 1)),
                List.of(pod(payments, "a", pinned("11")), pod(other, "b", pinned("22"))));
        var before = board.of(fleet);

        var after = board.of(fleet.with(seen(pod(other, "b", pinned("33")))));

        assertThat(named(after, "payments")).isSameAs(named(before, "payments"));
        assertThat(named(after, "search")).isNotEqualTo(named(before, "search"));
    }

    @Test
    void turnedRoundEveryVersionKnowsWhereItRuns() {
        var other = deployment(EU, "search");
        var fleet = told(watching(EU), EU, List.of(workload(payments, 1), workload(other, 2)), List.of(
                pod(payments, "a", image(TAG, "11")), pod(other, "b", image(TAG, "11")), pod(other, "c", pinned("22"))));

        var versions = VersionBoard.of(new ServiceBoard().of(fleet));

        assertThat(versions).hasSize(2).filteredOn(version -> version.version().id().equals(digest("11"))).singleElement()
                .satisfies(version -> {
                    assertThat(version.services()).extracting(VersionSummary.Use::service)
                            .containsExactly("payments", "search");
                    assertThat(version.instances()).isEqualTo(2);
                });
    }

    private Release release(String revision, String at) {
        return new Release(payments, revision, "payments-" + revision, Map.of("main", "registry.example/shop/payments@"
                + digest("4be0")), java.time.Instant.parse(at), Optional.empty(), Optional.of("argocd-controller"));
    }

    private static List<Kind> signs(Workload workload, Instance... pods) {
        return onlyService(told(watching(EU), EU, List.of(workload), List.of(pods))).signs().stream().map(Sign::kind)
                .toList();
    }

    private static RunningImage pinned(String manifest) {
        return image("registry.example/shop/payments@" + digest(manifest), manifest);
    }

    private static ServiceSummary onlyService(FleetSnapshot fleet) {
        var services = new ServiceBoard().of(fleet);
        assertThat(services).hasSize(1);
        return services.getFirst();
    }

    private static ServiceSummary named(List<ServiceSummary> services, String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst().orElseThrow();
    }
}
