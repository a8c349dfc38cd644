package dev.mintmark.testkit.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.domain.Problem;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentNote;
import dev.mintmark.testkit.rollback.Members;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The note that is left of an incident: the same every time, whole, and nothing from outside adds to its structure.
class IncidentNoteTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> HEADINGS = List.of("INC-314: payments answers 5xx since 2.14.0", "Times",
            "Versions",
            "The difference", "Debug copies", "Copy abcdefgh23 of 9f3c2a1 (registry.example/shop/payments)",
            "The rollback",
            "Rollback abcdefgh2345 to 4be01d7: seen on every instance", "Notes", "Timeline", "What is not known",
            "On record");

    private final PaymentsNight night = new PaymentsNight();

    @Test
    void aWholeNightIsWrittenAsItAlwaysWas() throws Exception {
        var written = IncidentNote.markdown(night.whole().story(), BERLIN);
        var golden = golden();
        var seen = Path.of("target", "incident-note.md");
        Files.writeString(seen, written);
        assertThat(written).as("what is written now is in %s", seen).isEqualTo(golden);
    }

    @Test
    void itsStructureIsThatOfANote() throws Exception {
        var page = ParsedNote.of(IncidentNote.markdown(night.whole().story(), BERLIN));
        assertThat(page.headings()).isEqualTo(HEADINGS);
        assertThat(page.isPlain()).as("no link, picture or HTML").isTrue();
        assertThat(page.text()).contains("Alarm to restored, in all 8 min 42 s", "Alarm to incident opened 2 min 7 s",
                "Incident opened to rollback begun 5 min 50 s", "Rollback begun to seen restored 45 s",
                "went back from 9f3c2a1 to 4be01d7", "blocked", "The pool was meant to change", "1 passed, 2 did not",
                "sha256:" + "c".repeat(64), Members.BAD.value(), Members.GOOD.value(), "mintmark audit verify");
        assertThat(page.tables()).allSatisfy(table -> assertThat(table.stream().map(List::size).distinct()).hasSize(1));
    }

    @Test
    void timesAreWrittenTwiceUnlessTheOperatorSatInUtc() throws Exception {
        var story = night.whole().story();
        assertThat(IncidentNote.markdown(story, BERLIN))
                .contains("| Alarm | 2026-11-21 03:58:03 | 2026-11-21 02:58:03 |")
                .contains("04:09:00 CET (03:09:00 UTC)");
        assertThat(IncidentNote.markdown(story, ZoneOffset.UTC)).contains("| Alarm | 2026-11-21 02:58:03 | 0 s |")
                .doesNotContain("CET");
    }

    @Test
    void whatHasNoEndIsToldAsUnknown() throws Exception {
        night.at("03:00:10").opened().at("03:02:00").acted("copy.launch", PaymentsNight.COPY, AuditStage.STARTED,
                "INC-314",
                Map.of("image", "shop/web:1", "lease", "1800"));
        var text = ParsedNote.of(IncidentNote.markdown(night.at("03:10:00").story(), ZoneOffset.UTC)).text();
        assertThat(text).contains("still open", "no end on record: unknown outcome",
                "How this ended: Debug copy of shop/web:1, abcdefgh23", "no rollback is on record",
                "nothing of the pinned services is on record");
    }

    @Test
    void whatCouldNotBeReadIsNamed() throws Exception {
        night.whole();
        night.history.failWith(new Problem("history.damaged", "The record could not be read.", "It is damaged.",
                "Start again."));
        night.audit.failWith(new Problem("audit.locked", "Nothing was done.", "Another program holds it locked.",
                "End it."));
        var page = ParsedNote.of(IncidentNote.markdown(night.story(), ZoneOffset.UTC));
        assertThat(page.text()).contains("The record could not be read. It is damaged.",
                "What was done is missing from the story. Another program holds it locked.",
                "The pool has one connection");
    }

    /// Each would add something, if it were taken as it is.
    @ParameterizedTest
    @ValueSource(strings = {"# Heading", "Heading\n===", "text\n\n# Heading\n\nmore", "- item", "1. item", "1) item",
            "> quote",
        "| a | b |\n|---|---|\n| c | d |", "cell | more | cells |", "[link](https://evil.example)",
        "![picture](https://evil.example/x)",
        "<script>alert(1)</script>", "<b>bold</b>", "<!-- gone", "https://evil.example/path", "www.evil.example",
        "@everyone",
        "mail@evil.example", "[ref]: https://evil.example", "[ref]", "**bold** _em_ `code` ~~gone~~", "`` ` ``",
        "```\ncode\n```",
        "    code", "\\", "\\|", "a\\", "&lt;b&gt; &#35;", "---", "***", "two  \nlines", "\u001b[31mred",
        "a\u0000b\u0007c",
        "\u202Ereversed\u202C", "\u2066isolated", "zero\u200Bwidth", "line\u2028separator\u2029s", "a\rb", "\uD800",
        "\uFEFF",
        "<https://evil.example>", "$x^2$", "# ", "|", "||||", "`|`", "*", "<", "![", "](", "+ plus", "~~~", "&copy;",
        "=== =="})
    void nothingFromOutsideAddsToItsStructure(String hostile) throws Exception {
        night.runs(Members.GOOD, "2.13.4", "16", hostile).at("02:31:00").runs(Members.BAD, "2.14.0", "17", hostile);
        var alert = new Alert("A" + hostile, Map.of("alertname", hostile, "service", hostile, hostile, "x"),
                Map.of("summary", hostile, "runbook_url", hostile), Instant.parse("2026-11-21T02:58:03Z"));
        night.at("03:00:10").add(new IncidentEvent.Opened(hostile, Optional.of("T" + hostile), Optional.of(alert)))
                .add(new IncidentEvent.Pinned("payments")).add(new IncidentEvent.Pinned(hostile))
                .add(new IncidentEvent.Noted(hostile))
                .add(new Collected(Collected.Kind.COMPARISON, hostile, List.of(hostile), Map.of("from", hostile,
                hostile, "x")));
        night.at("03:02:00").acted("copy.launch", PaymentsNight.COPY, AuditStage.STARTED, hostile, Map.of("image",
                hostile, "place", hostile,
                        "relaxed", hostile)).acted("copy." + hostile, hostile, AuditStage.FAILED, hostile, Map.of("why",
                        hostile))
                .acted("rollback.run", Members.PLAN, AuditStage.STARTED, hostile, Map.of("services", "payments",
                "workloads", hostile,
                        "route", hostile, "ticket", hostile, "plan", hostile, "from.1", hostile, "to.1", hostile,
                        "override.x", hostile,
                        "check.001", "blocked x: " + hostile))
                .acted("rollback.step", Members.PLAN + "/1", AuditStage.STARTED, hostile, Map.of("title", hostile))
                .acted("rollback.step", Members.PLAN + "/1", AuditStage.SUCCEEDED, hostile, Map.of("answer", hostile));
        night.at("03:05:00").add(new IncidentEvent.Closed(hostile));
        var written = IncidentNote.markdown(night.story(), BERLIN);
        var page = ParsedNote.of(written);

        assertThat(page.headings()).hasSize(HEADINGS.size()).contains("Times", "Versions", "The difference",
                "Debug copies",
                "The rollback", "Notes", "Timeline", "What is not known", "On record");
        assertThat(page.isPlain()).as("no link, picture, HTML, code block or rule in%n%s", written).isTrue();
        assertThat(page.tables()).as("tables").hasSizeGreaterThan(8)
                .allSatisfy(table -> assertThat(table.stream().map(List::size).distinct()).hasSize(1));
        assertThat(page.tables().stream().map(table -> String.join(" ", table.getFirst()))).contains(
                "At Service What Took By #", "Step At What Took Answer",
                "Check Verdict What it said Overridden because", "# Line Hash",
                "Workload From To");
        assertThat(written.codePoints().filter(point -> point != '\n').filter(point -> Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT && point != 0x200B
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.LINE_SEPARATOR)).as("what steers").isEmpty();
    }

    private static String golden() throws IOException {
        try (var golden = IncidentNoteTest.class.getResourceAsStream("payments-night.md")) {
            return golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
