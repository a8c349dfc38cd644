package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.images.BuildStep;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.Platform;
import dev.mintmark.images.archive.DockerArchives;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image of a real engine is described before a layer is read, as its own configuration describes it.
@RequiresDocker
class DockerImagesTest {

    private static final Optional<Platform> ANY = Optional.empty();
    private static final String DOCKERFILE = """
            FROM %s
            MAINTAINER somebody
            ENV GREETING="hello there" PORT=8443
            RUN busybox mkdir /made && busybox touch /made/once
            RUN busybox rm -r /made
            COPY text /text
            LABEL org.opencontainers.image.version=1.4 empty=
            EXPOSE 8443 53/udp
            VOLUME /data
            HEALTHCHECK --interval=5s --timeout=2s --retries=4 CMD busybox true
            STOPSIGNAL SIGINT
            SHELL ["/bin/sh", "-ec"]
            USER 1000:1000
            ENTRYPOINT ["/bin/busybox"]
            CMD ["sleep", "1"]
            ONBUILD RUN true
            """;

    private final DockerImages images = new DockerImages(new DockerEndpoint(new SourceId("docker/default"),
            LocalEngine.HOST, Optional.empty()), DockerSettings.USUAL);

    @TempDir
    private static Path folder;
    private static DockerWorkshop workshop;
    private static String base;
    private static String reference;

    @BeforeAll
    static void build() throws Exception {
        workshop = DockerWorkshop.open();
        base = workshop.unique("base") + ":1";
        workshop.build(base, "base");
        reference = workshop.unique("web") + ":1";
        Files.writeString(folder.resolve("text"), "text");
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE.formatted(base));
        workshop.docker("build", "--quiet", "--network", "none", "--tag", reference, folder.toString());
    }

    @AfterAll
    static void close() {
        workshop.docker("image", "rm", "--force", reference);
        workshop.close();
    }

    @Test
    void itIsDescribedAsItsOwnConfigurationDescribesIt() throws Exception {
        var archive = folder.resolve("saved.tar");
        workshop.docker("save", "--output", archive.toString(), reference);
        try (var onEngine = open(); var saved = new DockerArchives().open(
                new ImageName.DockerArchive(archive, Optional.of(reference)), ANY)) {
            var seen = onEngine.description();
            var real = saved.description();
            assertThat(seen.config()).isEqualTo(real.config())
                    .isEqualTo(new Digest(workshop.docker("image", "inspect", "--format", "{{.Id}}", reference)));
            assertThat(seen.configuration()).usingRecursiveComparison().ignoringFields("history")
                    .isEqualTo(real.configuration());
            assertThat(steps(seen)).isEqualTo(steps(real));
            assertThat(seen.layers()).extracting(ImageLayer::diffId)
                    .isEqualTo(real.layers().stream().map(ImageLayer::diffId).toList());
            assertThat(seen.layers()).extracting(ImageLayer::step)
                    .isEqualTo(real.layers().stream().map(ImageLayer::step).toList());
            assertThat(seen.layers()).as("a layer that removes brought no bytes, but a step brought it")
                    .anyMatch(layer -> layer.size().orElse(-1) == 0 && layer.step().isPresent());
        }
    }

    @Test
    void itsLayersAreStreamedWhole() throws Exception {
        try (var image = open()) {
            assertThat(SeenLayers.of(image)).isEqualTo(SeenLayers.diffIds(image)).hasSize(4);
            assertThat(SeenLayers.of(image)).as("read again").hasSize(4);
        }
    }

    @Test
    void anArchiveOfTwoImagesThatTheEngineWroteIsReadThroughItsLinks() throws Exception {
        var archive = folder.resolve("two.tar");
        workshop.docker("save", "--output", archive.toString(), base, reference);
        for (var name : List.of(base, reference)) {
            try (var image = new DockerArchives().open(new ImageName.DockerArchive(archive, Optional.of(name)), ANY)) {
                assertThat(SeenLayers.of(image)).isEqualTo(SeenLayers.diffIds(image)).isNotEmpty();
            }
        }
        assertThat(Files.readString(archive, StandardCharsets.ISO_8859_1)).as("the engine linked what is there twice")
                .containsPattern("\\.\\./[0-9a-f]{64}/layer\\.tar");
    }

    @Test
    void itIsFoundByIdAndByBareReferenceAsWell() throws Exception {
        var id = workshop.docker("image", "inspect", "--format", "{{.Id}}", reference);
        for (var name : List.of(new ImageName.DockerDaemon(id), new ImageName.DockerDaemon(id.substring(7, 19)),
                new ImageName.Anywhere(ImageReference.parse(reference).orElseThrow()))) {
            try (var image = images.open(name, ANY)) {
                assertThat(image.description().config()).isEqualTo(new Digest(id));
                assertThat(image.description().name()).isEqualTo(name);
            }
        }
    }

    @Test
    void anotherPlatformIsNotTakenForTheWantedOne() {
        var arm = Optional.of(new Platform("windows", "arm64", Optional.empty()));
        assertThatExceptionOfType(ImageUnreadable.class)
                .isThrownBy(() -> images.open(new ImageName.DockerDaemon(reference), arm))
                .satisfies(unreadable -> assertThat(unreadable.problem().code()).isEqualTo("image.platform"));
    }

    @Test
    void aMissingImageIsSaidToBeMissing() {
        var name = new ImageName.DockerDaemon(workshop.unique("never-built") + ":1");
        assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> images.open(name, ANY))
                .satisfies(unreadable -> {
                    assertThat(unreadable.problem().code()).isEqualTo("image.missing");
                    assertThat(unreadable.problem().what()).contains(name.toString());
                });
    }

    @Test
    void toInterruptIsToHangUp() throws Exception {
        try (var image = open()) {
            var reading = new CountDownLatch(1);
            var sinkEnded = new CountDownLatch(1);
            var ended = new CompletableFuture<Throwable>();
            var thread = Thread.ofPlatform().name("reader").start(() -> {
                try {
                    image.read(SeenLayers.diffIds(image), _ -> {
                        reading.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            sinkEnded.countDown();
                        }
                    });
                    ended.complete(new AssertionError("it went on"));
                } catch (ImageUnreadable | InterruptedException cancelled) {
                    ended.complete(cancelled);
                }
            });
            assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(sinkEnded.getCount()).as("nothing goes on behind the caller's back").isZero();
            assertThat(SeenLayers.of(image)).as("it can still be read").hasSize(4);
        }
    }

    private OpenImage open() throws ImageUnreadable, InterruptedException {
        return images.open(new ImageName.DockerDaemon(reference), ANY);
    }

    /// Without what an engine does not tell: fractions of seconds, and authors.
    private static List<BuildStep> steps(ImageDescription image) {
        return image.configuration().history().stream().map(step -> new BuildStep(
                step.created().map(time -> time.truncatedTo(ChronoUnit.SECONDS)), step.createdBy(), "",
                step.comment(), step.emptyLayer())).toList();
    }
}
