package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.presentation.frame.Notify;
import java.time.Duration;
import java.util.List;

/// What the operator wants to hear of: of several entries that match, the first that says something of an event counts,
/// and where none does, what is usual.
public record NotifyList(Usual usual, List<NotifyEntry> entries, EnvironmentList environments) implements Notify {

    static final NotifyList DEFAULT = new NotifyList(DEFAULTS, List.of(), EnvironmentList.DEFAULT);

    public NotifyList {
        requireNonNull(usual, "usual");
        entries = List.copyOf(entries);
        requireNonNull(environments, "environments");
    }

    @Override
    public boolean wants(Event event, Place place) {
        return entries.stream().filter(entry -> entry.said().containsKey(event)
                && entry.match().matches(place, environments)).findFirst().map(entry -> entry.said().get(event))
                .orElseGet(() -> wants(event));
    }

    @Override
    public boolean wants(Event event) {
        return usual.wants(event);
    }

    @Override
    public Duration longComparison() {
        return usual.longComparison();
    }
}
