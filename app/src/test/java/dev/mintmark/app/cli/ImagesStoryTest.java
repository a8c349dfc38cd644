package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, from images on a real engine to the answer.
@RequiresDocker
class ImagesStoryTest {

    private static final String HOST = Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock");

    @TempDir
    Path home;

    private DockerWorkshop workshop;
    private String image;

    @BeforeEach
    void build() {
        workshop = DockerWorkshop.open();
        image = workshop.unique("faces");
        workshop.build(image + ":1", "build 1");
        workshop.build(image + ":2", "build 2");
        workshop.docker("tag", image + ":1", image + ":again");
    }

    @AfterEach
    void takeAway() {
        workshop.docker("image", "rm", "--force", image + ":again");
        workshop.close();
    }

    private Called calls(String... arguments) {
        return new Operator(home).at(Clock.systemUTC()).calls(arguments);
    }

    private Called compare(String from, String to, String... more) {
        var arguments = new ArrayList<>(List.of("compare", from, to, "--docker-host", HOST));
        arguments.addAll(List.of(more));
        return calls(arguments.toArray(String[]::new));
    }

    @Test
    void twoBuildsDifferInTheOneFileThatDoes() {
        var called = compare("docker-daemon:" + image + ":1", image + ":2", "-o", "json");
        assertThat(called.code()).as(called.err()).isEqualTo(1);
        var json = called.json();
        assertThat(AnswersTest.texts(json.at("/files/changed"), "path")).containsExactly("/build");
        assertThat(json.at("/files/changed/0/what").toString()).isEqualTo("[\"content\"]");
        assertThat(json.at("/files/added")).isEmpty();
        assertThat(json.at("/totals/files/outsidePackages").asInt()).isEqualTo(1);
        assertThat(json.path("problems")).isEmpty();
    }

    @Test
    void twoNamesOfOneImageHaveIdenticalContent() {
        var called = compare("docker-daemon:" + image + ":1", "docker-daemon:" + image + ":again");
        assertThat(called.code()).as(called.err()).isZero();
        assertThat(called.out()).contains("Identical content.");
    }

    @Test
    void aSavedImageIsTheSameAsTheOneOnTheEngine() {
        var file = home.resolve("saved.tar");
        workshop.docker("save", "--output", file.toString(), image + ":1");
        var called = compare("docker-archive:" + file, "docker-daemon:" + image + ":1");
        assertThat(called.code()).as(called.out() + called.err()).isZero();
        assertThat(compare("docker-archive:" + file, "docker-daemon:" + image + ":2").code()).isEqualTo(1);
    }

    @Test
    void anImageIsShownWithWhatIsInIt() {
        var json = calls("image", "docker-daemon:" + image + ":1", "--docker-host", HOST, "-o", "json").json();
        assertThat(AnswersTest.keys(json)).containsExactly("image", "platforms", "config", "packages", "files", "history",
                "layers", "problems");
        assertThat(AnswersTest.texts(json.path("files"), "path")).contains("/bin/busybox", "/build");
        assertThat(AnswersTest.texts(json.path("config"), "key")).contains("env.PATH", "cmd");
        var table = calls("image", "docker-daemon:" + image + ":1", "--docker-host", HOST, "--only", "files");
        assertThat(table.out()).contains("-rwxr-xr-x  0:0").contains("/bin/busybox").doesNotContain("CONFIGURATION");
    }

    @Test
    void theBillOfMaterialsIsJsonOfTheFormatThatWasAskedFor() {
        var cyclonedx = calls("sbom", "docker-daemon:" + image + ":1", "--docker-host", HOST, "--format", "cyclonedx");
        assertThat(cyclonedx.json().path("bomFormat").asText()).isEqualTo("CycloneDX");
        var spdx = calls("sbom", "docker-daemon:" + image + ":1", "--docker-host", HOST, "--format", "spdx");
        assertThat(spdx.json().path("spdxVersion").asText()).isEqualTo("SPDX-2.3");
    }

    @Test
    void aServiceTellsWhichVersionsItRanAndWhatEachChanged() {
        workshop.start(workshop.unique("one"), image + ":1");
        assertThat(calls("fleet", "--docker-host", HOST).code()).isZero();
        workshop.docker("rm", "--force", workshop.unique("one"));
        workshop.start(workshop.unique("two"), image + ":2");
        var called = calls("history", image, "--docker-host", HOST, "-o", "json");
        assertThat(called.code()).as(called.err()).isZero();
        var versions = called.json().path("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).path("labels").toString()).isEqualTo("[\"" + image + ":1\"]");
        assertThat(versions.get(0).path("changes").isNull()).isTrue();
        assertThat(versions.get(1).at("/changes/sentence").asText()).isEqualTo("1 file changed outside any package.");
    }

    @Test
    void whatIsNowhereIsSaidWithBothPlacesThatWereAsked() {
        var called = compare("docker-daemon:" + image + ":1", "127.0.0.1:1/" + image + ":none");
        assertThat(called.code()).isEqualTo(4);
        assertThat(called.out()).isEmpty();
        assertThat(called.err().lines()).singleElement().asString().contains("On an engine", "In the registry");
    }
}
