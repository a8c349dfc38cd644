package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.image.ImageReference;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an engine's answers mean in the fleet's words.
class TranslationTest {

    private static final Digest CONFIG =
            new Digest("sha256:4bba082c2b38f4108a328739b5cab2f945b8ede8306072ee5ef31520d2f6324e");
    private static final Digest MANIFEST =
            new Digest("sha256:e911e043071467de3bb8dc20d89a69328d5f544898efa2ccdb30d1891c35afce");
    private static final Digest OTHER = new Digest("sha256:" + "0".repeat(64));
    private static final ContainerTranslation TRANSLATION =
            new ContainerTranslation(new SourceId("docker/default"), "build-3");

    @Test
    void aRecordedContainerIsOneInstanceOfItsComposeService() throws IOException {
        var container = ContainerFacts.inspected(Fixtures.recorded("container"));
        var image = ImageFacts.inspected(Fixtures.recorded("image"), false);
        var instance = TRANSLATION.instance(container, ImageIdentity.of(container, image));
        assertThat(instance.workload().toString()).isEqualTo("docker/default/shop/Compose/payments");
        assertThat(instance.name()).isEqualTo("shop-payments-1");
        assertThat(instance.host()).isEqualTo("build-3");
        assertThat(instance.state()).isEqualTo(InstanceState.READY);
        assertThat(instance.since()).isEqualTo(Instant.parse("2026-11-21T12:24:27.922397920Z"));
        assertThat(instance.image()).isEqualTo(new RunningImage.Identified(
                "registry.example:5000/shop/payments:2.14.0", Optional.of(MANIFEST), Optional.of(CONFIG)));
        assertThat(ImageIdentity.evidence(image)).contains(new ImageEvidence(CONFIG, Set.of(MANIFEST)));
        assertThat(TRANSLATION.release(container, instance.image()).revision()).isEqualTo("c3e5bd58bdda");
    }

    @Test
    void aDebugCopyStandsForItselfAndIsNoInstanceOfTheServiceWhoseImageItRuns() {
        var service = ImageReference.parse("shop/payments:2.14.0");
        assertThat(TRANSLATION.service(named("mintmark-abcdefgh22", "abcdefgh22"), service)).isEqualTo("mintmark-abcdefgh22");
        assertThat(TRANSLATION.service(named("web-1", "abcdefgh22"), service)).as("a label that any image may have")
                .isEqualTo("payments");
    }

    private static ContainerFacts named(String name, String copy) {
        var listed = JsonNodeFactory.instance.objectNode().put("Id", "c".repeat(64)).put("Image", "shop/payments:2.14.0");
        listed.putArray("Names").add("/" + name);
        listed.putObject("Labels").put("dev.mintmark/copy", copy);
        return ContainerFacts.listed(listed);
    }

    @Test
    void aListingTellsTheSameAsAnInspectionWhereItTellsAnything() throws IOException {
        var listed = ContainerFacts.listed(Fixtures.recorded("list").path(0));
        var inspected = ContainerFacts.inspected(Fixtures.recorded("container"));
        assertThat(listed).usingRecursiveComparison().ignoringFields("created", "started", "labels")
                .isEqualTo(inspected);
        assertThat(listed.created().getEpochSecond()).isEqualTo(inspected.created().getEpochSecond());
    }

    @Test
    void theDigestOfTheRepositoryThatWasAskedForIsPreferred() throws IOException {
        var image = image(List.of("a.example/x@" + OTHER, "b.example/x@" + MANIFEST), "");
        assertThat(identified(container("b.example/x:1"), image).manifest()).contains(MANIFEST);
        assertThat(identified(container("c.example/x:1"), image).manifest()).contains(OTHER);
    }

    @Test
    void theDigestThatWasAskedForIsPreferredAboveAll() throws IOException {
        var image = image(List.of("b.example/x@" + OTHER, "b.example/x@" + MANIFEST), "");
        assertThat(identified(container("b.example/x@" + MANIFEST), image).manifest()).contains(MANIFEST);
    }

    @Test
    void anImageThatWasNeverInARegistryIsKnownByItsConfiguration() throws IOException {
        var image = image(List.of(), "");
        assertThat(identified(container("app:latest"), image))
                .isEqualTo(new RunningImage.Identified("docker.io/library/app:latest", Optional.empty(),
                        Optional.of(CONFIG)));
        assertThat(ImageIdentity.evidence(image)).isEmpty();
    }

    @Test
    void whatStandsByWhileAReplicaIsRolledBackIsNoReplica() {
        var plan = "abcdefgh2345";
        for (var name : List.of(StandIn.next("web-1", plan), StandIn.before("web-1", plan), StandIn.failed("web-1", plan))) {
            var composed = named(name, "com.docker.compose.project", "shop", "com.docker.compose.service", "web");
            assertThat(TRANSLATION.workload(composed).toString()).isEqualTo("docker/default/Container/" + name);
        }
        var replica = named("web-1", "com.docker.compose.project", "shop", "com.docker.compose.service", "web");
        assertThat(TRANSLATION.workload(replica).toString()).isEqualTo("docker/default/shop/Compose/web");
    }

    @Test
    void whatWasRolledBackToAnImageWithoutATagIsCalledAsItWasThen() {
        var container = named("web-1", StandIn.IMAGE, "registry.example/shop/payments:1");
        var bare = new ContainerFacts(container.id(), "web-1", CONFIG.value(), CONFIG.value(), container.labels(),
                container.created(), Optional.empty(), "running", "", 0, 0, false, 0, List.of());
        var image = new ImageFacts(CONFIG.value(), List.of(), List.of(), false);
        assertThat(TRANSLATION.service(bare, ImageIdentity.reference(bare, image))).isEqualTo("payments");
        assertThat(ImageIdentity.of(bare, image)).isEqualTo(new RunningImage.Identified(
                "registry.example/shop/payments:1", Optional.empty(), Optional.of(CONFIG)));
    }

    private static ContainerFacts named(String name, String... labels) {
        var map = new HashMap<String, String>();
        for (var at = 0; at < labels.length; at += 2) {
            map.put(labels[at], labels[at + 1]);
        }
        return new ContainerFacts("c0ffee", name, CONFIG.value(), "shop/web:1", map, Instant.EPOCH, Optional.empty(),
                "running", "", 0, 0, false, 0, List.of());
    }

    /// As Docker 28 answers with `features.containerd-snapshotter`.
    @Test
    void withContainerdTheImageIdIsAManifestAndNeverAConfiguration() throws IOException {
        var info = Fixtures.json("""
                {"Driver":"overlayfs","DriverStatus":[["driver-type","io.containerd.snapshotter.v1"]]}""");
        assertThat(EngineIdentity.of(info).containerd()).isTrue();
        for (var image : List.of(image(List.of("app@" + CONFIG), ""), image(List.of("app@" + CONFIG),
                ",\"Descriptor\":{\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"digest\":\"" + CONFIG
                        + "\",\"size\":855}"))) {
            var known = new ImageFacts(image.id(), image.tags(), image.digests(),
                    image.containerd() || EngineIdentity.of(info).containerd());
            assertThat(identified(container("app:1"), known).manifest()).contains(CONFIG);
            assertThat(identified(container("app:1"), known).config()).isEmpty();
            assertThat(ImageIdentity.evidence(known)).isEmpty();
        }
    }

    @Test
    void aDescriptorAloneGivesContainerdAway() throws IOException {
        assertThat(image(List.of(), ",\"Descriptor\":{\"digest\":\"" + CONFIG + "\"}").containerd()).isTrue();
        assertThat(image(List.of(), "").containerd()).isFalse();
    }

    @Test
    void aStorageDriverOfDockersOwnIsNotContainerd() throws IOException {
        assertThat(EngineIdentity.of(Fixtures.json("""
                {"Driver":"overlay2","DriverStatus":[["Backing Filesystem","extfs"]]}""")).containerd()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4bba082c2b38", "sha256:4bba082c2b38f4108a328739b5cab2f945b8ede8306072ee5ef31520d2f6324e"})
    void whoeverWasStartedByIdIsCalledByTheImagesFirstTag(String asked) throws IOException {
        var tagged = image(List.of(), ",\"RepoTags\":[\"app:1\",\"app:2\"]");
        assertThat(identified(container(asked), tagged).reference()).isEqualTo("docker.io/library/app:1");
        assertThat(identified(container(asked), image(List.of(), "")).reference()).isEqualTo(CONFIG.value());
    }

    @Test
    void aNameThatOnlyLooksLikeAnIdIsAName() throws IOException {
        var image = image(List.of(), ",\"RepoTags\":[\"4bba:latest\"]");
        assertThat(identified(container("4bba"), image).reference()).isEqualTo("docker.io/library/4bba:latest");
    }

    @Test
    void aReferenceThatDoesNotParseStaysAsItIs() throws IOException {
        assertThat(identified(container("Not/A Name!"), image(List.of(), "")).reference()).isEqualTo("Not/A Name!");
    }

    @Test
    void withoutAnImageIdTheBytesAreUnknown() throws IOException {
        var container = ContainerFacts.inspected(Fixtures.json("""
                {"Id":"c1","Name":"/x","Config":{"Image":"app:1"},"State":{"Status":"running"}}"""));
        assertThat(ImageIdentity.of(container, ImageFacts.gone("", false)))
                .isInstanceOf(RunningImage.Unidentified.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "running,    -,         READY,     ''",
            "running,    healthy,   READY,     ''",
            "running,    starting,  NOT_READY, health check starting",
            "running,    unhealthy, FAILING,   unhealthy: health check exited with code 7",
            "paused,     healthy,   NOT_READY, paused",
            "restarting, -,         FAILING,   restarting: exited with code 137"})
    void stateAndHealthTogetherTellTheState(String status, String health, InstanceState state, String reason)
            throws IOException {
        var checked = health == null ? "" : ",\"Health\":{\"Status\":\"" + health + "\",\"Log\":[{\"ExitCode\":7}]}";
        var container = ContainerFacts.inspected(Fixtures.json("{\"Id\":\"c1\",\"State\":{\"ExitCode\":137,"
                + "\"Status\":\"" + status + "\"" + checked + "}}"));
        var instance = TRANSLATION.instance(container, ImageIdentity.of(container, ImageFacts.gone("", false)));
        assertThat(instance.state()).isEqualTo(state);
        assertThat(instance.reason()).isEqualTo(reason);
        assertThat(container.isAlive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"created", "exited", "dead", "removing"})
    void whatDoesNotRunIsNoInstance(String status) throws IOException {
        assertThat(ContainerFacts.inspected(Fixtures.json("{\"Id\":\"c1\",\"State\":{\"Status\":\"" + status + "\"}}"))
                .isAlive()).isFalse();
    }

    @Test
    void aOneOffRunOfComposeIsNotAReplicaOfItsService() throws IOException {
        var container = labelled("\"com.docker.compose.project\":\"shop\",\"com.docker.compose.service\":\"web\","
                + "\"com.docker.compose.oneoff\":\"True\"");
        assertThat(TRANSLATION.workload(container).kind()).isEqualTo("Container");
    }

    @Test
    void aTaskOfASwarmServiceBelongsToTheService() throws IOException {
        assertThat(TRANSLATION.workload(labelled("\"com.docker.swarm.service.name\":\"web\"")).toString())
                .isEqualTo("docker/default/Service/web");
    }

    @Test
    void textOfAnEngineCannotSteerATerminal() throws IOException {
        var container = ContainerFacts.inspected(Fixtures.json("{\"Id\":\"c1\",\"Name\":\"/a\\u001b[2Jb\"}"));
        assertThat(container.name()).isEqualTo("a [2Jb");
    }

    private static RunningImage.Identified identified(ContainerFacts container, ImageFacts image) {
        return (RunningImage.Identified) ImageIdentity.of(container, image);
    }

    private static ContainerFacts container(String asked) throws IOException {
        return ContainerFacts.inspected(Fixtures.json("{\"Id\":\"c1\",\"Name\":\"/x\",\"Image\":\"" + CONFIG
                + "\",\"Config\":{\"Image\":\"" + asked + "\"},\"State\":{\"Status\":\"running\"}}"));
    }

    private static ContainerFacts labelled(String labels) throws IOException {
        return ContainerFacts.inspected(Fixtures.json("{\"Id\":\"c1\",\"Name\":\"/x\",\"Config\":{\"Labels\":{" + labels
                + "}}}"));
    }

    private static ImageFacts image(List<String> digests, String more) throws IOException {
        var names = String.join("\",\"", digests);
        return ImageFacts.inspected(Fixtures.json("{\"Id\":\"" + CONFIG + "\",\"RepoDigests\":["
                + (digests.isEmpty() ? "" : "\"" + names + "\"") + "]" + more + "}"), false);
    }
}
