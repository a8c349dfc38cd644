package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/// The commit of a step, which is all in its facts.
///
/// @param branch   it is for
/// @param parent   where the branch was when it was planned
/// @param direct   whether it is pushed there; else to a branch of its own at once
/// @param workload the trailer that names its workload
record PlannedCommit(RepositoryAddress where, String branch, ObjectId parent, boolean direct, String plan,
        String workload,
        String message, PersonIdent author, List<FileChange> changes) {

    PlannedCommit {
        changes = List.copyOf(changes);
    }

    /// @throws IllegalArgumentException if it is not a step of this pipeline
    static PlannedCommit of(Step step) {
        if (!step.act().equals(GitPipeline.COMMIT)) {
            throw new IllegalArgumentException("Not a step of Git: " + step.act());
        }
        var where = RepositoryAddress.of(step.fact("repository"))
                .orElseThrow(() -> new IllegalArgumentException("The step names no repository"));
        var author = new PersonIdent(step.fact("author"), step.fact("email"),
                Instant.ofEpochSecond(Long.parseLong(step.fact("time"))), ZoneOffset.UTC);
        return new PlannedCommit(where, step.fact("branch"), ObjectId.fromString(step.fact("parent")),
                step.fact("push").equals(step.fact("branch")), step.fact("plan"), step.fact("workload"),
                step.fact("message"),
                author, FileChange.of(step.facts()));
    }

    SortedMap<String, String> facts() {
        var facts = FileChange.facts(changes);
        facts.put("repository", where.text());
        facts.put("branch", branch);
        facts.put("parent", parent.name());
        facts.put("push", direct ? branch : rollbackBranch());
        facts.put("plan", plan);
        facts.put("workload", workload);
        facts.put("message", message);
        facts.put("author", author.getName());
        facts.put("email", author.getEmailAddress());
        facts.put("time", Long.toString(author.getWhenAsInstant().getEpochSecond()));
        return facts;
    }

    /// Where it goes if the branch takes no pushes.
    String rollbackBranch() {
        return Remote.ROLLBACKS + plan;
    }

    Step asStep(Member member, String from) {
        var digest = member.target().digest().shortForm();
        var paths = String.join(" ", changes.stream().map(FileChange::path).toList());
        var call = "push " + where.name() + " " + (direct ? branch : rollbackBranch()) + " " + paths + " " + from
                + " -> " + digest
                + (direct ? ", or to " + rollbackBranch() + " if it refuses" : ", to be merged into " + branch);
        return Step.of(Step.Phase.CHANGE, member, GitPipeline.NAME, GitPipeline.COMMIT,
                "Commit " + member.service() + " at " + digest + " to " + where.name(), call, facts());
    }
}
