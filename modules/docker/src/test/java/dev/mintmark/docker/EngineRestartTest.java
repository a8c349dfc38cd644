package dev.mintmark.docker;

import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.ENGINE_RESTARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.LayerBytes;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.PrivateEngine;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A real engine is restarted under us. Takes an engine of its own, so it runs only where Docker is required.
@RequiresDocker
@EnabledIfSystemProperty(named = "mintmark.docker.required", matches = "true")
class EngineRestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @Proves(fault = ENGINE_RESTARTED, during = WATCHING, shown = "Its containers as last seen, stale",
            recovers = "seen by itself as they are afterwards")
    void anEngineThatIsRestartedIsLostAndThenSeenAsItIsAfterwards(@TempDir Path folder) throws Exception {
        try (var engine = PrivateEngine.start(folder); var workshop = DockerWorkshop.on(engine.host())) {
            var app = workshop.unique("app");
            workshop.build(app, "build 1");
            workshop.start(workshop.unique("back"), app, "--restart", "always");
            workshop.start(workshop.unique("lost"), app);
            var source = LocalEngine.at(URI.create(engine.host()), DockerSettings.USUAL);

            var before = new CollectingObserver();
            Instance first;
            try (var watching = Watching.of(source, before)) {
                before.await(Observation.Listed.class, PATIENCE);
                first = SeenFleet.of(before.seen()).instance(workshop.unique("back")).orElseThrow();
                engine.stop();
                assertThat(watching.unavailable(PATIENCE).problem().code()).isEqualTo("docker.unreachable");
            }

            engine.start();
            var after = new CollectingObserver();
            try (var _ = Watching.of(source, after)) {
                after.await("the container that comes back", PATIENCE,
                        all -> SeenFleet.of(all).instance(workshop.unique("back")).isPresent());
                var fleet = SeenFleet.of(after.seen());
                assertThat(fleet.instance(workshop.unique("back")).orElseThrow().since()).isAfter(first.since());
                assertThat(fleet.instance(workshop.unique("lost"))).isEmpty();
                assertThat(fleet.workload(workshop.unique("lost"))).isPresent();
            }
        }
    }

    @Test
    @Proves(fault = ENGINE_RESTARTED, during = COMPARING, shown = "Which image could not be read, and why",
            recovers = "compare again once it runs")
    void anImageThatWasBeingReadIsReadAgainFromTheRestartedEngine(@TempDir Path folder) throws Exception {
        try (var engine = PrivateEngine.start(folder); var workshop = DockerWorkshop.on(engine.host())) {
            var app = workshop.unique("app");
            workshop.build(app, "build 1");
            var images = new DockerImages(new DockerEndpoint(new SourceId("docker/private"), URI.create(engine.host()),
                    Optional.empty()), DockerSettings.USUAL);
            try (var image = images.open(new ImageName.DockerDaemon(app), Optional.empty())) {
                assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() ->
                        image.read(SeenLayers.diffIds(image), layer -> endOf(layer, engine)))
                        .satisfies(unreadable -> assertThat(unreadable.problem().next()).isNotBlank());
                assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() ->
                        images.open(new ImageName.DockerDaemon(app), Optional.empty()));

                engine.start();
                assertThat(SeenLayers.of(image)).isEqualTo(SeenLayers.diffIds(image)).isNotEmpty();
            }
        }
    }

    /// Reads some of a layer, stops the engine, and reads on.
    private static void endOf(LayerBytes layer, PrivateEngine engine) throws ImageUnreadable, InterruptedException {
        try {
            layer.bytes().readNBytes(1);
            engine.stop();
            layer.bytes().readAllBytes();
            throw new ImageUnreadable(new Problem("test.layer", "what", "The engine is stopped.", "next"), null);
        } catch (IOException broken) {
            throw new ImageUnreadable(new Problem("test.layer", "what", "It broke off.", "next"), broken);
        }
    }
}
