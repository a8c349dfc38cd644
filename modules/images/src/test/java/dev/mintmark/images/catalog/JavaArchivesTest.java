package dev.mintmark.images.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.layer.FileFact.Member;
import dev.mintmark.images.packages.InstalledPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class JavaArchivesTest {

    private static byte[] jar(String artifact) throws IOException {
        return new Zips().with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-License: Apache-2.0\n\n")
                .with("META-INF/maven/g/" + artifact + "/pom.properties", Zips.pom("org.example", artifact, "1.2"))
                .with("org/example/A.class", artifact).bytes();
    }

    private static FileFact.Archive archiveAt(String path, byte[] content) throws IOException {
        return Looking.at(path, content).stream().filter(FileFact.Archive.class::isInstance)
                .map(FileFact.Archive.class::cast).findFirst().orElseThrow();
    }

    @Test
    void aJarIsFoundByTheCoordinatesThatMavenLeftInIt() throws Exception {
        assertThat(Looking.packagesAt("/app/lib/core.jar", jar("core"))).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("org.example:core");
            assertThat(found.version()).isEqualTo("1.2");
            assertThat(found.licences()).containsExactly("Apache-2.0");
            assertThat(found.purl()).hasValue("pkg:maven/org.example/core@1.2");
        });
    }

    @Test
    void jarsInsideAnArchiveAreFoundWhereTheyAre() throws Exception {
        var war = new Zips().with("WEB-INF/lib/inner-1.2.jar", jar("inner")).bytes();
        var ear = new Zips().with("web.war", war).stored("lib/stored-1.2.jar", jar("stored")).bytes();

        assertThat(Looking.packagesAt("/srv/app.ear", ear)).extracting(InstalledPackage::location).containsExactlyInAnyOrder(
                "/srv/app.ear!/web.war!/WEB-INF/lib/inner-1.2.jar", "/srv/app.ear!/lib/stored-1.2.jar");
        assertThat(archiveAt("/srv/app.ear", ear).members()).extracting(Member::name)
                .contains("web.war", "web.war!/WEB-INF/lib/inner-1.2.jar!/org/example/A.class")
                .isSorted();
    }

    @Test
    void whatIsPartOfTheJavaRuntimeIsNoPackage() throws Exception {
        var manifest = "Manifest-Version: 1.0\nImplementation-Title: %s\nImplementation-Version: 17.0.9\n\n";
        var runtime = new Zips().with("META-INF/MANIFEST.MF", manifest.formatted("Java Runtime Environment")).bytes();
        var other = new Zips().with("META-INF/MANIFEST.MF", manifest.formatted("Java Runtime Enhancements")).bytes();
        assertThat(Looking.packagesAt("/opt/java/lib/jrt-fs.jar", runtime)).isEmpty();
        assertThat(Looking.packagesAt("/opt/java/lib/other.jar", other)).hasSize(1);
    }

    @Test
    void aMergedJarIsEveryPackageInIt() throws Exception {
        var merged = new Zips()
                .with("META-INF/maven/g/a/pom.properties", Zips.pom("g", "shop", "4.0"))
                .with("META-INF/maven/g/b/pom.properties", Zips.pom("g", "guava", "31"))
                .with("META-INF/maven/g/c/pom.properties", Zips.pom("g", "slf4j", "2.0")).bytes();

        assertThat(Looking.packagesAt("/app/shop-4.0-all.jar", merged)).extracting(InstalledPackage::name)
                .containsExactly("g:shop", "g:guava", "g:slf4j");
    }

    @Test
    void withoutCoordinatesItsNameIsAGuessAndLooksLikeOne() throws Exception {
        var nameless = new Zips().with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 9\n\n").bytes();

        assertThat(Looking.packagesAt("/app/guava-31.1-jre.jar", nameless)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("guava");
            assertThat(found.version()).isEqualTo("31.1-jre");
            assertThat(found.purl()).isEmpty();
        });
        assertThat(Looking.packagesAt("/app/tool.jar", nameless)).singleElement()
                .extracting(InstalledPackage::version).isEqualTo("9");
        assertThat(Looking.packagesAt("/app/data.zip", nameless)).isEmpty();
    }

    @Test
    void membersHaveTheSizeAndSumOfTheirContent() throws Exception {
        var sum = new CRC32();
        sum.update("hello".getBytes(StandardCharsets.UTF_8));

        var archive = archiveAt("/x.whl", new Zips().with("b.txt", "hello").with("a/", "").with("a/x", "").bytes());

        assertThat(archive.members()).containsExactly(new Member("a/x", 0, 0), new Member("b.txt", 5, sum.getValue()));
        assertThat(archive.truncated()).isFalse();
    }

    @Test
    void aProgramThatStartsItselfIsAnArchiveBehindAScript() throws Exception {
        var script = "#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8);
        var both = new SequenceInputStream(new ByteArrayInputStream(script), new ByteArrayInputStream(jar("boot")));

        assertThat(Looking.packagesAt("/app/boot.jar", both.readAllBytes())).extracting(InstalledPackage::name)
                .containsExactly("org.example:boot");
    }

    @Test
    void aCutArchiveShowsWhatWasBeforeTheCutAndSaysSo() throws Exception {
        var whole = new Zips().with("a", "hello").with("b", "x".repeat(1_000)).bytes();

        var archive = archiveAt("/x.zip", java.util.Arrays.copyOf(whole, 90));

        assertThat(archive.truncated()).isTrue();
        assertThat(archive.members()).extracting(Member::name).containsExactly("a");
    }

    @Test
    void archivesWithoutEndAreFollowedOnlySoFar() throws Exception {
        var nested = new Zips().with("end", "").bytes();
        for (var depth = 0; depth < 8; depth++) {
            nested = new Zips().with("n.zip", nested).bytes();
        }

        var archive = archiveAt("/x.zip", nested);

        assertThat(archive.truncated()).isTrue();
        assertThat(archive.members()).extracting(Member::name)
                .containsExactly("n.zip", "n.zip!/n.zip", "n.zip!/n.zip!/n.zip");
    }

    @Test
    void aBombIsPutDownBeforeItIsLarge() throws Exception {
        var zip = new Zips();
        var megabytes = new byte[16 * 1024 * 1024];
        for (var part = 0; part < 20; part++) {
            zip.with("part-%02d".formatted(part), megabytes);
        }

        var archive = archiveAt("/x.zip", zip.bytes());

        assertThat(archive.truncated()).isTrue();
        assertThat(archive.members()).hasSizeLessThan(20);
    }

    @Test
    void whatIsNoArchiveHasNoFacts() throws Exception {
        assertThat(Looking.at("/x.jar", "not an archive".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aLayerThatCannotBeReadFurtherIsNotABrokenArchive() throws Exception {
        var begin = new ByteArrayInputStream(jar("core"), 0, 200);
        var broken = new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("the layer is corrupt");
            }
        };
        var inspector = new ArchiveInspector();

        assertThatThrownBy(() -> inspector.inspect(Looking.file("/x.jar", 900), new SequenceInputStream(begin, broken)))
                .isInstanceOf(IOException.class).hasMessage("the layer is corrupt");
    }

    /// The jars that this test itself runs with came from a repository.
    @Test
    void realJarsAreTheArtifactsThatTheirRepositorySaysTheyAre() throws Exception {
        for (var type : List.of(org.assertj.core.api.Assertions.class, com.fasterxml.jackson.core.JsonParser.class)) {
            var jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            var version = Optional.of(jar.getParent().getFileName().toString());
            var artifact = jar.getParent().getParent().getFileName().toString();

            assertThat(Looking.packagesAt("/app/" + jar.getFileName(), Files.readAllBytes(jar)))
                    .anySatisfy(found -> {
                        assertThat(found.name()).endsWith(":" + artifact);
                        assertThat(Optional.of(found.version())).isEqualTo(version);
                    });
        }
    }
}
