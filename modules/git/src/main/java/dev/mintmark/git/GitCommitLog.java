package dev.mintmark.git;

import dev.mintmark.images.origin.Commit;
import dev.mintmark.images.origin.CommitLog;
import dev.mintmark.images.origin.SourceUnknown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Tells the commits between two revisions from clones on this machine. Never fetches: what an image's labels name may
/// be anybody's server.
///
/// A clone is that of a source if one of its remotes is, whichever way the remote is reached.
public final class GitCommitLog implements CommitLog {

    private static final Pattern REVISION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._/+-]{0,199}");
    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST = 10_000;

    private final List<Path> folders;

    /// @param folders below which clones are looked for
    public GitCommitLog(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public List<Commit> between(String source, String from, String to, int most) throws SourceUnknown,
            InterruptedException {
        var wanted = RemoteName.of(source);
        var clones = 0;
        Optional<SourceUnknown> unreadable = Optional.empty();
        for (var folder : LocalClones.below(folders)) {
            try (var clone = new FileRepositoryBuilder().setGitDir(folder.toFile()).build()) {
                if (isCloneOf(clone, wanted)) {
                    clones++;
                    var first = commit(clone, from);
                    var last = commit(clone, to);
                    if (first.isPresent() && last.isPresent()) {
                        return walk(clone, first.get(), last.get(), Math.clamp(most, 0, MOST));
                    }
                }
            } catch (IOException | RuntimeException damaged) {
                // JGit tells of damaged repositories by unchecked exceptions too.
                unreadable = Optional.of(new SourceUnknown(CommitProblems.unreadable(wanted, folder, damaged),
                        damaged));
            }
        }
        var missing = clones == 0 ? CommitProblems.noClone(wanted, folders) : CommitProblems.noRevision(wanted, from, to);
        throw unreadable.orElseGet(() -> new SourceUnknown(missing, null));
    }

    private static boolean isCloneOf(Repository clone, RemoteName wanted) {
        var config = clone.getConfig();
        return config.getSubsections("remote").stream()
                .flatMap(remote -> List.of(config.getStringList("remote", remote, "url")).stream())
                .map(RemoteName::of).anyMatch(wanted::equals);
    }

    private static Optional<ObjectId> commit(Repository clone, String revision) throws IOException {
        if (!REVISION.matcher(revision).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(clone.resolve(revision + "^{commit}"));
        } catch (MissingObjectException | IncorrectObjectTypeException | AmbiguousObjectException
                | RevisionSyntaxException none) {
            return Optional.empty();
        }
    }

    private static List<Commit> walk(Repository clone, ObjectId from, ObjectId to, int most)
            throws IOException, InterruptedException {
        var commits = new ArrayList<Commit>();
        try (var walk = new RevWalk(clone)) {
            walk.sort(RevSort.COMMIT_TIME_DESC);
            walk.markStart(walk.parseCommit(to));
            walk.markUninteresting(walk.parseCommit(from));
            for (var left = most; left > 0; left--) {
                var next = walk.next();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (next == null) {
                    break;
                }
                commits.add(commit(next));
            }
        }
        return commits;
    }

    private static Commit commit(RevCommit commit) {
        var author = commit.getAuthorIdent();
        var subject = commit.getShortMessage();
        return new Commit(commit.getName(), author == null ? "" : author.getName(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject);
    }
}
