package dev.mintmark.images.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Manifests and indexes of Docker and OCI are read; everything else is refused in whole sentences.
class ManifestsTest {

    private static final ImageName NAME = new ImageName.DockerDaemon("web:1");
    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final String CONFIG = descriptor("application/vnd.oci.image.config.v1+json");
    private static final String LAYER = descriptor("application/vnd.oci.image.layer.v1.tar+gzip");

    @Test
    void aManifestOfOciIsRead() throws Exception {
        var manifest = parse("{\"schemaVersion\":2,\"config\":%s,\"layers\":[%s]}".formatted(CONFIG, LAYER),
                MediaTypes.OCI_MANIFEST + "; charset=utf-8");
        assertThat(manifest).isInstanceOfSatisfying(ImageManifest.class, image -> {
            assertThat(image.config().digest()).hasToString(DIGEST);
            assertThat(image.layers()).singleElement().satisfies(layer -> assertThat(layer.size()).isEqualTo(7));
        });
    }

    @Test
    void aManifestOfDockerTellsForeignLayers() throws Exception {
        var foreign = "{\"mediaType\":\"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip\",\"size\":7,"
                + "\"digest\":\"" + DIGEST + "\",\"urls\":[\"https://elsewhere.example/x\"]}";
        var manifest = (ImageManifest) parse("{\"schemaVersion\":2,\"mediaType\":\"" + MediaTypes.DOCKER_MANIFEST
                + "\",\"config\":" + descriptor("application/vnd.docker.container.image.v1+json") + ",\"layers\":["
                + foreign + "," + descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip") + "]}", "");
        assertThat(manifest.layers()).extracting(Descriptor::isForeign).containsExactly(true, false);
        assertThat(manifest.layers().getFirst().urls()).containsExactly("https://elsewhere.example/x");
    }

    @Test
    void anIndexTellsPlatformsAndAttestationsApart() throws Exception {
        var index = (ImageIndex) parse("{\"schemaVersion\":2,\"manifests\":["
                + platform("amd64", "") + "," + platform("arm64", ",\"variant\":\"v8\"") + ","
                + platform("unknown", "").replace("linux", "unknown") + "]}", MediaTypes.DOCKER_LIST);
        assertThat(index.manifests()).hasSize(3);
        assertThat(index.platforms()).hasToString("[linux/amd64, linux/arm64/v8]");
    }

    @Test
    void theOldSchemaIsRefusedByName() {
        assertThat(problem("{}", "application/vnd.docker.distribution.manifest.v1+prettyjws").code())
                .isEqualTo("image.schema1");
        assertThat(problem("{\"schemaVersion\":1,\"fsLayers\":[]}", "application/json").code())
                .isEqualTo("image.schema1");
    }

    @Test
    void artifactsThatAreNoImagesAreRefusedByTheirType() {
        assertThat(problem("{\"artifactType\":\"application/vnd.example.chart\",\"config\":%s,\"layers\":[]}"
                .formatted(descriptor("application/vnd.oci.empty.v1+json")), MediaTypes.OCI_MANIFEST).why())
                .contains("application/vnd.example.chart");
        assertThat(problem("{\"config\":%s,\"layers\":[%s]}".formatted(CONFIG,
                descriptor("application/vnd.in-toto+json")), "").why()).contains("in-toto");
        assertThat(problem("{\"config\":%s,\"layers\":[%s]}".formatted(CONFIG,
                descriptor("application/vnd.oci.image.layer.v1.tar+gzip+encrypted")), "").why()).contains("encrypted");
        assertThat(problem("{\"hello\":1}", "text/html").code()).isEqualTo("image.not-an-image");
    }

    @Test
    void whatCouldBeTakenForTwoThingsIsRefused() {
        assertThat(problem("{\"manifests\":[],\"config\":%s,\"layers\":[]}".formatted(CONFIG), "").why())
                .contains("both a manifest and an index");
        assertThat(problem("{\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"layers\":[]}",
                MediaTypes.OCI_MANIFEST).why()).contains("calls itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "null", "7", "{", "{}x", "\u0000", "{\"layers\":[],\"layers\":[]}",
            "{\"config\":7,\"layers\":[]}", "{\"config\":{},\"layers\":7}", "{\"config\":[],\"layers\":{}}",
            "{\"config\":{\"digest\":\"sha256:12\"},\"layers\":[]}",
            "{\"config\":{\"digest\":\"../../etc/passwd\"},\"layers\":[]}", "{\"manifests\":[7]}",
            "{\"manifests\":[{\"digest\":7}]}", "{\"mediaType\":{},\"manifests\":[]}"})
    void whatIsNoManifestIsRefused(String json) {
        for (var type : new String[] {"", MediaTypes.OCI_MANIFEST, MediaTypes.DOCKER_LIST}) {
            if (!type.equals(MediaTypes.DOCKER_LIST) || json.contains("manifests")) {
                problem(json, type);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"7\"", "99999999999999999999", "1e3",
            "11111111111111111111111111111111111111111111111111111111111"})
    void aSizeThatIsNoneIsRefused(String size) {
        problem("{\"config\":%s,\"layers\":[]}".formatted(CONFIG.replace("7", size)), "");
    }

    @Test
    void hugeDeepAndEndlessDocumentsAreRefused() {
        assertThat(problem(" ".repeat(Manifests.LARGEST) + "{}", "").why()).contains("are allowed");
        problem("{\"a\":".repeat(100_000), "");
        problem("{\"layers\":" + "[".repeat(100_000), "");
        assertThat(problem("{\"config\":%s,\"layers\":[%s]}".formatted(CONFIG,
                String.join(",", Collections.nCopies(1001, LAYER))), "").why()).contains("1001 layers");
    }

    @Test
    void hostileTextCannotSteerATerminal() {
        problem("{\"mediaType\":\"\\u001b[2J\\u202e" + "x".repeat(5000) + "\"}", "");
        problem("{\"config\":{\"\\u001b[2J\":{}, \"annotations\":{\"\\u001b[2J\":7}},\"layers\":[]}", "");
    }

    private static Manifest parse(String json, String mediaType) throws ImageUnreadable {
        return Manifests.parse(NAME, json.getBytes(UTF_8), mediaType);
    }

    private static Problem problem(String json, String mediaType) {
        var problem = assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> parse(json, mediaType))
                .actual().problem();
        assertThat(problem.what()).contains("web:1");
        assertThat(problem.sentence()).hasSizeLessThan(2000).doesNotContainPattern("[\\p{Cntrl}\\x{202e}]");
        assertThat(problem.why()).endsWith(".");
        return problem;
    }

    private static String platform(String architecture, String more) {
        return descriptor(MediaTypes.OCI_MANIFEST).replace("}", ",\"platform\":{\"os\":\"linux\",\"architecture\":\""
                + architecture + "\"" + more + "}}");
    }

    private static String descriptor(String type) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"" + DIGEST + "\",\"size\":7}";
    }
}
