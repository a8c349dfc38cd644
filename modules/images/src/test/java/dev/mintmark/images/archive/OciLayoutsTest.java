package dev.mintmark.images.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.Platform;
import dev.mintmark.images.manifest.Digests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images of OCI layouts are found by tag, platform and digest, in a directory and in an archive alike.
class OciLayoutsTest {

    private static final Platform ARM = new Platform("linux", "arm64", Optional.empty());

    private final TestImage web = TestImage.of("1.0", "base", "web");
    private final TestImage api = TestImage.of("2.0", "base", "api");
    private final OciLayouts layouts = new OciLayouts();

    @TempDir
    private Path folder;

    @Test
    void theOnlyImageNeedsNoName() throws Exception {
        var image = layouts.open(name(TestImage.layout(web), Optional.empty()), Optional.empty());
        var described = image.description();
        assertThat(described.manifest()).contains(Digests.of(web.manifest()));
        assertThat(described.config()).isEqualTo(Digests.of(web.config()));
        assertThat(described.index()).isEmpty();
        assertThat(described.configuration().environment()).containsExactly("A=1");
        assertThat(described.platforms()).containsExactly(new Platform("linux", "amd64", Optional.empty()));
        assertThat(described.layers()).extracting(layer -> layer.diffId()).isEqualTo(web.diffIds());
        assertThat(described.layers()).allMatch(layer -> layer.step().isEmpty(), "the history explains no layer");
    }

    @Test
    void layersAreReadSeekablyAndWhole() throws Exception {
        var image = layouts.open(name(TestImage.layout(web), Optional.empty()), Optional.empty());
        var read = Reading.layers(image);
        assertThat(read).hasSize(2);
        assertThat(read.get(web.diffIds().get(1))).isEqualTo(web.layers().get(1));
        assertThat(Reading.layers(image)).as("read again").hasSize(2);
    }

    @Test
    void ofSeveralImagesOneIsToBeNamed() throws Exception {
        var files = TestImage.layout(web, api);
        assertThat(layouts.open(name(files, Optional.of("2.0")), Optional.empty()).description().config())
                .isEqualTo(Digests.of(api.config()));
        assertThat(Reading.problem(layouts, name(files, Optional.empty())).next()).contains("“1.0”", "“2.0”");
        assertThat(Reading.problem(layouts, name(files, Optional.of("3"))).why()).contains("no image of this name");
    }

    @Test
    void ofSeveralPlatformsTheWantedOneIsTaken() throws Exception {
        var arm = TestImage.of("1.0", "arm").on("arm64");
        var name = name(TestImage.layout(web, arm), Optional.of("1.0"));
        var described = layouts.open(name, Optional.of(ARM)).description();
        assertThat(described.config()).isEqualTo(Digests.of(arm.config()));
        assertThat(described.platforms()).hasSize(2).contains(ARM);
    }

    @Test
    void anIndexInsideIsFollowedAndItsAttestationsAreNoImages() throws Exception {
        var files = new LinkedHashMap<>(TestImage.layout(web));
        var index = TestImage.bytes("{\"schemaVersion\":2,\"manifests\":[" + TestImage.descriptor(
                TestImage.OCI + "manifest.v1+json", TestImage.bytes("{}"),
                ",\"platform\":{\"os\":\"unknown\",\"architecture\":\"unknown\"},\"annotations\":"
                        + "{\"vnd.docker.reference.type\":\"attestation-manifest\"}") + "," + web.entry() + "]}");
        files.put(TestImage.blob(index), index);
        files.put("index.json", TestImage.bytes("{\"schemaVersion\":2,\"manifests\":["
                + TestImage.descriptor(TestImage.OCI + "index.v1+json", index, "") + "]}"));
        var described = layouts.open(name(files, Optional.empty()), Optional.empty()).description();
        assertThat(described.index()).contains(Digests.of(index));
        assertThat(described.manifest()).contains(Digests.of(web.manifest()));
        assertThat(described.platforms()).hasSize(1);
    }

    @Test
    void aPlatformThatIsNotThereIsSaid() throws Exception {
        var name = name(TestImage.layout(web), Optional.empty());
        assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> layouts.open(name, Optional.of(ARM)))
                .satisfies(unreadable -> assertThat(unreadable.problem().code()).isEqualTo("image.platform"));
    }

    @Test
    void anArchiveOfALayoutIsReadInTheSameWay() throws Exception {
        var archive = TestImage.archive(folder.resolve("web.tar"), TestImage.layout(web, api));
        var image = new OciArchives().open(new ImageName.OciArchive(archive, Optional.of("1.0")), Optional.empty());
        assertThat(Reading.layers(image).keySet()).containsExactlyInAnyOrderElementsOf(web.diffIds());
    }

    @Test
    void aChangedBlobIsNotTaken() throws Exception {
        var files = new LinkedHashMap<>(TestImage.layout(web));
        files.put(TestImage.blob(web.config()), api.config());
        var problem = Reading.problem(layouts, name(files, Optional.empty()));
        assertThat(problem.code()).isEqualTo("image.digest");
    }

    @Test
    void aMissingLayerIsNamedWhenItIsRead() throws Exception {
        var files = new LinkedHashMap<>(TestImage.layout(web));
        files.remove(TestImage.blob(web.layers().getFirst()));
        var image = layouts.open(name(files, Optional.empty()), Optional.empty());
        var read = ConcurrentHashMap.newKeySet();
        assertThatExceptionOfType(ImageUnreadable.class)
                .isThrownBy(() -> image.read(Set.copyOf(web.diffIds()),
                        layer -> read.add(layer.diffId().orElseThrow())))
                .satisfies(unreadable -> assertThat(unreadable.problem().what())
                        .contains(web.diffIds().getFirst().value()));
        assertThat(read).as("the others are read all the same").containsExactly(web.diffIds().getLast());
    }

    @Test
    void aForeignLayerIsSkippedUnlessItIsThere() throws Exception {
        var foreign = new String(web.manifest(), StandardCharsets.UTF_8).replaceFirst("layer\\.v1\\.tar",
                "layer.nondistributable.v1.tar").getBytes(StandardCharsets.UTF_8);
        var files = new LinkedHashMap<>(TestImage.layout(web));
        files.put(TestImage.blob(foreign), foreign);
        files.put("index.json", TestImage.bytes("{\"manifests\":["
                + TestImage.descriptor(TestImage.OCI + "manifest.v1+json", foreign, "") + "]}"));
        assertThat(Reading.layers(layouts.open(name(files, Optional.empty()), Optional.empty()))).hasSize(2);

        files.remove(TestImage.blob(web.layers().getFirst()));
        var image = layouts.open(name(files, Optional.empty()), Optional.empty());
        assertThat(image.description().layers()).extracting(ImageLayer::foreign).containsExactly(true, false);
        assertThat(Reading.layers(image)).containsOnlyKeys(web.diffIds().getLast());
    }

    @Test
    void aManifestOf100MegabytesIsNotRead() throws Exception {
        var files = new LinkedHashMap<>(TestImage.layout(web));
        var size = "\"size\":" + web.manifest().length;
        files.put("index.json", TestImage.bytes(new String(files.get("index.json"), StandardCharsets.UTF_8)
                .replace(size, "\"size\":104857600")));
        assertThat(Reading.problem(layouts, name(files, Optional.empty())).why()).contains("4194304 are allowed");
        files.put("index.json", new byte[5 << 20]);
        assertThat(Reading.problem(layouts, name(files, Optional.empty())).why()).contains("more than 4194304 bytes");
    }

    @Test
    void whatIsNoLayoutIsSaid() throws Exception {
        assertThat(Reading.problem(layouts, name(Map.of("x", new byte[1]), Optional.empty())).why())
                .contains("not an OCI image layout");
        assertThat(Reading.problem(layouts, new ImageName.OciLayout(folder.resolve("gone"), Optional.empty())).why())
                .contains("There is no");
        assertThat(Reading.problem(new OciArchives(), new ImageName.OciArchive(folder, Optional.empty())).why())
                .contains("It is a directory");
        var saved = TestImage.archive(folder.resolve("saved.tar"), TestImage.saved(web));
        assertThat(Reading.problem(new OciArchives(), new ImageName.OciArchive(saved, Optional.empty())).next())
                .contains("docker-archive:");
    }

    private ImageName name(Map<String, byte[]> files, Optional<String> tag) throws Exception {
        return new ImageName.OciLayout(TestImage.directory(Files.createTempDirectory(folder, "layout"), files), tag);
    }
}
