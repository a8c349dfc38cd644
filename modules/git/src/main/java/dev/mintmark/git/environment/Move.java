package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.git.manifest.ImageAnswer;
import dev.mintmark.git.manifest.ImageSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/// The commit by which an image became what it is now, as far as the copy reaches back.
///
/// @param commit it
/// @param parent the one before
/// @param path   the file in which it did
/// @param alone  whether it changed no other file
record Move(RevCommit commit, ObjectId parent, String path, boolean alone) {

    private static final int MOST_SEARCHES = 20;
    private static final int SHORT = 7;

    /// Looks for it along the first parents of a branch.
    ///
    /// @param path of the file that has the last word now
    static Optional<Move> find(EnvironmentClone clone, Member member, ObjectId head, String path, String now)
            throws IOException, InterruptedException {
        var searches = 0;
        for (var commit : clone.firstParents(head)) {
            if (commit.getParentCount() == 0 || searches == MOST_SEARCHES) {
                return Optional.empty();
            }
            var parent = commit.getParent(0);
            if (clone.blob(parent, path).equals(clone.blob(commit, path))) {
                continue;
            }
            searches++;
            var then = new ImageSearch(clone.files(parent)).find(member, member.manifests().orElseThrow().path());
            if (!(then instanceof ImageAnswer.Found found) || !found.now().equals(now)) {
                return Optional.of(new Move(commit, parent, path, clone.changed(parent, commit).equals(List.of(path))));
            }
        }
        return Optional.empty();
    }

    /// What a text is without this commit; empty if later changes are in its way.
    Optional<String> undoneIn(EnvironmentClone clone, String text) throws IOException {
        var moved = clone.files(commit).read(path);
        var before = clone.files(parent).read(path);
        return moved.isEmpty() || before.isEmpty() ? Optional.empty() : LineMerge.merge(moved.get(), before.get(), text);
    }

    @Override
    public String toString() {
        var author = commit.getAuthorIdent();
        return commit.abbreviate(SHORT).name() + " \"" + GitProblems.clean(commit.getShortMessage()) + "\""
                + (author == null ? "" : " by " + GitProblems.clean(author.getName()));
    }
}
