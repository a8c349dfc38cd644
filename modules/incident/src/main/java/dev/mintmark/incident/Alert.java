package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What alarmed the operator, in the words of
/// [Alertmanager](https://prometheus.io/docs/alerting/latest/clients/). Hostile input: whatever is handed in, what is kept
/// is bounded, each text on one line, and without control characters.
///
/// @param name        `alertname`
/// @param labels      all of them, `alertname` among them
/// @param annotations `summary`, `description`, `runbook_url` and the like
/// @param startsAt    when it began, by the alerting system's clock
public record Alert(String name, SortedMap<String, String> labels, SortedMap<String, String> annotations,
        Instant startsAt) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_VALUE = 2_000;
    static final int MOST_LABELS = 100;

    public Alert {
        name = PlainText.line(name, LONGEST_NAME);
        labels = bounded(labels);
        annotations = bounded(annotations);
        requireNonNull(startsAt, "startsAt");
    }

    public Alert(String name, Map<String, String> labels, Map<String, String> annotations, Instant startsAt) {
        this(name, new TreeMap<>(labels), new TreeMap<>(annotations), startsAt);
    }

    /// What it says of itself, for people: its summary, else its description, else its name.
    public String summary() {
        return Optional.ofNullable(annotations.get("summary")).filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(annotations.get("description")).filter(text -> !text.isBlank()))
                .orElse(name);
    }

    private static SortedMap<String, String> bounded(Map<String, String> texts) {
        var kept = new TreeMap<String, String>();
        texts.entrySet().stream().limit(MOST_LABELS).forEach(text -> kept.put(
                PlainText.line(text.getKey(), LONGEST_NAME), PlainText.line(text.getValue(), LONGEST_VALUE)));
        return Collections.unmodifiableSortedMap(kept);
    }
}
