package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.domain.workload.Circumstance.WrittenRoot;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.finding.Beyond;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.Findings;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is noticed of containers on a real engine, and found in it.
@RequiresDocker
class NoticedOnEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final CollectingObserver observer = new CollectingObserver();
    private DockerWorkshop workshop;
    private DockerSource source;
    private String image;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("hotfix"), "fixed by hand");
        workshop = DockerWorkshop.open();
        image = workshop.unique("payments") + ":latest";
        source = LocalEngine.source(DockerSettings.USUAL.withLabelFilter(workshop.label())
                .withHeartbeat(Duration.ofMillis(200)));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void aWrittenRootAnAnonymousVolumeAndAMovedTagAreFoundAtTheFirstLook() throws Exception {
        var name = workshop.unique("one");
        workshop.build(image, "build 1");
        workshop.start(name, image, "--volume", "/data");
        writeInto(name);
        workshop.build(image, "build 2");
        workshop.start(workshop.unique("two"), image);

        try (var _ = Watching.of(source, observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
        }

        var fleet = FleetSnapshot.EMPTY.watching(source.id(), SourceKind.DOCKER, source.endpoint());
        for (var observation : observer.seen()) {
            fleet = fleet.with(observation);
        }
        var found = Findings.in(fleet, Beyond.NOTHING, Instant.EPOCH);
        assertThat(found).extracting(finding -> finding.key().kind()).containsExactly(FindingKind.MIXED_DIGESTS,
                FindingKind.WRITTEN_ROOT, FindingKind.MUTABLE_VOLUME, FindingKind.TAG_NOT_DIGEST,
                FindingKind.TAG_NOT_DIGEST);
        assertThat(noticed(observer.seen())).contains(new Volume(Nature.ANONYMOUS, "", List.of("/data"), false),
                new WrittenRoot(name, 1, List.of("/hotfix")));
        workshop.docker("rm", "--force", "--volumes", name);
    }

    @Test
    void whatIsWrittenLaterIsNoticedWhenItsTurnComes() throws Exception {
        var name = workshop.unique("one");
        workshop.build(image, "build 1");
        try (var _ = Watching.of(source, observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            workshop.docker("create", "--name", name, "--label", workshop.label(), image);
            writeInto(name);
            workshop.docker("start", name);
            observer.await("it is noticed", PATIENCE, all -> noticed(all).contains(
                    new WrittenRoot(name, 1, List.of("/hotfix"))));
        }
    }

    private void writeInto(String container) {
        workshop.docker("cp", folder.resolve("hotfix").toString(), container + ":/hotfix");
    }

    private static List<Circumstance> noticed(List<Observation> seen) {
        return seen.stream().filter(Observation.Noticed.class::isInstance).map(Observation.Noticed.class::cast)
                .flatMap(one -> one.circumstances().stream()).toList();
    }
}
