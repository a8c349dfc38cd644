package dev.mintmark.kubernetes.objects;

import java.time.Instant;
import java.util.Optional;

/// A condition in a status.
public record Condition(String type, String status, String reason, String lastUpdateTime, String lastTransitionTime) {

    public Condition {
        type = Text.orEmpty(type);
        status = Text.orEmpty(status);
        reason = Text.orEmpty(reason);
    }

    public boolean isTrue() {
        return status.equals("True");
    }

    public Optional<Instant> updatedAt() {
        return Text.time(lastUpdateTime).or(this::changedAt);
    }

    public Optional<Instant> changedAt() {
        return Text.time(lastTransitionTime);
    }
}
