package dev.mintmark.app.cli;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;

/// A source that remembers how its first answer went. Needed because a snapshot alone does not tell a source that was
/// lost just now from one that was lost when last recorded.
final class AskedSource implements Source {

    private final Source source;
    private volatile Problem lost;
    private volatile boolean failed;

    AskedSource(Source source) {
        this.source = source;
    }

    /// Whether this snapshot holds the answer: everything, or why there is none.
    boolean isAnsweredIn(FleetSnapshot snapshot) {
        var status = snapshot.source(id());
        if (status.isEmpty()) {
            return false;
        }
        return switch (status.get().sight()) {
            case CURRENT -> true;
            case CONNECTING -> false;
            case STALE, UNREACHABLE -> status.get().problem()
                    .filter(problem -> failed ? problem.code().equals("fleet.source") : problem.equals(lost)).isPresent();
        };
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        try {
            source.watch(observer);
        } catch (SourceUnavailable unavailable) {
            lost = unavailable.problem();
            throw unavailable;
        } catch (RuntimeException bug) {
            failed = true;
            throw bug;
        }
    }

    @Override
    public SourceId id() {
        return source.id();
    }

    @Override
    public SourceKind kind() {
        return source.kind();
    }

    @Override
    public String endpoint() {
        return source.endpoint();
    }

    @Override
    public Traffic traffic() {
        return source.traffic();
    }
}
