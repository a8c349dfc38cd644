package dev.mintmark.images.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageName;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.OpenImage;
import dev.mintmark.images.manifest.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images of archives that `docker save` wrote, in both layouts, and of odd ones.
class DockerArchivesTest {

    private final TestImage web = TestImage.of("shop/web:1", "base", "web");
    private final TestImage api = TestImage.of("shop/api:1", "base", "api");
    private final DockerArchives archives = new DockerArchives();

    @TempDir
    private Path folder;

    @Test
    void theOnlyImageNeedsNoName() throws Exception {
        var image = open(TestImage.tar(TestImage.saved(web)).ended());
        assertThat(image.description().config()).isEqualTo(Digests.of(web.config()));
        assertThat(image.description().manifest()).as("there are no manifests in such archives").isEmpty();
        assertThat(image.description().layers()).extracting(ImageLayer::diffId).isEqualTo(web.diffIds());
        assertThat(Reading.layers(image).get(web.diffIds().get(1))).isEqualTo(web.layers().get(1));
    }

    @Test
    void ofSeveralImagesOneIsToBeNamedByTagOrId() throws Exception {
        var file = TestImage.archive(folder.resolve("both.tar"), TestImage.saved(web, api));
        for (var reference : new String[] {"shop/api:1", "docker.io/shop/api:1",
                Digests.of(api.config()).value(), Digests.of(api.config()).shortForm()}) {
            var name = new ImageName.DockerArchive(file, Optional.of(reference));
            assertThat(archives.open(name, Optional.empty()).description().config())
                    .isEqualTo(Digests.of(api.config()));
        }
        var problem = Reading.problem(archives, new ImageName.DockerArchive(file, Optional.empty()));
        assertThat(problem.next()).contains("shop/web:1", "shop/api:1");
        assertThat(Reading.problem(archives, new ImageName.DockerArchive(file, Optional.of("shop/db:1"))).why())
                .contains("no image of this name");
    }

    @Test
    void anImageWithoutATagIsListedByItsId() throws Exception {
        var file = TestImage.archive(folder.resolve("both.tar"),
                TestImage.saved(TestImage.of("", "base", "web"), TestImage.of("", "base", "api")));
        assertThat(Reading.problem(archives, new ImageName.DockerArchive(file, Optional.empty())).next())
                .containsPattern("“[0-9a-f]{12}”, “[0-9a-f]{12}”");
    }

    @Test
    void theOldListOfRepositoriesNamesWhatHasNoOtherName() throws Exception {
        var files = new LinkedHashMap<>(TestImage.saved(TestImage.of("", "base", "web"), api));
        var top = files.keySet().stream().filter(name -> name.endsWith("layer.tar")).toList().get(1);
        files.put("repositories", TestImage.bytes("{\"shop/old\":{\"7\":\"" + top.replace("/layer.tar", "") + "\"}}"));
        var file = TestImage.archive(folder.resolve("old.tar"), files);
        var image = archives.open(new ImageName.DockerArchive(file, Optional.of("shop/old:7")), Optional.empty());
        assertThat(image.description().layers()).extracting(ImageLayer::diffId).isEqualTo(web.diffIds());
    }

    @Test
    void linkedLayersAreFoundWhereTheLinksLead() throws Exception {
        var files = TestImage.saved(web);
        var tar = new TarBytes();
        var at = 0;
        for (var file : files.entrySet()) {
            if (!file.getKey().endsWith("/layer.tar")) {
                tar.file(file.getKey(), file.getValue());
                continue;
            }
            var real = "real" + at + "/layer.tar";
            tar.file("./" + real, file.getValue());
            if (at++ == 0) {
                tar.symbolicLink(file.getKey(), "../" + real);
            } else {
                tar.hardLink(file.getKey(), real);
            }
        }
        var image = open(tar.ended());
        assertThat(Reading.layers(image).get(web.diffIds().getFirst())).isEqualTo(web.layers().getFirst());
        assertThat(image.description().layers()).allMatch(layer -> layer.size().orElse(0) > 0);
    }

    @Test
    void anArchiveThatIsAnOciLayoutAsWellTellsItsBlobs() throws Exception {
        var files = new LinkedHashMap<>(TestImage.layout(web));
        files.put("manifest.json", TestImage.bytes("[{\"Config\":\"" + TestImage.blob(web.config())
                + "\",\"RepoTags\":[\"shop/web:1\"],\"Layers\":[\"" + TestImage.blob(web.layers().get(0)) + "\",\""
                + TestImage.blob(web.layers().get(1)) + "\"]}]"));
        var image = open(TestImage.tar(files).ended());
        assertThat(image.description().layers()).extracting(layer -> layer.blob().orElseThrow())
                .isEqualTo(web.diffIds());
        assertThat(Reading.layers(image)).hasSize(2);
    }

    @Test
    void longNamesOfBothKindsAreRead() throws Exception {
        var files = TestImage.saved(web);
        var tar = new TarBytes();
        for (var file : files.entrySet()) {
            var path = "path=" + file.getKey() + "\n";
            var record = (path.length() + 3) + " " + path;
            tar.raw("short", 'x', "", record.length(), TestImage.bytes(record));
            tar.raw("L", 'L', "", file.getKey().length() + 1, TestImage.bytes(file.getKey() + "\0"));
            tar.file("short", file.getValue());
        }
        assertThat(Reading.layers(open(tar.ended()))).hasSize(2);
    }

    @Test
    void archivesThatAreCompressedAsAWholeAreRead() throws Exception {
        var tar = TestImage.tar(TestImage.saved(web)).ended();
        var gzip = new ByteArrayOutputStream();
        try (var squeezing = new GZIPOutputStream(gzip)) {
            squeezing.write(tar);
        }
        for (var squeezed : new byte[][] {gzip.toByteArray(), Zstd.compress(tar)}) {
            var image = open(squeezed);
            assertThat(Reading.layers(image).get(web.diffIds().get(1))).isEqualTo(web.layers().get(1));
        }
        var cut = Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2);
        assertThat(problem(cut).code()).isEqualTo("image.archive");
    }

    @Test
    void aForeignLayerIsNamedAndSkipped() throws Exception {
        var files = new LinkedHashMap<>(TestImage.saved(web));
        var missing = files.keySet().iterator().next();
        files.remove(missing);
        var contents = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        files.put("manifest.json", TestImage.bytes(contents.replace("}]", ",\"LayerSources\":{\""
                + web.diffIds().getFirst() + "\":" + TestImage.descriptor(
                        "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", new byte[] {1}, "") + "}}]")));
        var image = open(TestImage.tar(files).ended());
        assertThat(image.description().layers()).extracting(ImageLayer::foreign).containsExactly(true, false);
        assertThat(Reading.layers(image).keySet()).containsExactly(web.diffIds().get(1));
    }

    @Test
    void aLayerThatIsNotThereIsNamed() throws Exception {
        var files = new LinkedHashMap<>(TestImage.saved(web));
        files.remove(files.keySet().iterator().next());
        assertLayerIsMissing(open(TestImage.tar(files).ended()));
    }

    @Test
    void linksInACircleOrOutOfTheArchiveLeadNowhere() throws Exception {
        for (var target : new String[] {"layer.tar", "../../../../../etc/passwd", "/etc/passwd"}) {
            var files = new LinkedHashMap<>(TestImage.saved(web));
            var link = files.keySet().iterator().next();
            files.remove(link);
            assertLayerIsMissing(open(TestImage.tar(files).symbolicLink(link, target).ended()));
        }
    }

    @Test
    void truncatedAndBrokenArchivesAreSaidToBe() throws Exception {
        var tar = TestImage.tar(TestImage.saved(web)).ended();
        assertThat(problem(Arrays.copyOf(tar, 700)).why()).contains("cut off");
        assertThat(problem(Arrays.copyOf(tar, 100)).why()).contains("cut off");
        assertThat(problem(new byte[0]).why()).contains("no manifest.json");
        var second = 512 + web.layers().getFirst().length;
        tar[second] = 'X';
        assertThat(problem(tar).why()).contains("no valid entry at byte " + second);
    }

    @Test
    void oddSizesOfEntriesAreRefused() throws Exception {
        var negative = new byte[12];
        Arrays.fill(negative, (byte) 0xFF);
        assertThat(problem(new TarBytes().raw("x", '0', "", negative, new byte[0]).ended()).why())
                .contains("negative or too large");
        var huge = new byte[12];
        huge[0] = (byte) 0x80;
        huge[1] = 0x7F;
        assertThat(problem(new TarBytes().raw("x", '0', "", huge, new byte[0]).ended()).why())
                .contains("negative or too large");
        assertThat(problem(new TarBytes().raw("x", 'L', "", 1L << 32, new byte[0]).ended()).why())
                .contains("longer than");
        assertThat(problem(new TarBytes().raw("manifest.json", '0', "", 100_000_000, new byte[0]).ended()).why())
                .contains("cut off");
    }

    @Test
    void aManifestOf100MegabytesIsNotRead() throws Exception {
        var file = folder.resolve("huge.tar");
        Files.write(file, new TarBytes().raw("manifest.json", '0', "", 104_857_600, new byte[0]).unended());
        try (var sparse = FileChannel.open(file, StandardOpenOption.WRITE)) {
            sparse.write(ByteBuffer.allocate(1024), 512 + 104_857_600);
        }
        assertThat(Reading.problem(archives, new ImageName.DockerArchive(file, Optional.empty())).why())
                .contains("more than 4194304 bytes");
    }

    @Test
    void aConfigurationThatIsNotWhatItsNameSaysIsNotTaken() throws Exception {
        var files = new LinkedHashMap<>(TestImage.saved(web));
        files.replaceAll((name, content) -> content.equals(web.config()) || name.matches("[0-9a-f]{64}\\.json")
                ? api.config() : content);
        assertThat(problem(TestImage.tar(files).ended()).code()).isEqualTo("image.digest");
    }

    @Test
    void toInterruptIsToCancel() throws Exception {
        var image = open(TestImage.tar(TestImage.saved(web)).ended());
        var reading = new CountDownLatch(1);
        var forEver = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        var thread = Thread.ofVirtual().name("reader").start(() -> {
            try {
                image.read(Set.copyOf(web.diffIds()), _ -> {
                    reading.countDown();
                    forEver.await();
                });
                ended.complete(new AssertionError("it went on"));
            } catch (ImageUnreadable | InterruptedException cancelled) {
                ended.complete(cancelled);
            }
        });
        reading.await();
        thread.interrupt();
        assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(Reading.layers(image)).as("it can still be read").hasSize(2);
    }

    private OpenImage open(byte[] archive) throws Exception {
        return archives.open(name(archive), Optional.empty());
    }

    private Problem problem(byte[] archive) throws IOException {
        return Reading.problem(archives, name(archive));
    }

    private ImageName name(byte[] archive) throws IOException {
        return new ImageName.DockerArchive(Files.write(Files.createTempFile(folder, "saved", ".tar"), archive),
                Optional.empty());
    }

    private static void assertLayerIsMissing(OpenImage image) {
        assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> Reading.layers(image))
                .satisfies(unreadable -> {
                    assertThat(unreadable.problem().code()).isEqualTo("image.layer");
                    assertThat(unreadable.problem().why()).contains("layer.tar”, where it should be");
                });
    }
}
