package dev.mintmark.git.environment;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.change.rollback.Step;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Rolls back by a commit to the environment repository: in it the workload's image is the target's digest, and nothing
/// else is different. Whatever carries that repository to the cluster brings it there.
///
/// The commit is pushed to the branch only if that is where it was when the plan was made, or was moved since by
/// earlier steps of the same plan alone. Where the branch takes no pushes, the commit goes to `rollback/<plan>`, and
/// the step is waited for until the branch contains it.
public final class GitPipeline implements Pipeline {

    static final String NAME = "git";
    static final String COMMIT = "git.commit";

    private final Clones clones;
    private final Branches branches;
    private final InstantSource clock;
    private final GitPlanning planning;

    /// @param folder   for copies of repositories; may be deleted at any time
    /// @param branches which of them are protected
    /// @param access   how remotes are reached
    /// @param clock    dates commits
    public GitPipeline(Path folder, Branches branches, RemoteAccess access, InstantSource clock) {
        this(new Clones(requireNonNull(folder, "folder"), access), branches, clock, false);
    }

    private GitPipeline(Clones clones, Branches branches, InstantSource clock, boolean reverts) {
        this.clones = clones;
        this.branches = requireNonNull(branches, "branches");
        this.clock = requireNonNull(clock, "clock");
        this.planning = new GitPlanning(branches, clock, reverts);
    }

    /// The same, which reverts the commit that moved the image instead of writing the value. It refuses where that
    /// commit changed other files too, where later commits changed the same lines, and where what was there before is
    /// not the target's digest: it may have been a tag, and a tag may mean other bytes by now.
    public GitPipeline reverting() {
        return new GitPipeline(clones, branches, clock, true);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        var manifests = member.manifests().orElse(null);
        if (manifests == null) {
            throw GitProblems.noManifests(member);
        }
        var where = RepositoryAddress.of(manifests.repository()).orElse(null);
        if (where == null) {
            throw GitProblems.noAddress();
        }
        return clones.use(where, Kind.BLOCKED,
                (clone, remote) -> planning.plan(member, purpose, where, clone, remote));
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        var commit = PlannedCommit.of(step);
        return clones.use(commit.where(), Kind.FAILED,
                (clone, remote) -> new Committing(commit, clone, remote).rehearse());
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        var commit = PlannedCommit.of(step);
        return clones.use(commit.where(), Kind.FAILED,
                (clone, remote) -> new Committing(commit, clone, remote).carryOut());
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        var commit = PlannedCommit.of(step);
        return clones.use(commit.where(), Kind.FAILED,
                (clone, remote) -> new Committing(commit, clone, remote).waitingFor());
    }
}
