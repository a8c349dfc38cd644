package dev.mintmark.app.configuration;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.domain.Problem;
import java.util.List;

/// Blocks while the file cannot be read as a whole: what could not be read may say that a workload belongs to a repository,
/// and going around it would be undone.
public final class UnreadServices implements Check {

    private final Problem problem;

    public UnreadServices(Problem problem) {
        this.problem = problem;
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<Finding> look(Member member) {
        return List.of(Finding.blocked(name(), member, problem.what(), problem.why(), problem.next()));
    }
}
