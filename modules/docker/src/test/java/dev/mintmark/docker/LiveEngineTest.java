package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens on a real engine is seen as it happens.
@RequiresDocker
class LiveEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CollectingObserver observer = new CollectingObserver();
    private DockerWorkshop workshop;
    private DockerSource source;
    private Watching watching;
    private String image;

    @BeforeEach
    void watch() throws InterruptedException {
        workshop = DockerWorkshop.open();
        image = workshop.unique("payments") + ":latest";
        source = LocalEngine.source(DockerSettings.USUAL.withLabelFilter(workshop.label()));
        watching = Watching.of(source, observer);
        observer.await(Observation.Listed.class, PATIENCE);
    }

    @AfterEach
    void close() {
        watching.close();
        workshop.close();
    }

    @Test
    void twoBuildsBehindOneTagAreTwoVersionsOfOneService() throws Exception {
        var first = workshop.build(image, "build 1");
        workshop.start(workshop.unique("one"), image);
        var second = workshop.build(image, "build 2");
        workshop.start(workshop.unique("two"), image);

        await("both", fleet -> fleet.instances().size() == 2);
        var fleet = fleet();
        var one = fleet.image(workshop.unique("one")).orElseThrow();
        var two = fleet.image(workshop.unique("two")).orElseThrow();
        assertThat(one.config()).contains(new Digest(first));
        assertThat(two.config()).contains(new Digest(second));
        assertThat(one.reference()).isEqualTo("docker.io/library/" + image).isEqualTo(two.reference());
        assertThat(fleet.workloads().values()).extracting(workload -> workload.service())
                .containsOnly(workshop.unique("payments"));
    }

    @Test
    void aTagThatMovedBeforeTheFirstLookIsStillWhatTheContainerAskedFor() throws Exception {
        var first = workshop.build(image, "build 1");
        workshop.start(workshop.unique("one"), image);
        workshop.build(image, "build 2");

        var later = new CollectingObserver();
        try (var _ = Watching.of(source, later)) {
            later.await(Observation.Listed.class, PATIENCE);
            var seen = SeenFleet.of(later.seen()).image(workshop.unique("one")).orElseThrow();
            assertThat(seen.reference()).isEqualTo("docker.io/library/" + image);
            assertThat(seen.config()).contains(new Digest(first));
        }
    }

    @Test
    void aContainerStartedByImageIdIsNamedByItsTag() throws Exception {
        var id = workshop.build(image, "build 1");
        workshop.start(workshop.unique("by-id"), id);
        await("it", fleet -> fleet.image(workshop.unique("by-id")).isPresent());
        assertThat(fleet().image(workshop.unique("by-id")).orElseThrow().reference())
                .isEqualTo("docker.io/library/" + image);
        assertThat(fleet().workload(workshop.unique("by-id")).orElseThrow().service())
                .isEqualTo(workshop.unique("payments"));
    }

    @Test
    void aPrunedImageStillIdentifiesItsContainer() throws Exception {
        var id = workshop.build(image, "build 1");
        workshop.start(workshop.unique("kept"), image);
        workshop.docker("image", "rm", "--force", image);

        await("it", fleet -> fleet.image(workshop.unique("kept")).isPresent());
        assertThat(fleet().image(workshop.unique("kept")).orElseThrow().config()).contains(new Digest(id));
    }

    @Test
    void aStoppedContainerIsGoneAndIsNotMissed() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("one");
        workshop.start(name, image);
        await("it runs", fleet -> fleet.instance(name).isPresent());

        workshop.docker("stop", name);
        await("it has stopped", fleet -> fleet.instance(name).isEmpty());
        assertThat(fleet().workload(name)).hasValueSatisfying(workload -> assertThat(workload.wanted()).isZero());

        workshop.docker("start", name);
        await("it runs again", fleet -> fleet.instance(name).isPresent());

        workshop.docker("rm", "--force", name);
        await("nothing is left", fleet -> fleet.workload(name).isEmpty() && fleet.instances().isEmpty());
    }

    @Test
    void aPausedContainerIsThereButNotReady() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("one");
        workshop.start(name, image);
        workshop.docker("pause", name);
        await("it is paused", fleet -> state(fleet, name, InstanceState.NOT_READY));
        assertThat(fleet().instance(name).orElseThrow().reason()).isEqualTo("paused");

        workshop.docker("unpause", name);
        await("it goes on", fleet -> state(fleet, name, InstanceState.READY));
    }

    @Test
    void aRenamedContainerMovesToItsNewNameAndLeavesNothingBehind() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("one");
        workshop.start(name, image);
        await("it runs", fleet -> fleet.instance(name).isPresent());

        workshop.docker("rename", name, workshop.unique("other"));
        await("the new name", fleet -> fleet.instance(workshop.unique("other")).isPresent()
                && fleet.workload(name).isEmpty());
        assertThat(fleet().instances()).hasSize(1);
        assertThat(fleet().workloads()).hasSize(1);
    }

    @Test
    void aContainerThatKeepsDyingIsFailingAndCountsItsRestarts() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("loop");
        workshop.startScript(name, image, "exit 3", "--restart", "always");
        await("it is failing", fleet -> fleet.instance(name).filter(instance -> instance.restarts() >= 2
                && instance.state() == InstanceState.FAILING
                && instance.reason().equals("restarting: exited with code 3")).isPresent());
    }

    @Test
    void aKilledContainerIsGone() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("one");
        workshop.start(name, image);
        await("it runs", fleet -> fleet.instance(name).isPresent());
        workshop.docker("kill", name);
        await("it is gone", fleet -> fleet.instance(name).isEmpty());
    }

    @Test
    void healthChecksDecideAboutReadiness() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("checked");
        workshop.start(name, image, "--health-cmd", "test -f /ok", "--health-interval", "1s", "--health-retries", "1");
        await("it is unhealthy", fleet -> state(fleet, name, InstanceState.FAILING));
        assertThat(fleet().instance(name).orElseThrow().reason())
                .isEqualTo("unhealthy: health check exited with code 1");

        workshop.docker("exec", name, "busybox", "touch", "/ok");
        await("it is healthy", fleet -> state(fleet, name, InstanceState.READY));
    }

    @Test
    void containersOfOneComposeServiceAreOneWorkload() throws Exception {
        workshop.build(image, "build 1");
        for (var number : new String[] {"1", "2"}) {
            workshop.start(workshop.unique("shop-web-" + number), image, "--label", "com.docker.compose.project=shop",
                    "--label", "com.docker.compose.service=web");
        }
        await("both", fleet -> fleet.instances().size() == 2);
        assertThat(fleet().workloads().values()).singleElement().satisfies(workload -> {
            assertThat(workload.id().toString()).isEqualTo("docker/default/shop/Compose/web");
            assertThat(workload.service()).isEqualTo("web");
            assertThat(workload.wanted()).isEqualTo(2);
        });
        workshop.docker("stop", workshop.unique("shop-web-1"));
        await("one has stopped", fleet -> fleet.instances().size() == 1);
        assertThat(fleet().workloads().values()).singleElement()
                .satisfies(workload -> assertThat(workload.wanted()).as("one is missing").isEqualTo(2));
        assertThat(observer.seen(Observation.Released.class)).hasSize(2)
                .allSatisfy(released -> assertThat(released.release().manager()).contains("compose"));
    }

    @Test
    void aStartIsToldWithinASecondOfIt() throws Exception {
        workshop.build(image, "build 1");
        var name = workshop.unique("quick");
        workshop.start(name, image);
        await("it", fleet -> fleet.instance(name).isPresent());
        var seen = observer.seen(Observation.InstanceSeen.class).getLast();
        assertThat(Duration.between(seen.instance().since(), seen.at())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void trafficTellsWhatItCost() throws Exception {
        var before = source.traffic();
        assertThat(before.requests()).isGreaterThanOrEqualTo(4);
        workshop.build(image, "build 1");
        workshop.start(workshop.unique("one"), image);
        await("it", fleet -> fleet.instance(workshop.unique("one")).isPresent());
        assertThat(source.traffic().bytes()).isGreaterThan(before.bytes());
    }

    private void await(String what, Predicate<SeenFleet> seen) throws InterruptedException {
        observer.await(what, PATIENCE, all -> seen.test(SeenFleet.of(all)));
    }

    private SeenFleet fleet() {
        return SeenFleet.of(observer.seen());
    }

    private static boolean state(SeenFleet fleet, String name, InstanceState state) {
        return fleet.instance(name).map(instance -> instance.state() == state).orElse(false);
    }
}
