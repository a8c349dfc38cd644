package dev.mintmark.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/// What alarmed the operator, in the words of
/// [Alertmanager](https://prometheus.io/docs/alerting/latest/clients/). Hostile input: bounded and without control characters.
///
/// @param name        `alertname`
/// @param labels      all of them, `alertname` among them
/// @param annotations `summary`, `description`, `runbook_url` and the like
/// @param startsAt    when it began, by the alerting system's clock
public record Alert(String name, Map<String, String> labels, Map<String, String> annotations, Instant startsAt) {

    public Alert {
        requireNonNull(name, "name");
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        requireNonNull(startsAt, "startsAt");
    }
}
