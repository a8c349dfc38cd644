package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.cluster.FakeCluster;
import dev.mintmark.testkit.copy.CopyInsideContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A cluster keeps what every place of copies promises, and what can be done inside.
class ClusterCopiesTest extends CopyInsideContract {

    /// An ended Job is kept for a moment, so that its end can be seen.
    private static final Duration AFTERWARDS = Duration.ofSeconds(CopyJob.KEPT_SECONDS + 1);

    private final SteppableClock clock = SteppableClock.atNight();

    // Closed after all that runs after a test, the contract's own leaving included.
    @AutoClose
    private ClusterCopies host;
    @AutoClose
    private ClusterCopies another;
    @AutoClose
    private FakeCluster cluster;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        cluster = FakeCluster.start(clock);
        cluster.put("pods", SourcePods.plain());
        host = Console.over(cluster, clock);
        another = Console.over(cluster, clock);
    }

    @Override
    protected CopyHost host() {
        return host;
    }

    @Override
    protected CopyHost another() {
        return another;
    }

    @Override
    protected CopyHost unreachable() throws IOException {
        var file = Files.writeString(folder.resolve("dead"), """
                clusters: [{name: dead, cluster: {server: "http://127.0.0.1:9"}}]
                contexts: [{name: dead, context: {cluster: dead}}]
                """);
        return Console.at(file, clock, Console.SHORT, Duration.ofSeconds(1));
    }

    @Override
    protected CopyOrigin origin() {
        return new CopyOrigin.LikeInstance(new InstanceId(Console.SOURCE, SourcePods.UID, "main"));
    }

    @Override
    protected String namespace() {
        return "shop";
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void letPass(Duration time) {
        clock.pass(time);
        cluster.settled();
        clock.pass(AFTERWARDS);
    }

    @Override
    protected void keepFromEnding(CopyId id) {
        cluster.haltJobs();
    }
}
