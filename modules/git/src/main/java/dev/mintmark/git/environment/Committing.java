package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.git.environment.Remote.Pushed;
import dev.mintmark.git.yaml.Edit;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/// Carries out one planned commit.
final class Committing {

    private static final int SHORT = 7;

    private final PlannedCommit planned;
    private final EnvironmentClone clone;
    private final Remote remote;

    Committing(PlannedCommit planned, EnvironmentClone clone, Remote remote) {
        this.planned = planned;
        this.clone = clone;
        this.remote = remote;
    }

    Accepted rehearse() throws RollbackRefused, IOException {
        var done = done();
        if (done.isPresent()) {
            return new Accepted(done.get(), true);
        }
        var base = base(planned.branch());
        var texts = texts(base);
        remote.probe();
        return new Accepted("A commit on " + planned.branch() + " at " + shortly(base) + " would change " + texts.size()
                + (texts.size() == 1 ? " file; the branch is where it was." : " files; the branch is where it was."),
                false);
    }

    Accepted carryOut() throws RollbackRefused, IOException {
        var done = done();
        if (done.isPresent()) {
            return new Accepted(done.get(), true);
        }
        var base = base(planned.branch());
        if (!planned.direct()) {
            return toOwnBranch("");
        }
        var commit = commit(base);
        if (commit.isEmpty()) {
            return new Accepted(planned.branch() + " says so by an earlier step of this plan.", true);
        }
        var pushed = push(commit.get(), planned.branch(), base);
        return switch (pushed.answer()) {
            case TAKEN -> new Accepted("Commit " + shortly(commit.get()) + " is on " + planned.branch() + ".", false);
            case MOVED -> throw moved("somebody pushed to it just now");
            case REFUSED -> {
                // The refusal may be that of a race, which the branch itself tells.
                remote.fetch(planned.branch());
                if (!clone.head(planned.branch()).filter(base::equals).isPresent()) {
                    throw moved("somebody pushed to it just now");
                }
                yield toOwnBranch(planned.branch() + " refused it (" + GitProblems.clean(pushed.words()) + "). ");
            }
        };
    }

    Optional<String> waitingFor() throws RollbackRefused, IOException {
        var isThere = remote.fetch(planned.branch());
        if (isThere && isOn(planned.branch())) {
            return Optional.empty();
        }
        if (isOn(planned.rollbackBranch())) {
            return Optional.of(planned.rollbackBranch() + " waits to be merged into " + planned.branch() + ".");
        }
        throw GitProblems.closed(planned.where(), planned.rollbackBranch(), planned.branch());
    }

    /// What was done already, in a sentence; empty if nothing was.
    private Optional<String> done() throws RollbackRefused, IOException {
        if (!remote.fetch(planned.branch())) {
            throw moved("it is gone");
        }
        if (isOn(planned.branch())) {
            return Optional.of("The commit is on " + planned.branch() + " already.");
        }
        return isOn(planned.rollbackBranch()) ? Optional.of("The commit is on " + planned.rollbackBranch()
                + " already, which waits to be merged into " + planned.branch() + ".") : Optional.empty();
    }

    private boolean isOn(String branch) throws IOException {
        var head = clone.head(branch);
        if (head.isEmpty()) {
            return false;
        }
        var since = clone.since(planned.parent(), head.get());
        // A branch may have been pushed over with the change in it.
        var commits = since.isPresent() ? since.get() : clone.latest(head.get());
        return commits.stream()
                .anyMatch(commit -> CommitMessage.isOf(commit.getFullMessage(), planned.plan(), planned.workload()));
    }

    /// Where a branch is, if only this plan moved it since it was planned.
    private ObjectId base(String branch) throws RollbackRefused, IOException {
        var head = clone.head(branch).orElseThrow(() -> moved("it is gone"));
        if (head.equals(planned.parent())) {
            return head;
        }
        var since = clone.since(planned.parent(), head).orElseThrow(() -> moved("it was pushed over"));
        var others = since.stream().filter(commit -> !CommitMessage.isOf(commit.getFullMessage(), planned.plan()))
                .count();
        if (others > 0) {
            throw moved(others + (others == 1 ? " commit was added to it" : " commits were added to it"));
        }
        return head;
    }

    private Accepted toOwnBranch(String refusal) throws RollbackRefused, IOException {
        var branch = planned.rollbackBranch();
        var last = clone.head(branch);
        var base = last.isPresent() ? base(branch) : base(planned.branch());
        var commit = commit(base);
        if (commit.isEmpty()) {
            return new Accepted(refusal + branch + " says so by an earlier step of this plan.", true);
        }
        var pushed = push(commit.get(), branch, last.isPresent() ? base : ObjectId.zeroId());
        return switch (pushed.answer()) {
            case TAKEN -> new Accepted(refusal + "Commit " + shortly(commit.get()) + " is on " + branch
                    + ", which waits to be merged into " + planned.branch() + ".", false);
            case MOVED -> throw moved("somebody pushed to " + branch + " just now");
            case REFUSED -> throw GitProblems.pushRefused(planned.where(), branch, refusal + pushed.words());
        };
    }

    private Pushed push(ObjectId commit, String branch, ObjectId expected) throws RollbackRefused {
        try {
            return remote.push(commit, branch, expected);
        } catch (IOException noAnswer) {
            throw GitProblems.push(planned.where(), branch, noAnswer);
        }
    }

    /// The commit on top of another; empty if that says so already.
    private Optional<ObjectId> commit(ObjectId base) throws RollbackRefused, IOException {
        var texts = texts(base);
        return texts.isEmpty() ? Optional.empty()
                : Optional.of(clone.commit(base, texts, planned.author(), planned.message()));
    }

    /// The files that differ, by path.
    private Map<String, String> texts(ObjectId base) throws RollbackRefused, IOException {
        var planned = clone.files(this.planned.parent());
        var present = clone.files(base);
        var texts = new TreeMap<String, String>();
        for (var change : this.planned.changes()) {
            var before = planned.blob(change.path()).filter(blob -> blob.name().equals(change.blob()));
            var now = present.read(change.path());
            if (before.isEmpty() || now.isEmpty()) {
                throw moved(change.path() + " is another");
            }
            var text = planned.read(change.path()).orElseThrow();
            var merged = LineMerge.merge(text, Edit.apply(text, change.edits()), now.get())
                    .orElseThrow(() -> moved("an earlier step of this plan changed the same lines of "
                            + change.path()));
            if (!merged.equals(now.get())) {
                texts.put(change.path(), merged);
            }
        }
        return texts;
    }

    private RollbackRefused moved(String why) {
        return GitProblems.moved(planned.where(), planned.branch(), why);
    }

    private static String shortly(ObjectId commit) {
        return commit.abbreviate(SHORT).name();
    }
}
