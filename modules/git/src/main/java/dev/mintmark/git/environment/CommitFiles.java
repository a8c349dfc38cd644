package dev.mintmark.git.environment;

import dev.mintmark.git.manifest.RepositoryFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// The files of one commit, read from its objects. Links are not followed: they are no files.
final class CommitFiles implements RepositoryFiles {

    private static final int MOST = 300_000;
    private static final int LONGEST = 2_000_000;

    private final Repository repository;
    private final NavigableMap<String, ObjectId> blobs;

    private CommitFiles(Repository repository, NavigableMap<String, ObjectId> blobs) {
        this.repository = repository;
        this.blobs = blobs;
    }

    static CommitFiles of(Repository repository, ObjectId commit) throws IOException {
        var blobs = new TreeMap<String, ObjectId>();
        try (var revisions = new RevWalk(repository); var tree = new TreeWalk(repository)) {
            tree.addTree(revisions.parseCommit(commit).getTree());
            tree.setRecursive(true);
            while (tree.next() && blobs.size() < MOST) {
                var mode = tree.getFileMode();
                if (FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode)) {
                    blobs.put(tree.getPathString(), tree.getObjectId(0));
                }
            }
        }
        return new CommitFiles(repository, blobs);
    }

    @Override
    public NavigableSet<String> paths() {
        return blobs.navigableKeySet();
    }

    Optional<ObjectId> blob(String path) {
        return Optional.ofNullable(blobs.get(path));
    }

    @Override
    public Optional<String> read(String path) throws IOException {
        var blob = blob(path);
        return blob.isPresent() ? read(blob.get()) : Optional.empty();
    }

    private Optional<String> read(ObjectId blob) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            var object = reader.open(blob);
            if (object.getSize() > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(object.getBytes(LONGEST)))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
