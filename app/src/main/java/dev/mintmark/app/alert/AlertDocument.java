package dev.mintmark.app.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.domain.Problem;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentsUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The firing alerts of a document in one of Alertmanager's forms: what it posts to a
/// [webhook](https://prometheus.io/docs/alerting/latest/configuration/#webhook_config), what `GET /api/v2/alerts` answers,
/// or one alert of either. Hostile input: bounded in length, depth and number.
public final class AlertDocument {

    static final int MOST_BYTES = 4 << 20;
    static final int MOST_ALERTS = 500;
    private static final int DEEPEST = 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxDocumentLength(MOST_BYTES).maxStringLength(100_000)
                    .maxNumberLength(100).build()).build());

    private AlertDocument() {}

    /// The earliest first; at least one.
    ///
    /// @throws IncidentsUnavailable if it is no such document, or nothing in it fires
    public static List<Alert> read(InputStream in) throws IncidentsUnavailable {
        JsonNode document;
        try {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw refused("It has more than " + MOST_BYTES / (1 << 20) + " MB.");
            }
            document = MAPPER.readTree(bytes);
        } catch (JsonProcessingException noJson) {
            throw refused("It is no JSON, or nested too deeply.");
        } catch (IOException unreadable) {
            throw refused("It could not be read: " + unreadable.getMessage() + ".");
        }
        var all = alerts(document);
        var firing = new ArrayList<Alert>();
        for (var alert : all) {
            if (isFiring(alert)) {
                firing.add(alert(alert));
            }
        }
        if (firing.isEmpty()) {
            throw refused(all.isEmpty() ? "There is no alert in it." : "None of its " + all.size() + " alerts fires.");
        }
        firing.sort(Comparator.comparing(Alert::startsAt).thenComparing(Alert::name));
        return List.copyOf(firing);
    }

    private static List<JsonNode> alerts(JsonNode document) throws IncidentsUnavailable {
        var list = document.isArray() ? document : document.path("alerts").isArray() ? document.path("alerts") : null;
        if (list == null) {
            return document.path("labels").isObject() ? List.of(document) : List.of();
        }
        if (list.size() > MOST_ALERTS) {
            throw refused("It has " + list.size() + " alerts; at most " + MOST_ALERTS + " are read.");
        }
        var alerts = new ArrayList<JsonNode>();
        list.forEach(alerts::add);
        return alerts;
    }

    /// A webhook says `firing`, the interface `{"state": "active"}`; who says nothing means that it fires. What is silenced
    /// or inhibited alarms nobody.
    private static boolean isFiring(JsonNode alert) {
        var status = alert.path("status").isObject() ? alert.path("status").path("state") : alert.path("status");
        return switch (status.asText("")) {
            case "", "firing", "active", "unprocessed" -> true;
            default -> false;
        };
    }

    private static Alert alert(JsonNode alert) throws IncidentsUnavailable {
        var labels = texts(alert.path("labels"));
        var name = Optional.ofNullable(labels.get("alertname")).filter(text -> !text.isBlank())
                .orElseThrow(() -> refused("An alert in it has no label 'alertname'."));
        return new Alert(name, labels, texts(alert.path("annotations")), moment(alert.path("startsAt").asText("")));
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties().forEach(text -> {
            if (text.getValue().isValueNode()) {
                texts.put(text.getKey(), text.getValue().asText());
            }
        });
        return texts;
    }

    private static Instant moment(String text) throws IncidentsUnavailable {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            throw refused("An alert in it does not say in 'startsAt' when it began.");
        }
    }

    private static IncidentsUnavailable refused(String why) {
        return new IncidentsUnavailable(new Problem("incident.alert", "The alert was not taken.", why,
                "Hand in what Alertmanager posts to a webhook, or what its /api/v2/alerts answers."), null);
    }
}
