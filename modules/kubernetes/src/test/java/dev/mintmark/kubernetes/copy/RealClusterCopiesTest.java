package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.testkit.copy.CopyInsideContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The contract of all places of copies on a real cluster: `-Dmintmark.it.kubeconfig=FILE`, and
/// `-Dmintmark.it.copied=REFERENCE` of a busybox where its nodes cannot pull the usual one.
@EnabledIfSystemProperty(named = "mintmark.it.kubeconfig", matches = ".+")
class RealClusterCopiesTest extends CopyInsideContract {

    private static final String BUSYBOX = "busybox:1.37";

    @AutoClose
    private ClusterCopies host;
    @AutoClose
    private ClusterCopies another;
    @AutoClose
    private ScratchPod web;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        var kubeconfig = Path.of(System.getProperty("mintmark.it.kubeconfig"));
        var image = System.getProperty("mintmark.it.copied", "");
        web = new ScratchPod(kubeconfig, image.isBlank() ? BUSYBOX : image,
                Map.of("GREETING", GREETING, "DB_PASSWORD", PASSWORD));
        host = Console.at(kubeconfig, Clock.systemUTC(), Patience.DEFAULT, ClusterCopies.USUAL_PATIENCE);
        another = Console.at(kubeconfig, Clock.systemUTC(), Patience.DEFAULT, ClusterCopies.USUAL_PATIENCE);
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
        return Console.at(file, Clock.systemUTC(), Console.SHORT, Duration.ofSeconds(1));
    }

    @Override
    protected CopyOrigin origin() {
        return new CopyOrigin.LikeInstance(new InstanceId(Console.SOURCE, web.uid(), "main"));
    }

    @Override
    protected String namespace() {
        return web.namespace();
    }

    @Override
    protected Instant now() {
        return Clock.systemUTC().instant();
    }

    /// There it passes by itself.
    @Override
    protected void letPass(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void keepFromEnding(CopyId id) {
        web.suspend(CopyMarks.name(id));
    }

    @Override
    protected Duration patience() {
        return ScratchPod.PATIENCE;
    }
}
