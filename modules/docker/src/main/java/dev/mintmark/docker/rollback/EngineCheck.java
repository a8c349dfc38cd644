package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.docker.DockerProblems;
import dev.mintmark.docker.EngineFault;
import java.util.List;

/// A look at the containers of a workload on their engine. What the engine does not tell is said to be unknown, never left
/// out.
abstract class EngineCheck implements Check {

    private final String name;
    private final EngineAccess access;

    EngineCheck(String name, EngineAccess access) {
        this.name = name;
        this.access = access;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Finding> look(Member member) throws InterruptedException {
        try {
            return access.with(engine -> {
                var replicas = Replicas.of(engine, member.workload());
                return replicas.isEmpty() ? List.of(untold(member, "None of its containers is there.",
                        "Look at the fleet again.")) : look(engine, member, replicas);
            });
        } catch (EngineFault fault) {
            var problem = DockerProblems.of(question() + " could not be told.", fault);
            return List.of(untold(member, problem.why(), problem.next()));
        } catch (RollbackRefused refused) {
            return List.of(untold(member, refused.problem().why(), refused.problem().next()));
        }
    }

    /// @param replicas at least one
    abstract List<Finding> look(Engine engine, Member member, List<Seen> replicas)
            throws RollbackRefused, EngineFault, InterruptedException;

    /// What could not be found out, for people: *"Whether its ports are free"*.
    abstract String question();

    final Finding untold(Member member, String why, String next) {
        return Finding.untold(name, member, question() + " could not be told", why, next);
    }

    final Finding passed(Member member, String title, String evidence) {
        return Finding.passed(name, member, title, evidence);
    }

    final Finding warned(Member member, String title, String evidence, String next) {
        return Finding.warned(name, member, title, evidence, next);
    }

    final Finding blocked(Member member, String title, String evidence, String next) {
        return Finding.blocked(name, member, title, evidence, next);
    }
}
