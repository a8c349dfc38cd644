package dev.mintmark.git.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// A copy of an environment repository, as it was last fetched. It has no files but Git's own.
final class EnvironmentClone {

    static final String REMOTE_REFS = "refs/remotes/origin/";

    private static final int MOST_COMMITS = 2_000;
    private static final int FEW = 10;

    private final Repository repository;

    EnvironmentClone(Repository repository) {
        this.repository = repository;
    }

    Repository repository() {
        return repository;
    }

    /// The last commit of a branch of the remote; empty if it has no such branch.
    Optional<ObjectId> head(String branch) throws IOException {
        return Optional.ofNullable(repository.exactRef(REMOTE_REFS + branch)).map(ref -> ref.getObjectId());
    }

    CommitFiles files(ObjectId commit) throws IOException {
        return CommitFiles.of(repository, commit);
    }

    /// The commits that came after one, the latest first; empty if it is not among those that a branch is made of any longer,
    /// as far as the copy reaches back.
    Optional<List<RevCommit>> since(ObjectId parent, ObjectId head) throws IOException {
        try (var walk = new RevWalk(repository)) {
            var last = walk.parseCommit(head);
            if (!walk.isMergedInto(walk.parseCommit(parent), last)) {
                return Optional.empty();
            }
            walk.reset();
            walk.markStart(last);
            walk.markUninteresting(walk.parseCommit(parent));
            return Optional.of(take(walk));
        } catch (MissingObjectException beyond) {
            return Optional.empty();
        }
    }

    /// The latest commits of a branch.
    List<RevCommit> latest(ObjectId head) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            return take(walk);
        }
    }

    /// The latest commits of a branch, each the first parent of the one before.
    List<RevCommit> firstParents(ObjectId head) throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.setFirstParent(true);
            walk.markStart(walk.parseCommit(head));
            return take(walk);
        }
    }

    /// The paths that differ between two commits, up to a few.
    List<String> changed(ObjectId from, ObjectId to) throws IOException {
        var paths = new ArrayList<String>();
        try (var walk = new RevWalk(repository); var trees = new TreeWalk(repository)) {
            trees.addTree(walk.parseCommit(from).getTree());
            trees.addTree(walk.parseCommit(to).getTree());
            trees.setFilter(TreeFilter.ANY_DIFF);
            trees.setRecursive(true);
            while (trees.next() && paths.size() < FEW) {
                paths.add(trees.getPathString());
            }
        }
        return paths;
    }

    private static List<RevCommit> take(RevWalk walk) throws IOException {
        var commits = new ArrayList<RevCommit>();
        for (var next = walk.next(); next != null && commits.size() < MOST_COMMITS; next = walk.next()) {
            walk.parseBody(next);
            commits.add(next);
        }
        return commits;
    }

    /// The object of one file in a commit; empty if it has no such file.
    Optional<ObjectId> blob(RevCommit commit, String path) throws IOException {
        try (var walk = new RevWalk(repository);
                var tree = TreeWalk.forPath(repository, path, walk.parseCommit(commit).getTree())) {
            return Optional.ofNullable(tree).map(found -> found.getObjectId(0));
        } catch (MissingObjectException beyond) {
            return Optional.empty();
        }
    }

    /// Who commits, by Git's configuration; empty where it says nothing.
    Optional<String> configured(String name) {
        return Optional.ofNullable(repository.getConfig().getString("user", null, name)).filter(value -> !value.isBlank());
    }

    /// Makes a commit in which some files have another text, and nothing else differs. It is nowhere but in this copy.
    ObjectId commit(ObjectId parent, Map<String, String> texts, PersonIdent author, String message) throws IOException {
        try (var inserter = repository.newObjectInserter(); var reader = inserter.newReader(); var walk = new RevWalk(reader)) {
            var index = DirCache.newInCore();
            var builder = index.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, walk.parseCommit(parent).getTree());
            builder.finish();
            var editor = index.editor();
            for (var text : texts.entrySet()) {
                var blob = inserter.insert(Constants.OBJ_BLOB, text.getValue().getBytes(StandardCharsets.UTF_8));
                editor.add(new DirCacheEditor.PathEdit(text.getKey()) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        entry.setObjectId(blob);
                    }
                });
            }
            editor.finish();
            var commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setParentId(parent);
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setEncoding(StandardCharsets.UTF_8);
            commit.setMessage(message);
            var id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }
}
