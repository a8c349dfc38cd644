package dev.mintmark.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mintmark.app.words.Words;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.testkit.images.FakeComparison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What scripts can rely on.
class ComparisonJsonTest {

    private static String text(ComparisonReport report, boolean withTimes) {
        var out = new ByteArrayOutputStream();
        ComparisonJson.write(report, Words.load(), withTimes, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode of(ComparisonReport report) {
        try {
            return new JsonMapper().readTree(text(report, false));
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static List<String> keys(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false).toList();
    }

    @Test
    void theKeysAreTheDocumentedOnes() {
        var json = of(Reports.of(FakeComparison.payments()));
        assertThat(keys(json)).containsExactly("from", "to", "asked", "sentence", "verdict", "totals", "findings",
                "packages", "config", "files", "history", "origin", "layers", "problems");
        assertThat(keys(json.path("from"))).containsExactly("name", "digests", "platform", "created", "size", "layers");
        assertThat(keys(json.path("files"))).containsExactly("added", "removed", "changed");
        assertThat(keys(json.at("/files/changed/0"))).startsWith("path", "what", "package", "outsidePackages", "from", "to");
        assertThat(keys(json.at("/files/added/0"))).startsWith("path", "package", "outsidePackages", "kind", "mode");
        assertThat(keys(json.at("/packages/0"))).startsWith("type", "name", "from", "to", "change");
        assertThat(keys(json.at("/config/0"))).containsExactly("key", "from", "to", "masked");
        assertThat(keys(json.at("/findings/0"))).containsExactly("rule", "path", "severity", "news", "sentence");
        assertThat(keys(json.at("/history/0"))).containsExactly("same", "from", "to");
        assertThat(keys(json.path("totals"))).containsExactly("files", "packages", "config", "findings", "layers");
    }

    @Test
    void theValuesAreTheDocumentedWords() {
        var json = of(Reports.of(FakeComparison.payments()));
        assertThat(json.path("verdict").asText()).isEqualTo("different");
        assertThat(json.at("/packages/0").toString())
                .contains("\"type\":\"deb\",\"name\":\"curl\",\"from\":\"7.88.1-10+deb12u12\"", "\"change\":\"upgraded\"");
        var pool = StreamSupport.stream(json.at("/files/changed").spliterator(), false)
                .filter(file -> file.path("path").asText().equals("/app/lib/pool.jar")).findFirst().orElseThrow();
        assertThat(pool.path("what").toString()).isEqualTo("[\"content\",\"time\"]");
        assertThat(pool.path("outsidePackages").asBoolean()).isTrue();
        assertThat(pool.at("/within/0/name").asText()).isEqualTo("application.yml");
    }

    @Test
    void filesThatDifferInTimeAloneAreCountedAndListedOnlyIfWanted() throws IOException {
        var report = Reports.withFiles(Reports.changed("/a", Aspect.TIME), Reports.changed("/b", Aspect.MODE));
        var without = new JsonMapper().readTree(text(report, false));
        assertThat(without.at("/totals/files/onlyTime").asInt()).isEqualTo(1);
        assertThat(without.at("/totals/files/changed").asInt()).isEqualTo(1);
        assertThat(without.at("/files/changed")).hasSize(1);
        assertThat(new JsonMapper().readTree(text(report, true)).at("/files/changed/0/what").toString())
                .isEqualTo("[\"time\"]");
    }

    @Test
    void aPathThatIsNoTextKeepsItsBytes() {
        var json = of(Reports.withFiles(Reports.added("/tmp/\udcff\u001b\u202e€")));
        assertThat(json.at("/files/added/0/path").asText()).isEqualTo("/tmp/\\xff\\x1b\\u202e€");
        assertThat(json.at("/files/added/0/pathBytes").asText()).isEqualTo("2f746d702fff1be280aee282ac");
        assertThat(of(Reports.withFiles(Reports.added("/tmp/a"))).at("/files/added/0").has("pathBytes")).isFalse();
    }

    @Test
    void halfCharactersAndControlsOfAnImageAreStillJsonThatSteersNothing() {
        var text = text(Reports.withSettings(Reports.setting("env.A", "\ud800", "\u009b2J\u202e")), false);
        assertThat(text).doesNotContain("\u009b", "\u202e").contains("\\u009b", "\\u202e", "\uFFFD");
    }

    @Test
    void aPartThatCouldNotBeReadIsNullAndItsProblemIsSaid() {
        var json = of(Reports.of(FakeComparison.payments().failing(Reports.PROBLEM)));
        assertThat(json.path("files").isNull()).isTrue();
        assertThat(json.path("packages").isNull()).isTrue();
        assertThat(json.at("/totals/files").isNull()).isTrue();
        assertThat(json.path("verdict").isNull()).isTrue();
        assertThat(json.path("config")).isNotEmpty();
        assertThat(json.path("problems")).singleElement().satisfies(problem ->
                assertThat(problem.path("code").asText()).isEqualTo("image.layer.corrupt"));
    }

    @Test
    void whatWasNotAskedForIsNullWithoutAProblem() {
        var json = of(Reports.of(FakeComparison.payments(), Section.CONFIG));
        assertThat(json.path("asked").toString()).isEqualTo("[\"config\"]");
        assertThat(json.path("files").isNull()).isTrue();
        assertThat(json.path("history").isNull()).isTrue();
        assertThat(json.path("problems")).isEmpty();
    }
}
