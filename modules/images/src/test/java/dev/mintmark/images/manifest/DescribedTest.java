package dev.mintmark.images.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.HealthCheck;
import dev.mintmark.images.ImageDescription;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Described.Chosen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A manifest and a configuration together tell what an image is, and which step brought which layer.
class DescribedTest {

    private static final ImageName NAME = new ImageName.DockerDaemon("web:1");
    private static final String ONE = "sha256:" + "11".repeat(32);
    private static final String TWO = "sha256:" + "22".repeat(32);
    private static final String WHOLE = """
            {"architecture":"arm64","os":"linux","variant":"v8","created":"2026-01-02T04:04:05+01:00","author":"me",
             "config":{"Env":["A=1","B"],"Entrypoint":["/x"],"Cmd":"one word","User":"7","WorkingDir":"/w",
               "ExposedPorts":{"80/tcp":{}},"Volumes":{"/d":{}},"Labels":{"k":"v"},"StopSignal":"SIGINT",
               "Healthcheck":{"Test":["CMD","x"],"Interval":5000000000,"Retries":3},"Shell":["/bin/sh"],"OnBuild":null},
             "rootfs":{"type":"layers","diff_ids":["%s","%s"]},
             "history":[{"created":"0001-01-01T00:00:00Z","created_by":"FROM"},{"created_by":"ENV","empty_layer":true},
               {"created":"nonsense","created_by":"RUN","comment":"c","author":"a"}]}""".formatted(ONE, TWO);

    @Test
    void everyFieldOfAConfigurationIsRead() throws Exception {
        var read = ImageConfigurations.parse(NAME, WHOLE.getBytes(UTF_8));
        assertThat(read.platform()).hasToString("linux/arm64/v8");
        assertThat(read.created()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(read.author()).contains("me");
        assertThat(read.environment()).containsExactly("A=1", "B");
        assertThat(read.entrypoint()).containsExactly("/x");
        assertThat(read.command()).as("Docker takes a single word as well").containsExactly("one word");
        assertThat(read.user()).isEqualTo("7");
        assertThat(read.workingDirectory()).isEqualTo("/w");
        assertThat(read.exposedPorts()).containsExactly("80/tcp");
        assertThat(read.volumes()).containsExactly("/d");
        assertThat(read.labels()).isEqualTo(Map.of("k", "v"));
        assertThat(read.stopSignal()).contains("SIGINT");
        assertThat(read.shell()).containsExactly("/bin/sh");
        assertThat(read.onBuild()).isEmpty();
        assertThat(read.healthCheck()).contains(new HealthCheck(List.of("CMD", "x"),
                Optional.of(Duration.ofSeconds(5)), Optional.empty(), Optional.empty(), OptionalInt.of(3)));
        assertThat(read.history()).hasSize(3).allMatch(step -> step.created().isEmpty());
        assertThat(read.history().getLast().comment()).isEqualTo("c");
        assertThat(read.diffIds()).containsExactly(new Digest(ONE), new Digest(TWO));
    }

    @Test
    void anEmptyConfigurationSaysNothing() throws Exception {
        var read = ImageConfigurations.parse(NAME, "{}".getBytes(UTF_8));
        assertThat(read.platform()).hasToString("unknown/unknown");
        assertThat(read.created()).isEmpty();
        assertThat(read.diffIds()).isEmpty();
    }

    @Test
    void layersBelongToTheStepsThatAreNotEmptyInOrder() throws Exception {
        var layers = describe(WHOLE, 2).layers();
        assertThat(layers).extracting(ImageLayer::step).containsExactly(OptionalInt.of(0), OptionalInt.of(2));
        assertThat(layers).extracting(layer -> layer.diffId().value()).containsExactly(ONE, TWO);
    }

    @Test
    void aHistoryThatDoesNotFitExplainsNoLayer() throws Exception {
        var layers = describe(WHOLE.replace(",\"empty_layer\":true", ""), 2).layers();
        assertThat(layers).extracting(ImageLayer::step).containsOnly(OptionalInt.empty());
    }

    @Test
    void moreLayersThanDiffIdsAreRefused() {
        for (var layers : new int[] {0, 1, 3}) {
            assertThat(problem(WHOLE, layers).why()).contains("Its manifest has " + layers + " layers");
        }
    }

    @Test
    void aConfigurationOfAnotherDigestOrSizeIsRefused() {
        var bytes = WHOLE.getBytes(UTF_8);
        var other = new Descriptor("", new Digest(ONE), bytes.length, List.of(), Map.of(), Optional.empty());
        var longer = new Descriptor("", Digests.of(bytes), bytes.length + 1, List.of(), Map.of(), Optional.empty());
        for (var config : List.of(other, longer)) {
            var manifest = new ImageManifest(config, List.of());
            assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> Described.image(NAME, Chosen.FROM_NONE,
                    new Digest(ONE), manifest, bytes, Optional.empty()))
                    .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("image.digest"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nonsense", "{\"config\":7}", "{\"config\":{\"Env\":{}}}",
            "{\"config\":{\"Env\":[7]}}",
            "{\"config\":{\"Labels\":{\"a\":{}}}}", "{\"rootfs\":{\"diff_ids\":[\"x\"]}}", "{\"history\":[7]}",
            "{\"history\":[{\"empty_layer\":\"yes\"}]}", "{\"config\":{\"Healthcheck\":{\"Interval\":-1}}}",
            "{\"os\":7}", "{\"os\":\"a\",\"os\":\"b\"}"})
    void whatIsNoConfigurationIsRefused(String json) {
        assertThat(problem(json, 0).code()).isEqualTo("image.configuration");
    }

    @Test
    void anImageForAnotherPlatformIsRefusedIfOneIsWanted() {
        assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> describe(WHOLE, 2, "linux/amd64"))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("image.platform"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux/arm64", "linux/arm64/v8", "linux/aarch64"})
    void theSamePlatformMayBeSpeltInSeveralWays(String wanted) throws Exception {
        assertThat(describe(WHOLE, 2, wanted).layers()).hasSize(2);
    }

    private static Problem problem(String json, int layers) {
        return assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> describe(json, layers))
                .actual().problem();
    }

    private static ImageDescription describe(String json, int layers) throws ImageUnreadable {
        return describe(json, layers, "");
    }

    private static ImageDescription describe(String json, int layers, String wanted) throws ImageUnreadable {
        var bytes = json.getBytes(UTF_8);
        var config = new Descriptor("", Digests.of(bytes), bytes.length, List.of(), Map.of(), Optional.empty());
        var layer = new Descriptor("x.tar", new Digest(ONE), 1, List.of(), Map.of(), Optional.empty());
        return Described.image(NAME, Chosen.FROM_NONE, new Digest(TWO),
                new ImageManifest(config, Collections.nCopies(layers, layer)), bytes, Platform.parse(wanted));
    }
}
