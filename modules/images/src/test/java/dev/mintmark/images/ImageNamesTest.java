package dev.mintmark.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.ImageReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Images are named as the container tools name them.
class ImageNamesTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    @Test
    void anEngineIsAskedForAReferenceOrAnId() throws Exception {
        assertThat(ImageNames.parse("docker-daemon:shop/web:1")).isEqualTo(new ImageName.DockerDaemon("shop/web:1"));
        assertThat(ImageNames.parse("docker-daemon:" + DIGEST)).isEqualTo(new ImageName.DockerDaemon(DIGEST));
        assertThat(ImageNames.parse("docker-daemon:sha256:0123")).isEqualTo(new ImageName.DockerDaemon("sha256:0123"));
    }

    @Test
    void aRegistryIsAskedByTagOrDigest() throws Exception {
        assertThat(ImageNames.parse("docker://127.0.0.1:5000/shop/web:1"))
                .isEqualTo(new ImageName.DockerRegistry(reference("127.0.0.1:5000/shop/web:1")));
        assertThat(ImageNames.parse("docker://registry.example/web@" + DIGEST))
                .isEqualTo(new ImageName.DockerRegistry(reference("registry.example/web@" + DIGEST)));
    }

    @Test
    void aBareReferenceMayBeAnywhere() throws Exception {
        assertThat(ImageNames.parse("docker:24-dind")).isEqualTo(new ImageName.Anywhere(reference("docker:24-dind")));
        assertThat(ImageNames.parse("registry:2")).isEqualTo(new ImageName.Anywhere(reference("registry:2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d2862289dff9", "sha256:d286",
            "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void aBareIdIsKnownToAnEngineOnly(String id) throws Exception {
        assertThat(ImageNames.parse(id)).isEqualTo(new ImageName.DockerDaemon(id));
    }

    @Test
    void onlyARegistryListsTheVersionsOfARepository() throws Exception {
        assertThat(ImageNames.repository("docker://registry.example/shop/web:1"))
                .isEqualTo(reference("registry.example/shop/web:1"));
        assertThat(ImageNames.repository("shop/web")).isEqualTo(reference("shop/web"));
        assertThatThrownBy(() -> ImageNames.repository("docker-daemon:shop/web:1")).isInstanceOf(ImageUnreadable.class)
                .hasMessageContaining("Only a registry lists them.");
    }

    @Test
    void filesAreNamedByTheirPathAndWhatIsInThem() throws Exception {
        assertThat(ImageNames.parse("oci:some/where:1.4"))
                .isEqualTo(new ImageName.OciLayout(Path.of("some/where"), Optional.of("1.4")));
        assertThat(ImageNames.parse("oci-archive:x.tar"))
                .isEqualTo(new ImageName.OciArchive(Path.of("x.tar"), Optional.empty()));
        assertThat(ImageNames.parse("docker-archive:x.tar:registry.example:5000/web:1")).isEqualTo(
                new ImageName.DockerArchive(Path.of("x.tar"), Optional.of("registry.example:5000/web:1")));
    }

    @Test
    void aPathMayHoldColonsIfItIsThere() throws Exception {
        var odd = Files.createFile(folder.resolve("a:b.tar"));
        assertThat(ImageNames.parse("docker-archive:" + odd))
                .isEqualTo(new ImageName.DockerArchive(odd, Optional.empty()));
        assertThat(ImageNames.parse("docker-archive:" + odd + ":web:1"))
                .isEqualTo(new ImageName.DockerArchive(odd, Optional.of("web:1")));
    }

    @Test
    void aNameSurvivesBeingWritten() throws Exception {
        for (var text : new String[] {"docker-daemon:web:1", "docker://registry.example/web:1", "oci:dir:1",
                "oci-archive:x.tar", "docker-archive:x.tar:web:1", "registry.example/web:1"}) {
            assertThat(ImageNames.parse(text)).hasToString(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"oci-arhive:/x.tar,oci-archive:", "docker-deamon:web,docker-daemon:", "docker:/web,docker://",
            "docker-archiv:x.tar,docker-archive:", "https://registry.example/web,docker://"})
    void aMisspeltKindIsAnsweredWithWhatWasMeant(String text, String meant) {
        assertThat(problem(text).next()).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docker-daemon:", "docker://", "oci:", "oci-archive::tag", "Web:1", "web@sha256:12",
            "foo:/bar", "containers-storage:[x]y", "web:1:2", "oci:a\0b", "docker://web:1\u001b[2J"})
    void whatIsNoNameIsRefusedInWholeSentences(String text) {
        assertThat(problem(text).why()).endsWith(".");
        assertThat(problem(text).next()).endsWith(".");
        assertThat(problem(text).sentence()).doesNotContain("\u001b", "\0");
    }

    @Test
    void anEndlessNameIsNotRepeated() {
        assertThat(problem("w".repeat(100_000)).sentence()).hasSizeLessThan(1000);
        assertThat(problem("W".repeat(4000)).sentence()).hasSizeLessThan(1000);
    }

    private static Problem problem(String text) {
        var unreadable = assertThatExceptionOfType(ImageUnreadable.class).isThrownBy(() -> ImageNames.parse(text))
                .actual();
        assertThat(unreadable.problem().code()).isEqualTo("image.name");
        return unreadable.problem();
    }

    private static ImageReference reference(String text) {
        return ImageReference.parse(text).orElseThrow();
    }
}
