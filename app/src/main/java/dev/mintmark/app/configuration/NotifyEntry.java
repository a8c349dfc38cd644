package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.presentation.frame.Notify.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the operator wants to hear of what matches, and what not; nothing is said about the other events.
public record NotifyEntry(ServicePattern match, Map<Event, Boolean> said) {

    public NotifyEntry {
        requireNonNull(match, "match");
        said = Map.copyOf(said);
    }

    /// `staging / shop / *-batch: stuck false`.
    String line() {
        var words = new ArrayList<>(List.of(match.environment(), match.source(), match.namespace(), match.service()));
        words.removeIf(WorkloadPattern.ANY::equals);
        return (words.isEmpty() ? WorkloadPattern.ANY : String.join(" / ", words)) + ": " + said.entrySet().stream().sorted(
                Map.Entry.comparingByKey()).map(one -> NotifyReader.key(one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
