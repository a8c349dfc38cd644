package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.testkit.copy.CopyHostContract;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A real engine makes debug copies as every host does.
@RequiresDocker
class DockerCopiesTest extends CopyHostContract {

    private static CopyBench bench;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        bench = CopyBench.open();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Override
    protected CopyHost host() {
        return bench.host();
    }

    @Override
    protected CopyHost another() {
        return CopyBench.hostAt(CopyBench.HOST);
    }

    @Override
    protected CopyHost unreachable() {
        return CopyBench.hostAt(URI.create("unix://" + folder.resolve("no.sock")));
    }

    @Override
    protected CopyOrigin origin() {
        return new CopyOrigin.OfImage(bench.image());
    }

    @Override
    protected Instant now() {
        return Clock.systemUTC().instant();
    }

    @Override
    protected void letPass(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    protected void keepFromEnding(CopyId id) {
        bench.workshop().docker("pause", CopyPaths.container(id));
    }
}
