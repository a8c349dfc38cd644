package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageName;
import dev.mintmark.testkit.images.FakeComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator and a script see of a comparison.
class CompareStoryTest {

    @TempDir
    Path home;

    private Called compare(FakeComparison comparison, String... more) {
        return call(FakeImages.comparing(comparison), more);
    }

    private Called call(FakeImages images, String... more) {
        var arguments = new ArrayList<>(List.of("compare", "docker-daemon:app:1", "docker://registry.example/app:2"));
        arguments.addAll(List.of(more));
        return new Operator(home).wiredBy(images).calls(arguments.toArray(String[]::new));
    }

    @Test
    void theExitCodeSaysWhetherTheContentIsTheSame() {
        assertThat(compare(FakeComparison.ofTheSame()).code()).isZero();
        assertThat(compare(FakeComparison.payments()).code()).isEqualTo(1);
        assertThat(compare(FakeComparison.ofTheSame(), "--only", "history").code()).isZero();
        assertThat(compare(FakeComparison.payments(), "--only", "history").code()).isEqualTo(1);
    }

    @Test
    void theTableBeginsWithTheImagesAndTheSentence() {
        var called = compare(FakeComparison.payments());
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines().toList().get(4)).startsWith("3 packages upgraded, 1 file changed outside any package");
        assertThat(called.out()).doesNotContain("\u001b");
    }

    @Test
    void aTerminalSeesWhatWorriesInColour() {
        var colourful = new Operator(home).wiredBy(FakeImages.comparing(FakeComparison.payments()))
                .with("MINTMARK_COLUMNS", "120").calls("compare", "a:1", "a:2");
        assertThat(colourful.out()).contains("\u001b[33m1 file changed outside any package\u001b[0m");
    }

    @Test
    void scriptsGetOneDocument() {
        var json = compare(FakeComparison.payments(), "-o", "json").json();
        assertThat(AnswersTest.keys(json)).contains("from", "to", "files", "packages", "config", "history", "findings", "totals");
        assertThat(AnswersTest.texts(json.path("packages"), "change")).containsOnly("upgraded");
        assertThat(json.at("/totals/files/onlyTime").asInt()).isEqualTo(1204);
    }

    @Test
    void onlyWhatIsAskedForIsLookedAt() {
        var held = FakeComparison.payments().held();
        var json = compare(held, "--only", "config,history", "-o", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().path("files").isNull()).isTrue();
        assertThat(json.json().path("config")).hasSize(1);
    }

    @Test
    void theIncidentChannelGetsMarkdown() {
        assertThat(compare(FakeComparison.payments(), "-o", "markdown").out()).startsWith("`docker://registry.example/shop/")
                .contains("**3 packages upgraded");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsShown() {
        var problem = new Problem("image.layer.corrupt", "Layer 8f1c could not be read.", "It ends too early.", "Pull again.");
        var called = compare(FakeComparison.payments().failing(problem), "-o", "json");
        assertThat(called.code()).isEqualTo(4);
        assertThat(called.json().path("config")).isNotEmpty();
        assertThat(called.json().at("/problems/0/code").asText()).isEqualTo("image.layer.corrupt");
        assertThat(called.err().lines()).singleElement().asString().contains("Layer 8f1c could not be read.", "Pull again.");
    }

    @Test
    void anImageThatIsNotThereIsAnAnswerOfItsOwn() {
        var called = call(FakeImages.none(), "-o", "json");
        assertThat(called.code()).isEqualTo(4);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).contains("[image.nowhere]");
    }

    @Test
    void namesAndChoicesReachTheStores() {
        var images = FakeImages.comparing(FakeComparison.payments());
        call(images, "--platform", "linux/arm/v7", "--docker-host", "unix:///x.sock", "--plain-http", "registry.example");
        assertThat(images.asked.getFirst()).isEqualTo(new ImageName.DockerDaemon("app:1"));
        assertThat(images.asked.getLast()).isInstanceOf(ImageName.DockerRegistry.class);
        assertThat(images.platform.orElseThrow().toString()).isEqualTo("linux/arm/v7");
        assertThat(images.places.getFirst().dockerHost()).contains("unix:///x.sock");
        assertThat(images.places.getFirst().plainHttp()).containsExactly("registry.example");
    }

    @Test
    void theComparisonIsClosedWhateverHappens() {
        var fine = FakeComparison.payments();
        compare(fine);
        assertThat(fine.isClosed()).isTrue();
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsRead() {
        for (var wrong : new String[][] {{"compare", "a"}, {"compare", "a", "b", "c"}, {"compare", "docker://", "b"},
            {"compare", "a", "b", "--only", "weather"}, {"compare", "a", "b", "-o", "xml"},
            {"compare", "a", "b", "--platform", "amd64"}, {"image"}, {"image", "a", "--only", "findings"}}) {
            var images = FakeImages.none();
            var called = new Operator(home).wiredBy(images).calls(wrong);
            assertThat(called.code()).as(String.join(" ", wrong) + called.err()).isEqualTo(2);
            assertThat(called.out()).isEmpty();
            assertThat(images.places).as(String.join(" ", wrong)).isEmpty();
        }
    }
}
