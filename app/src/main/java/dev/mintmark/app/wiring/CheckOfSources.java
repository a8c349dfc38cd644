package dev.mintmark.app.wiring;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.domain.workload.SourceId;
import java.util.List;
import java.util.Set;

/// A check that has something to say of the workloads of these sources only.
record CheckOfSources(Check check, Set<SourceId> sources) implements Check {

    CheckOfSources {
        requireNonNull(check, "check");
        sources = Set.copyOf(sources);
    }

    @Override
    public String name() {
        return check.name();
    }

    @Override
    public List<Finding> look(Member member) throws InterruptedException {
        return sources.contains(member.workload().source()) ? check.look(member) : List.of();
    }
}
