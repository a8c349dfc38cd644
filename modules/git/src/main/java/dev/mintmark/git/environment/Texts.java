package dev.mintmark.git.environment;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.git.manifest.ImageAnswer;
import dev.mintmark.git.manifest.ImageSearch;
import dev.mintmark.git.manifest.RepositoryFiles;
import dev.mintmark.git.yaml.Edit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the files are to say: with the value written, or without the commit that moved it.
record Texts(Member member, EnvironmentClone copy, CommitFiles files, ImageAnswer.Found found) {

    SortedMap<String, List<Edit>> written() {
        return found.edits();
    }

    /// @throws RollbackRefused if that commit cannot be reverted, or the revert would not bring the target back
    SortedMap<String, List<Edit>> reverted(Optional<Move> move) throws RollbackRefused, IOException,
            InterruptedException {
        if (move.isEmpty()) {
            throw GitProblems.noRevert(member, "it was not found among the latest");
        }
        if (!move.get().alone()) {
            throw GitProblems.noRevert(member, move.get() + " changed other files too");
        }
        var path = move.get().path();
        var text = files.read(path).orElseThrow();
        var undone = move.get().undoneIn(copy, text)
                .orElseThrow(() -> GitProblems.noRevert(member, "later commits changed the lines that "
                        + move.get() + " did"));
        var after = new ImageSearch(new Changed(files, path, undone))
                .find(member, member.manifests().orElseThrow().path());
        if (!(after instanceof ImageAnswer.Found there) || !there.isThere()) {
            throw GitProblems.noRevert(member, "before " + move.get() + " it did not say "
                    + member.target().digest().shortForm() + " by its digest");
        }
        return new TreeMap<>(Map.of(path, List.of(difference(text, undone))));
    }

    /// Whether what is wanted is just what reverting this commit would be.
    boolean isRevertOf(Move move, SortedMap<String, List<Edit>> wanted) throws IOException {
        var text = files.read(move.path()).orElseThrow();
        return move.undoneIn(copy, text).filter(Edit.apply(text, wanted.get(move.path()))::equals).isPresent();
    }

    /// The one stretch outside of which two texts are the same.
    private static Edit difference(String before, String after) {
        var start = 0;
        var least = Math.min(before.length(), after.length());
        while (start < least && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < least - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Edit(start, before.length() - end, after.substring(start, after.length() - end));
    }

    /// The same files, of which one says something else.
    private record Changed(RepositoryFiles files, String path, String text) implements RepositoryFiles {

        @Override
        public NavigableSet<String> paths() throws IOException, InterruptedException {
            return files.paths();
        }

        @Override
        public Optional<String> read(String asked) throws IOException, InterruptedException {
            return asked.equals(path) ? Optional.of(text) : files.read(asked);
        }
    }
}
