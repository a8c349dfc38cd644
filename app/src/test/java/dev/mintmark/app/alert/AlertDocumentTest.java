package dev.mintmark.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentsUnavailable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Alerts in each form that Alertmanager has for them, and what is no alert.
class AlertDocumentTest {

    private static final String FIRING = """
            {"labels": {"alertname": "A", "service": "payments"}, "annotations": {"summary": "bad"},
             "startsAt": "2026-11-21T03:58:03.5+01:00", "endsAt": "0001-01-01T00:00:00Z"%s}""";

    @Test
    void oneAlertAnArrayAndAWebhookAreRead() throws Exception {
        for (var document : List.of(one(""), "[" + one("") + "]", "{\"alerts\": [" + one("") + "], \"commonLabels\": {}}",
                one(", \"status\": \"firing\""), one(", \"status\": {\"state\": \"active\", \"silencedBy\": []}"))) {
            assertThat(read(document)).as(document).singleElement().satisfies(alert -> {
                assertThat(alert.name()).isEqualTo("A");
                assertThat(alert.labels()).containsEntry("service", "payments");
                assertThat(alert.summary()).isEqualTo("bad");
                assertThat(alert.startsAt()).isEqualTo(Instant.parse("2026-11-21T02:58:03.5Z"));
            });
        }
    }

    @Test
    void whatIsResolvedOrSilencedIsLeftOutAndTheEarliestComesFirst() throws Exception {
        var later = one("").replace("\"A\"", "\"B\"").replace("03:58", "04:58");
        assertThat(read("[" + String.join(",", later, one(", \"status\": \"resolved\""), one(""),
                one(", \"status\": {\"state\": \"suppressed\"}")) + "]")).extracting(Alert::name).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{}", "\"text\"", "{\"alerts\": {}}", "[[]]", "[null]", "[{\"labels\": 7}]",
        "no json", "{\"labels\": {\"alertname\": \"A\"}}", "{\"labels\": {\"alertname\": \"A\"}, \"startsAt\": \"yesterday\"}",
        "{\"labels\": {\"alertname\": \"A\"}, \"startsAt\": \"+999999999-01-01T00:00:00\"}",
        "{\"labels\": {\"alertname\": \" \"}, \"startsAt\": \"2026-11-21T00:00:00Z\"}",
        "{\"labels\": {\"alertname\": {\"x\": 1}}, \"startsAt\": \"2026-11-21T00:00:00Z\"}",
        "{\"status\": \"resolved\", \"labels\": {\"alertname\": \"A\"}, \"startsAt\": \"2026-11-21T00:00:00Z\"}"})
    void whatIsNoFiringAlertIsRefusedInWords(String document) {
        refused(document);
    }

    @Test
    void whatIsTooLongTooDeepOrTooManyIsRefused() {
        refused("[".repeat(100_000));
        refused("[" + (one("") + ",").repeat(AlertDocument.MOST_ALERTS) + one("") + "]");
        refused("\"" + "x".repeat(AlertDocument.MOST_BYTES) + "\"");
    }

    @Test
    void whatSteersIsTakenOut() throws Exception {
        var alert = read(one("").replace("\"bad\"", "\"\\u001b[31m\\u202Ebad\\n# heading\"")).getFirst();
        assertThat(alert.summary()).isEqualTo("[31m\uFFFDbad # heading");
    }

    private static String one(String more) {
        return FIRING.formatted(more);
    }

    private static List<Alert> read(String document) throws IncidentsUnavailable {
        return AlertDocument.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String document) {
        assertThatExceptionOfType(IncidentsUnavailable.class).isThrownBy(() -> read(document)).satisfies(refused -> {
            assertThat(refused.problem().code()).isEqualTo("incident.alert");
            assertThat(refused.problem().why()).endsWith(".");
        });
    }
}
