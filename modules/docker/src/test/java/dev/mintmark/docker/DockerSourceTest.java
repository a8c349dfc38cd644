package dev.mintmark.docker;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Source;
import dev.mintmark.testkit.SourceContract;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The real engine keeps the contract of all sources.
@RequiresDocker
class DockerSourceTest implements SourceContract {

    @TempDir
    Path folder;

    private DockerWorkshop workshop;

    @BeforeEach
    void open() {
        workshop = DockerWorkshop.open();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Override
    public Source seeing(String... workloads) {
        var image = workshop.unique("contract") + ":1";
        workshop.build(image, "contract");
        for (var workload : workloads) {
            workshop.startComposed("shop", workload, image);
        }
        return LocalEngine.source(DockerSettings.USUAL.withLabelFilter(workshop.label()));
    }

    @Override
    public Source unreachable() {
        return new DockerSource(new DockerEndpoint(new SourceId("docker/gone"),
                URI.create("unix://" + folder.resolve("no.sock")), Optional.empty()), DockerSettings.USUAL,
                Clock.systemUTC());
    }
}
