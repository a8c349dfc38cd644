package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.testkit.SteppableClock;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditExportTest {

    private static final String HOSTILE = "=HYPERLINK(\"http://evil.example\")\u001b[2J\u202e,\"x\"\r\nforged";

    @TempDir
    Path home;

    private final SteppableClock clock = new SteppableClock(Operator.NOW);
    private Operator operator;

    @BeforeEach
    void write() throws Exception {
        operator = new Operator(home).at(clock.withZone(ZoneOffset.UTC));
        try (var audit = Wiring.audit(there(), clock)) {
            audit.append(new AuditRecord("copy.launch", "a", AuditStage.STARTED, "ana", "INC-314",
                    Map.of("image", "shop/web:1", "a,b", "\"")));
            clock.pass(Duration.ofMinutes(10));
            audit.append(new AuditRecord("rollback", "payments", AuditStage.STARTED, "ben", HOSTILE,
                    Map.of(HOSTILE, HOSTILE)));
            clock.pass(Duration.ofMinutes(10));
            audit.append(new AuditRecord("copy.launch", "a", AuditStage.SUCCEEDED, "ana", "ünïted 🚀 ✓", Map.of()));
        }
    }

    @Test
    void theChainCanBeCheckedByWhoHasNothingButTheDocument() throws Exception {
        var exported = operator.calls("audit", "export", "--format", "json");

        assertThat(exported.code()).isZero();
        assertThat(exported.json().path("intact").asBoolean()).isTrue();
        assertThat(exported.json().path("entries")).hasSize(3);
        var previous = sha256(new byte[0]);
        for (var entry : exported.json().path("entries")) {
            assertThat(entry.path("previous").asText()).isEqualTo(previous);
            assertThat(entry.path("hash").asText()).isEqualTo(hashOf(entry));
            previous = entry.path("hash").asText();
        }
        assertThat(AnswersTest.texts(exported.json().path("entries"), "open"))
                .containsExactly("false", "true", "false");
    }

    @Test
    void csvHasARowForEachLineAndNothingInItRuns() {
        var csv = operator.calls("audit", "export", "--format", "csv").out();

        assertThat(csv).startsWith("number,at,act,subject,stage,actor,reason,facts,previous,hash\r\n"
                + "1,2026-11-09T14:31:05Z,copy.launch,a,started,ana,INC-314,\"{\n  \"\"a,b\"\" : \"\"\\\"\"\"\",\n"
                + "  \"\"image\"\" : \"\"shop/web:1\"\"\n}\",sha256:");
        assertThat(csv)
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\ufffd[2J\ufffd,\"\"x\"\"\ufffd\nforged\",");
        assertThat(csv).contains("ünïted 🚀 ✓").doesNotContain("\u001b", "\u202e");
        assertThat(csv.split("\r\n")).as("rows").hasSize(4);
    }

    @Test
    void neitherFormCanSteerATerminal() {
        for (var format : new String[] {"json", "csv"}) {
            assertThat(operator.calls("audit", "export", "--format", format).out().codePoints()).noneMatch(
                    point -> point < ' ' && point != '\n' && point != '\r' || point == 0x202e || point == 0x7f);
        }
    }

    @Test
    void whatWasWrittenBeforeIsLeftOut() {
        var exported = operator.calls("audit", "export", "--format", "json", "--since", "15m").json().path("entries");

        assertThat(AnswersTest.texts(exported, "number")).containsExactly("2", "3");
    }

    @Test
    void whereTheClockWentBackTheChainHasNoGap() throws Exception {
        clock.pass(Duration.ofHours(-2));
        try (var audit = Wiring.audit(there(), clock)) {
            audit.append(new AuditRecord("copy.end", "a", AuditStage.STARTED, "ana", "", Map.of()));
        }
        var exported = operator.calls("audit", "export", "--format", "json", "--since", "2026-11-09T14:45Z");

        assertThat(AnswersTest.texts(exported.json().path("entries"), "number")).containsExactly("3", "4");
    }

    @Test
    void anAuditThatWasChangedIsWrittenAllTheSameAndSaidToBe() throws Exception {
        Files.delete(there().audit().resolveSibling("audit.db.head"));
        var exported = operator.calls("audit", "export", "--format", "json");

        assertThat(exported.code()).isEqualTo(4);
        assertThat(exported.json().path("intact").asBoolean()).isFalse();
        assertThat(exported.json().path("entries")).hasSize(3);
        assertThat(exported.err()).contains("Not intact from line 3 on.");
    }

    @Test
    void withoutAFormOrInOneThatThereIsNotItIsWrongUsage() {
        for (var wrong : new String[][] {{"audit", "export"}, {"audit", "export", "--format", "xml"},
            {"audit", "export", "--format", "csv", "--since", "yesterday"}}) {
            var called = operator.calls(wrong);
            assertThat(called.code()).isEqualTo(2);
            assertThat(called.out()).isEmpty();
        }
    }

    private Home there() {
        return Home.of(Optional.empty(), Map.of(), home);
    }

    /// Written from the description of the chain, not with it.
    private static String hashOf(JsonNode entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        var at = Instant.parse(entry.path("at").asText());
        out.writeLong(entry.path("number").asLong());
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        for (var key : new String[] {"previous", "act", "subject", "stage", "actor", "reason"}) {
            var text = entry.path(key).asText();
            write(out, key.equals("stage") ? text.toUpperCase(Locale.ROOT) : text);
        }
        var facts = new TreeMap<String, String>();
        entry.path("facts").properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        out.writeInt(facts.size());
        for (var fact : facts.entrySet()) {
            write(out, fact.getKey());
            write(out, fact.getValue());
        }
        return sha256(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
