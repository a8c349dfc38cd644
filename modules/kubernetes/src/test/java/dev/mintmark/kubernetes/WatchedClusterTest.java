package dev.mintmark.kubernetes;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.API_GONE;
import static dev.mintmark.testkit.reliability.Fault.API_LYING;
import static dev.mintmark.testkit.reliability.Fault.API_SLOW;
import static dev.mintmark.testkit.reliability.Fault.CREDENTIALS_EXPIRED;
import static dev.mintmark.testkit.reliability.Fault.DNS_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Sight;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.fleet.watch.FleetWatch;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.FakeHistory;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.kubernetes.Fault;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the fleet shows of a cluster that it can no longer see, and how it comes back. Nobody does anything for it.
class WatchedClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Patience IMPATIENT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(400),
            Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(10),
            Duration.ofMillis(50), Duration.ofMillis(300));

    private final FakeHistory history = new FakeHistory();
    private final SteppableClock clock = SteppableClock.atNight();
    private Cluster cluster;
    private FleetWatch watch;

    @BeforeEach
    void start() throws Exception {
        cluster = new Cluster().running("checkout", "payments");
        watch = new FleetWatch(clock, history.between(Instant.MAX, Instant.MAX), new HistoryWriter(history));
    }

    @AfterEach
    void end() throws IOException {
        watch.close();
        cluster.close();
    }

    @Test
    @Proves(fault = API_GONE, during = WATCHING, shown = "Last known fleet, stale: since when and why",
            recovers = "asked again by itself until it answers")
    void aServerThatIsGoneLeavesTheFleetStaleUntilItIsBack() throws Exception {
        isStaleAndThenCurrentAgain(new Fault.Drops(), "kubernetes.connection");
    }

    @Test
    @Proves(fault = API_SLOW, during = WATCHING, shown = "After a deadline the last known fleet, stale",
            recovers = "asked again by itself")
    void aServerThatNoLongerAnswersLeavesTheFleetStaleUntilItDoes() throws Exception {
        isStaleAndThenCurrentAgain(new Fault.Hangs(), "kubernetes.timeout");
    }

    @Test
    @Proves(fault = API_LYING, during = WATCHING, shown = "Last known fleet, stale: the answer was none",
            recovers = "asked again by itself")
    void aServerThatTalksNonsenseLeavesTheFleetStaleUntilItTalksSense() throws Exception {
        isStaleAndThenCurrentAgain(new Fault.NotJson(), "kubernetes.malformed");
    }

    @Test
    @Proves(fault = API_LYING, during = WATCHING)
    void halfAnAnswerLeavesTheFleetStaleUntilThereIsAWholeOne() throws Exception {
        isStaleAndThenCurrentAgain(new Fault.Truncated(), "kubernetes.truncated");
    }

    @Test
    @Proves(fault = CREDENTIALS_EXPIRED, during = WATCHING, shown = "Last known fleet, stale: log in",
            recovers = "asked again by itself once the login is good")
    void credentialsThatExpireLeaveTheFleetStaleUntilTheyAreGoodAgain() throws Exception {
        isStaleAndThenCurrentAgain(new Fault.Status(401, "token expired"), "kubernetes.unauthorized");
    }

    @Test
    @Proves(fault = DNS_GONE, during = WATCHING, shown = "Last known fleet, stale: no such host",
            recovers = "asked again by itself")
    void aNameThatNoLongerResolvesLeavesTheFleetStaleUntilItDoes() throws Exception {
        var source = new Resolving(cluster.source(settings()), nowhere());
        watch.watch(source);
        var before = await(Sight.CURRENT, _ -> true);

        source.resolves = false;
        source.looking.interrupt();
        isStale(before, "kubernetes.host");

        source.resolves = true;
        watch.retryNow(source.id());
        await(Sight.CURRENT, _ -> true);
    }

    private void isStaleAndThenCurrentAgain(Fault fault, String code) throws Exception {
        watch.watch(cluster.source(settings()));
        var before = await(Sight.CURRENT, fleet -> fleet.instances().count() == 2);

        cluster.server().faults().always(_ -> true, fault);
        cluster.server().endWatches(false);
        isStale(before, code);

        cluster.server().faults().heal();
        cluster.with("pods", Objects.owned("shop", "new", "new", "", ""));
        await(Sight.CURRENT, fleet -> fleet.instances().count() == 3);
    }

    private void isStale(FleetSnapshot before, String code) throws Exception {
        var stale = await(Sight.STALE, _ -> true);
        assertThat(stale.instances().map(Instance::id)).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(before.instances().map(Instance::id).toList());
        assertThat(stale.workloads()).isNotEmpty().allMatch(one -> stale.isStale(one.workload().id()));
        var status = stale.sources().getFirst();
        assertThat(status.seenAt()).isPresent();
        assertThat(status.problem()).map(Problem::code).contains(code);
    }

    private FleetSnapshot await(Sight sight, Predicate<FleetSnapshot> expected) throws Exception {
        return Eventually.await("the source is " + sight, PATIENCE, watch::snapshot, fleet -> expected.test(fleet)
                && fleet.sources().stream().map(SourceStatus::sight).toList().equals(List.of(sight)));
    }

    private static KubernetesSettings settings() {
        return new KubernetesSettings(List.of(), IMPATIENT);
    }

    private KubernetesSource nowhere() throws IOException {
        return Cluster.only(Files.writeString(cluster.folder().resolve("nowhere"),
                "clusters: [{name: it, cluster: {server: \"https://no-such-host.invalid:6443\"}}]\n"
                        + "contexts: [{name: it, context: {cluster: it}}]\n"), settings());
    }

    /// One cluster under its name, and under a name that nobody knows.
    private static final class Resolving implements Source {

        private final Source known;
        private final Source unknown;
        private volatile boolean resolves = true;
        private volatile Thread looking;

        Resolving(Source known, Source unknown) {
            this.known = known;
            this.unknown = unknown;
        }

        @Override
        public SourceId id() {
            return known.id();
        }

        @Override
        public SourceKind kind() {
            return known.kind();
        }

        @Override
        public String endpoint() {
            return known.endpoint();
        }

        @Override
        public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
            if (resolves) {
                looking = Thread.currentThread();
                try {
                    known.watch(observer);
                } catch (InterruptedException cut) {
                    if (resolves) {
                        throw cut;
                    }
                }
            }
            unknown.watch(observer);
        }

        @Override
        public Traffic traffic() {
            return known.traffic();
        }
    }
}
