package dev.mintmark.app.configuration;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Blocks while what is configured about services cannot be read as a whole: what could not be read may say that a workload
/// belongs to a repository, and going around it would be undone.
public final class UnreadServices implements Check {

    private final Supplier<Optional<Problem>> problem;

    /// @param problem asked at each look, since the operator may have mended the file
    public UnreadServices(Supplier<Optional<Problem>> problem) {
        this.problem = problem;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<Finding> look(Member member) {
        return problem.get().stream()
                .map(found -> Finding.blocked(name(), member, found.what(), found.why(), found.next())).toList();
    }
}
