package dev.mintmark.app;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;

/// A source that ought to be there but cannot even be asked: its configuration is wrong. It is never reached, and says why.
public record UnusableSource(SourceId id, SourceKind kind, String endpoint, Problem problem) implements Source {

    public UnusableSource {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(endpoint, "endpoint");
        requireNonNull(problem, "problem");
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable {
        throw new SourceUnavailable(problem, null);
    }

    @Override
    public Traffic traffic() {
        return Traffic.NONE;
    }
}
