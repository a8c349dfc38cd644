package dev.mintmark.git;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds Git repositories below some folders, not deep and not many: people keep them side by side.
final class LocalClones {

    private static final Logger LOG = LoggerFactory.getLogger(LocalClones.class);
    private static final int DEEPEST = 4;
    private static final int MOST_FOLDERS = 5000;

    private record Found(Path folder, int depth) {}

    private LocalClones() {}

    /// The folders that hold a repository's objects: `.git` of a work tree, or a bare repository itself.
    static List<Path> below(List<Path> folders) throws InterruptedException {
        var clones = new ArrayList<Path>();
        var open = new ArrayDeque<Found>();
        folders.forEach(folder -> open.add(new Found(folder, 0)));
        for (var looked = 0; !open.isEmpty() && looked < MOST_FOLDERS; looked++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var here = open.poll();
            var git = here.folder.resolve(".git");
            if (isRepository(git)) {
                clones.add(git);
            } else if (isRepository(here.folder)) {
                clones.add(here.folder);
            } else if (here.depth < DEEPEST) {
                children(here.folder).forEach(child -> open.add(new Found(child, here.depth + 1)));
            }
        }
        return clones;
    }

    private static boolean isRepository(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private static List<Path> children(Path folder) {
        var children = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder,
                entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("{} cannot be listed", folder, e);
        }
        return children;
    }
}
