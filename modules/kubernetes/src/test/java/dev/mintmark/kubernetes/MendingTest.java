package dev.mintmark.kubernetes;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.fleet.Observation;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Short losses are mended without a word.
class MendingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Of all that is watched, the replay server has no Secrets.
    private static final int WATCHES = 9;

    private Cluster cluster;
    private CollectingObserver observer;

    @BeforeEach
    void startCluster() throws IOException {
        cluster = new Cluster().running("checkout", "payments");
        observer = new CollectingObserver();
    }

    @AfterEach
    void closeCluster() throws IOException {
        cluster.close();
    }

    @Test
    void aLongListComesInPagesAndIsCountedDown() throws Exception {
        for (var i = 0; i < 1200; i++) {
            cluster.with("pods", Objects.owned("shop", "many-" + i, "many", "ReplicaSet", "checkout-1"));
        }
        try (var _ = Watching.of(cluster.source(), observer)) {
            assertThat(observer.await(Observation.Listed.class, PATIENCE).instances()).hasSize(1202);
            assertThat(observer.seen(Observation.Loading.class)).extracting(Observation.Loading::remaining)
                    .anyMatch(remaining -> remaining.isPresent() && remaining.getAsLong() == 702);
            assertThat(cluster.server().requests()).filteredOn(path -> path.contains("pods?limit=500&continue=")).hasSize(2);
        }
    }

    @Test
    void aListThatTheServerForgetsHalfWayIsBegunAgain() throws Exception {
        for (var i = 0; i < 600; i++) {
            cluster.with("pods", Objects.owned("shop", "many-" + i, "many", "ReplicaSet", "checkout-1"));
        }
        cluster.server().faults().once(path -> path.contains("continue="), new Fault.Status(410, "too old"));
        try (var _ = Watching.of(cluster.source(), observer)) {
            assertThat(observer.await(Observation.Listed.class, PATIENCE).instances()).hasSize(602);
            assertThat(observer.seen(Observation.InstanceGone.class)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWatchThatEndsGoesOnWhereItWas(boolean politely) throws Exception {
        try (var _ = Watching.of(cluster.source(), observer)) {
            awaitWatches();
            cluster.server().endWatches(politely);
            cluster.with("pods", Objects.owned("shop", "new", "new", "", ""));
            awaitInstance("new");
            assertThat(observer.seen(Observation.Listed.class)).hasSize(1);
            assertThat(cluster.server().requests()).filteredOn(path -> path.contains("/pods?limit=500")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterGoneEverythingIsListedAgainAndOnlyTheDifferenceIsTold(boolean asEvent) throws Exception {
        cluster.server().faults().saysGoneAsEvent(asEvent);
        try (var _ = Watching.of(cluster.source(), observer)) {
            awaitWatches();
            var told = observer.seen(Observation.InstanceSeen.class).size();
            cluster.server().delete("pods", Objects.pod("shop", "payments"));
            cluster.server().expire();
            cluster.server().endWatches(true);
            observer.await("payments gone", PATIENCE, all -> all.stream().anyMatch(seen ->
                    seen instanceof Observation.InstanceGone gone && gone.instance().unit().contains("payments")));
            cluster.with("pods", Objects.owned("shop", "new", "new", "", ""));
            awaitInstance("new");
            assertThat(observer.seen(Observation.InstanceSeen.class)).hasSize(told + 1);
            assertThat(observer.seen(Observation.Listed.class)).as("mended without a word").hasSize(1);
        }
    }

    @Test
    @Proves(fault = API_GONE, during = WATCHING)
    void aServerThatStumblesForAMomentIsNotLost() throws Exception {
        try (var _ = Watching.of(cluster.source(), observer)) {
            awaitWatches();
            cluster.server().faults().next(WATCHES * 2, new Fault.Status(500, "etcdserver: leader changed"));
            cluster.server().endWatches(false);
            cluster.with("pods", Objects.owned("shop", "new", "new", "", ""));
            awaitInstance("new");
        }
    }

    @Test
    void aChangeIsToldAndAnEventThatChangesNothingIsNot() throws Exception {
        try (var _ = Watching.of(cluster.source(), observer)) {
            awaitWatches();
            var pod = Objects.pod("shop", "checkout");
            pod.withObject("metadata").putObject("labels").put("any", "thing");
            cluster.with("pods", pod);
            pod.withObject("metadata").put("deletionTimestamp", "2026-11-21T09:00:00Z");
            cluster.with("pods", pod);
            observer.await("terminating", PATIENCE, all -> all.stream().anyMatch(seen ->
                    seen instanceof Observation.InstanceSeen told
                            && told.instance().state() == InstanceState.TERMINATING));
            assertThat(observer.seen(Observation.InstanceSeen.class)).filteredOn(seen ->
                    seen.instance().workload().name().equals("checkout")).hasSize(2);
        }
    }

    @Test
    void aQuietSourceIsHeard() throws Exception {
        var quick = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(50),
                Duration.ofSeconds(60), Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(5));
        try (var _ = Watching.of(cluster.source(new KubernetesSettings(List.of(), quick)), observer)) {
            observer.await("heard three times", PATIENCE, all -> all.stream()
                    .filter(Observation.Heard.class::isInstance).count() >= 3);
        }
    }

    @Test
    void aBookmarkIsHeardOf() throws Exception {
        try (var _ = Watching.of(cluster.source(), observer)) {
            awaitWatches();
            cluster.server().bookmark();
            observer.await(Observation.Heard.class, PATIENCE);
            assertThat(cluster.server().requests()).filteredOn(path -> path.contains("watch=1"))
                    .allMatch(path -> path.contains("allowWatchBookmarks=true"));
        }
    }

    @Test
    void aResumedWatchBeginsAtTheLastBookmark() throws Exception {
        try (var _ = Watching.of(cluster.source(), observer)) {
            awaitWatches();
            // Moves the pods' version on without a pod that this client would see.
            cluster.server().put("pods", Objects.owned("other", "elsewhere", "elsewhere", "", ""));
            cluster.server().bookmark();
            awaitInstance("elsewhere");
            cluster.server().endWatches(true);
            cluster.with("pods", Objects.owned("shop", "new", "new", "", ""));
            awaitInstance("new");
            assertThat(cluster.server().requests()).filteredOn(path -> path.contains("/pods?watch=1"))
                    .extracting(path -> path.replaceFirst(".*resourceVersion=(\\d+).*", "$1")).doesNotHaveDuplicates();
        }
    }

    @Test
    void watchingCountsWhatItCosts() throws Exception {
        var source = cluster.source();
        assertThat(source.traffic().requests()).isZero();
        try (var _ = Watching.of(source, observer)) {
            awaitWatches();
            assertThat(source.traffic().requests()).isGreaterThanOrEqualTo(2 * WATCHES);
            assertThat(source.traffic().bytes()).isPositive();
            assertThat(source.traffic().lag()).isEmpty();
            cluster.with("pods", Objects.json(Objects.pod("shop", "checkout").toString()
                    .replace("2026-11-21T08:00:03Z", "2026-11-21T08:00:04Z")));
            observer.await("restarted", PATIENCE, all -> source.traffic().lag().isPresent());
        }
    }

    private void awaitInstance(String name) throws InterruptedException {
        observer.await(name, PATIENCE, all -> all.stream().anyMatch(seen ->
                seen instanceof Observation.InstanceSeen told && told.instance().name().equals(name)));
    }

    /// Waits until every feed watches: without Argo Rollouts there are eight.
    private void awaitWatches() throws InterruptedException {
        observer.await(Observation.Listed.class, PATIENCE);
        cluster.server().awaitWatches(WATCHES, PATIENCE);
    }
}
