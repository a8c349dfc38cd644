package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Incidents from the command line, each call a program of its own over the same files.
class IncidentTest {

    private static final String WEBHOOK = """
            {"version": "4", "status": "firing", "alerts": [
              {"status": "firing", "labels": {"alertname": "SlowCheckout"}, "startsAt": "2026-11-21T02:59:00Z"},
              {"status": "firing", "labels": {"alertname": "HighErrorRate", "deployment": "payments", "namespace": "shop"},
               "annotations": {"summary": "payments answers 5xx"}, "startsAt": "2026-11-21T02:58:03Z"},
              {"status": "resolved", "labels": {"alertname": "Old"}, "startsAt": "2026-11-20T00:00:00Z"}]}
            """;

    @TempDir
    Path home;

    private RollbackBench bench;

    @BeforeEach
    void begin() {
        bench = new RollbackBench(home).converging();
    }

    @Test
    void oneStoryFromTheAlarmToTheAllClear() throws Exception {
        var opened = bench.operator.typing(WEBHOOK).calls("incident", "open", "--alert", "-", "--ticket", "INC-314", "-o", "json");
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.json().path("title").asText()).isEqualTo("payments answers 5xx (and 1 more)");
        assertThat(opened.json().at("/services/0").asText()).isEqualTo("payments");
        assertThat(opened.json().at("/alert/name").asText()).isEqualTo("HighErrorRate");
        var run = bench.runs(bench.planned());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(calls("note", "INC-314", "It", "is", "well").out()).startsWith("Noted in ");
        assertThat(calls("close", "INC-314", "--outcome", "Back on 2.13.4").code()).isZero();

        var story = calls("show", "INC-314", "-o", "json").json();
        assertThat(story.path("state").asText()).isEqualTo("closed");
        assertThat(AnswersTest.texts(story.path("lines"), "kind")).contains("alert", "incident", "act", "note", "collected");
        assertThat(story.at("/rollbacks/0/stage").asText()).isEqualTo("done");
        assertThat(story.at("/milestones/restored").isTextual()).isTrue();
        assertThat(story.at("/milestones/totalMillis").isNumber()).isTrue();
        assertThat(calls("show", "INC-314").out()).contains("✖ alert", "▶ act", "✎ note", "Rollback ", "seen on every instance");
        assertThat(calls("export", "INC-314").out()).startsWith("# INC-314: payments answers 5xx (and 1 more)\n")
                .contains("went back from `9f3c2a1` to `4be01d7`", "## The rollback", "Back on 2.13.4");
    }

    @Test
    void anIncidentIsFoundByItsFirstLettersAndByItsTicket() {
        var id = opened("--ticket", "INC-1", "payments");
        for (var name : new String[] {id, id.substring(0, 4), "INC-1"}) {
            assertThat(calls("show", name, "-o", "json").json().path("id").asText()).isEqualTo(id);
        }
        var unknown = calls("show", "INC-2");
        assertThat(unknown.code()).isEqualTo(4);
        assertThat(unknown.err()).contains("[incident.unknown]");
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void servicesArePinnedAndTakenAwayAndOneThatNobodySawIsNamed() {
        var id = opened("payments");
        assertThat(calls("pin", id, "worker", "-o", "json").json().path("services")).hasSize(2);
        assertThat(calls("unpin", id, "worker").out()).startsWith("Took worker away from " + id);
        assertThat(calls("unpin", id, "worker").err()).contains("[incident.not-pinned]");
        var odd = calls("open", "--title", "Odd", "paymnts");
        assertThat(odd.code()).isZero();
        assertThat(odd.err()).contains("paymnts").contains("[incident.unseen]");
        assertThat(calls("open", "--title", "None").err()).contains("[incident.no-service]");
    }

    @Test
    void theCurrentOneIsMarkedAndCanBeChosen() {
        var first = opened("payments");
        var second = opened("payments");
        assertThat(calls("list", "-o", "json").json().path("current").asText()).isEqualTo(second);
        assertThat(calls("choose", first).out()).startsWith("Current is " + first);
        assertThat(calls("list").out().lines().filter(line -> line.startsWith(first))).singleElement().asString()
                .contains("open, current");
        calls("close", first);
        assertThat(calls("list", "--open").out()).contains(second).doesNotContain(first);
        assertThat(calls("close", first).err()).contains("[incident.closed]");
        assertThat(calls("reopen", first).out()).startsWith("Reopened " + first);
        assertThat(calls("list", "-o", "json").json().path("current").asText()).isEqualTo(first);
    }

    @Test
    void aNoteIsReadFromStandardInput() {
        var id = opened("payments");
        bench.operator.typing("first line\nsecond \u001b[31mline\n");
        assertThat(calls("note", id, "-").code()).isZero();
        var line = calls("show", id, "-o", "json").json().path("lines");
        assertThat(line.toString()).contains("first line").contains("second  [31mline").doesNotContain("\u001b");
        assertThat(calls("note", id, " ").err()).contains("[incident.empty]");
    }

    @Test
    void anExportedFileIsNotOverwrittenUnlessThatIsAsked() throws Exception {
        var id = opened("payments");
        var file = home.resolve("note.md");
        assertThat(calls("export", id, "--file", file.toString()).code()).isZero();
        assertThat(file).content().startsWith("# Errors\n");
        Files.writeString(file, "mine");
        var refused = calls("export", id, "--file", file.toString());
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("[incident.export]").contains("--force");
        assertThat(file).content().isEqualTo("mine");
        assertThat(calls("export", id, "--file", file.toString(), "--force", "-o", "json").code()).isZero();
        assertThat(file).content().contains("\"milestones\"");
        assertThat(calls("export", id, "--file", home.resolve("none/note.md").toString()).code()).isEqualTo(4);
    }

    @Test
    void whatIsNotGivenOrNoAlertIsRefused() {
        assertThat(calls("open", "payments").code()).isEqualTo(2);
        assertThat(calls().code()).isEqualTo(2);
        assertThat(calls("open", "--alert", home.resolve("none.json").toString()).err()).contains("[incident.alert]");
        bench.operator.typing("no json");
        assertThat(calls("open", "--alert", "-").code()).isEqualTo(4);
        assertThat(calls("list").out()).isEmpty();
    }

    @Test
    void theDemoIsGoodForOneCallAndLeavesNothing() {
        var demo = new Operator(home);
        var opened = demo.calls("incident", "open", "--demo", "payments", "--title", "Only a demo");
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("Only a demo");
        assertThat(home.resolve(".local/share/mintmark/incidents.db")).doesNotExist();
    }

    private String opened(String... arguments) {
        var all = new ArrayList<>(List.of("open", "--title", "Errors", "-o", "json"));
        all.addAll(List.of(arguments));
        return calls(all.toArray(String[]::new)).json().path("id").asText();
    }

    private Called calls(String... arguments) {
        var all = new ArrayList<>(List.of("incident"));
        all.addAll(List.of(arguments));
        bench.clock.pass(Duration.ofSeconds(1));
        return bench.operator.calls(all.toArray(String[]::new));
    }
}
