package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What scripts can rely on in the answers.
class AnswersTest {

    @TempDir
    Path home;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(home);
    }

    @Test
    void theDemoFleetIsTheSameEveryTimeAtTheSameMoment() {
        var first = operator.calls("fleet", "--demo", "-o", "json").out();
        assertThat(operator.calls("fleet", "--demo", "-o", "json").out()).isEqualTo(first);
    }

    @Test
    void theFleetHasTheKeysThatAreDocumented() {
        var fleet = operator.calls("fleet", "--demo", "-o", "json").json();
        assertThat(keys(fleet)).containsExactly("sources", "services", "unknown");
        assertThat(keys(fleet.at("/sources/0")))
                .containsExactly("id", "kind", "endpoint", "state", "seenAt", "problem", "limits");
        assertThat(keys(fleet.at("/services/0"))).containsExactly("name", "instances", "ready", "wanted", "stale",
                "severity", "signs", "versions", "companions", "workloads");
        assertThat(keys(fleet.at("/services/0/versions/0"))).containsExactly("id", "references", "digests", "instances",
                "ready", "since", "release", "where");
        assertThat(keys(fleet.at("/services/0/versions/0/where/0")))
                .containsExactly("source", "namespace", "kind", "workload", "instances", "ready");
        assertThat(keys(fleet.at("/services/0/signs/0"))).containsExactly("kind", "severity", "detail", "count", "since");
    }

    @Test
    void theDemoFleetBeginsWithTheRolloutThatIsStuck() {
        var worst = operator.calls("fleet", "--demo", "-o", "json").json().at("/services/0");
        assertThat(worst.path("name").asText()).isEqualTo("payments");
        assertThat(worst.at("/signs/0/kind").asText()).isEqualTo("rolloutStuck");
        assertThat(worst.path("versions")).hasSize(2);
        assertThat(worst.at("/versions/0/references/0").asText()).contains("payments:2.14.0");
        var inVersions = StreamSupport.stream(worst.path("versions").spliterator(), false)
                .mapToInt(version -> version.path("instances").asInt()).sum();
        assertThat(inVersions).isEqualTo(worst.path("instances").asInt());
    }

    @Test
    void theSourcesOfTheDemoFleetSayHowTheyStand() {
        var sources = operator.calls("sources", "--demo", "-o", "json").json().path("sources");
        assertThat(texts(sources, "id"))
                .containsExactly("demo/build-3", "demo/edge-3", "demo/laptop", "demo/prod-eu", "demo/prod-us");
        assertThat(texts(sources, "kind")).containsOnly("demo");
        var dark = sources.get(1);
        assertThat(dark.path("state").asText()).isEqualTo("stale");
        assertThat(keys(dark.path("problem"))).containsExactly("code", "what", "why", "next");
        assertThat(sources.get(0).path("problem").isNull()).isTrue();
        assertThat(sources.get(0).at("/traffic/requests").asLong()).isPositive();
    }

    @Test
    void anInstanceOfUnknownImageIsNotCountedAsAVersionButSaidWithItsReason() {
        operator.wiredBy(FakeSource.wiring(FakeSource.seeing("kubernetes/prod", "checkout", Optional.empty())));
        var fleet = operator.calls("fleet", "-o", "json").json();
        assertThat(fleet.at("/services/0/versions")).isEmpty();
        assertThat(fleet.at("/services/0/instances").asInt()).isEqualTo(1);
        assertThat(fleet.path("unknown")).hasSize(1);
        var unknown = fleet.at("/unknown/0");
        assertThat(unknown.path("service").asText()).isEqualTo("checkout");
        assertThat(unknown.path("source").asText()).isEqualTo("kubernetes/prod");
        assertThat(unknown.path("namespace").asText()).isEqualTo("shop");
        assertThat(unknown.path("workload").asText()).isEqualTo("checkout");
        assertThat(unknown.path("container").asText()).isEqualTo("main");
        assertThat(unknown.path("instances").asInt()).isEqualTo(1);
        assertThat(unknown.path("reference").asText()).isEqualTo("registry.example/shop/checkout:1");
        assertThat(unknown.path("reason").asText()).isEqualTo("not pulled yet: ImagePullBackOff");
    }

    @Test
    void aServiceIsShownWithEachOfItsInstances() {
        var service = operator.calls("service", "search", "--demo", "-o", "json").json();
        assertThat(keys(service)).containsExactly("sources", "service", "unknown", "instances");
        assertThat(service.at("/service/name").asText()).isEqualTo("search");
        assertThat(service.path("instances")).hasSize(service.at("/service/instances").asInt());
        assertThat(keys(service.at("/instances/0"))).contains("name", "source", "state", "version", "reference", "host");
        var odd = service.at("/service/versions/0");
        assertThat(texts(service.path("instances"), "version").stream().filter(odd.path("id").asText()::equals))
                .hasSize(odd.path("instances").asInt());
    }

    @Test
    void theTimelineTellsWhatTheDemoFleetWentThroughTheLatestLast() {
        var timeline = operator.calls("timeline", "--demo", "--since", "3h", "--service", "payments", "-o", "json").json();
        assertThat(keys(timeline)).containsExactly("from", "to", "sources", "events", "lanes");
        assertThat(timeline.path("from").asText()).isEqualTo("2026-11-09T11:31:05.001Z");
        assertThat(texts(timeline.path("events"), "at")).isSorted().isNotEmpty();
        assertThat(texts(timeline.path("events"), "type")).contains("release", "versionsChanged", "sightGained");
        assertThat(texts(timeline.path("events"), "service")).containsOnly("payments", "");
        assertThat(texts(timeline.path("lanes"), "service")).containsExactly("payments");
        assertThat(timeline.at("/lanes/0/stretches/0/shares/0/instances").asInt()).isPositive();
    }

    @Test
    void tablesSayTheStateInWordsAndTheSourcesThatAreNotSeen() {
        var table = operator.calls("fleet", "--demo").out().lines().toList();
        assertThat(table.getFirst()).startsWith("SERVICE ").endsWith("SOURCES");
        assertThat(table.get(1)).startsWith("payments ").contains("✖ rollout stuck: ProgressDeadlineExceeded")
                .contains("payments:2.14.0").contains("◆ ");
        assertThat(table.getLast()).startsWith("demo/edge-3 ").contains("◌ stale");
    }

    @Test
    void tablesAreCutToTheTerminalAndOnlyThere() {
        var narrow = new Operator(home).with("MINTMARK_COLUMNS", "80").with("NO_COLOR", "1").calls("fleet", "--demo");
        assertThat(narrow.out().lines()).allSatisfy(line ->
                assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
        assertThat(narrow.out()).contains("…").doesNotContain("\u001b");
        assertThat(operator.calls("fleet", "--demo").out()).doesNotContain("…").doesNotContain("\u001b");
    }

    @Test
    void aTerminalGetsColoursUnlessSomebodyMinds() {
        var terminal = new Operator(home).with("MINTMARK_COLUMNS", "200");
        assertThat(terminal.calls("fleet", "--demo").out()).contains("\u001b[31m");
        assertThat(terminal.calls("fleet", "--demo", "--no-color").out()).doesNotContain("\u001b");
    }

    @Test
    void nothingOfTheFleetSteersTheTerminal() {
        operator.wiredBy(FakeSource.wiring(
                FakeSource.seeing("docker/default", "evil\u001b[2J\u202e\nname", Optional.of("a"))));
        assertThat(operator.calls("fleet").out().lines().skip(1).toList()).singleElement().asString()
                .startsWith("evil\uFFFD[2J\uFFFD\uFFFDname");
    }

    static List<String> keys(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false).toList();
    }

    static List<String> texts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false).map(node -> node.path(key).asText()).toList();
    }
}
