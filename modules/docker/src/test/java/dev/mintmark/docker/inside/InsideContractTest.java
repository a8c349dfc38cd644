package dev.mintmark.docker.inside;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.copy.DockerCopies;
import dev.mintmark.testkit.copy.CopyInsideContract;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A real engine's copies can be looked into as every host's.
@RequiresDocker
class InsideContractTest extends CopyInsideContract {

    private static DockerWorkshop workshop;
    private static DockerInsides insides;
    private static String image;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        workshop = DockerWorkshop.open();
        var bare = workshop.buildOnly(workshop.unique("words") + ":base",
                List.of("bin/sleep", "bin/sh", "bin/echo", "bin/cat", "bin/env"), "3600");
        image = workshop.change(bare, workshop.unique("words") + ":1", "ENV PATH=/bin", "ENV GREETING=hello",
                "ENV DB_PASSWORD=correct-horse-7", "EXPOSE 8080");
        insides = OpenedCopy.insides(OpenedCopy.LOCAL);
    }

    @AfterAll
    static void close() {
        insides.close();
        workshop.close();
    }

    @Override
    protected CopyHost host() {
        return host(OpenedCopy.LOCAL);
    }

    @Override
    protected CopyHost another() {
        return host(OpenedCopy.LOCAL);
    }

    @Override
    protected CopyHost unreachable() {
        return host(URI.create("unix://" + folder.resolve("no.sock")));
    }

    @Override
    protected CopyOrigin origin() {
        return new CopyOrigin.OfImage(image);
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
        workshop.docker("pause", CopyName.of(id));
    }

    private static CopyHost host(URI engine) {
        return new DockerCopies(new DockerEndpoint(OpenedCopy.SOURCE, engine, Optional.empty()),
                DockerSettings.USUAL, Clock.systemUTC(), insides);
    }
}
