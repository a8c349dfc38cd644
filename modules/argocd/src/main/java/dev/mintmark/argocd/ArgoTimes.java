package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Times as Argo CD writes them, and durations as people read them.
final class ArgoTimes {

    private ArgoTimes() {}

    static Optional<Instant> of(JsonNode text) {
        try {
            return text.asText().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text.asText()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    static String words(Duration lasted) {
        var seconds = Math.max(0, lasted.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
