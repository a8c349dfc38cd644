package dev.mintmark.presentation.sources;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.SourceStatus;
import dev.mintmark.fleet.Traffic;
import java.util.ArrayList;
import java.util.List;

/// One source on the Sources screen.
///
/// @param watched false once the operator has told us to stop; its status is then the last one
public record SourceLine(SourceStatus status, Traffic traffic, boolean watched) {

    public SourceId id() {
        return status.id();
    }

    /// How it stands, in one word that decides its colour and place.
    public Health health() {
        if (!watched) {
            return Health.NOT_WATCHED;
        }
        return switch (status.sight()) {
            case CONNECTING -> Health.CONNECTING;
            case CURRENT -> status.limits().isEmpty() ? Health.CURRENT : Health.LIMITED;
            case STALE -> status.problem().isEmpty() ? Health.CATCHING_UP : Health.STALE;
            case UNREACHABLE -> Health.UNREACHABLE;
        };
    }

    /// All that has to be said about it, the loss of sight first, then what it may not show.
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        status.problem().ifPresent(problems::add);
        problems.addAll(status.limits());
        return List.copyOf(problems);
    }
}
