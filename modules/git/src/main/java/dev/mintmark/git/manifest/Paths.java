package dev.mintmark.git.manifest;

import java.util.ArrayDeque;
import java.util.Optional;

/// Paths within a repository, which are words and never touch this machine's files.
final class Paths {

    private Paths() {}

    /// A path seen from a directory; empty if it leads out of the repository.
    static Optional<String> resolve(String directory, String path) {
        var steps = new ArrayDeque<String>();
        for (var step : (directory + "/" + path).split("/")) {
            switch (step) {
                case "", "." -> { }
                case ".." -> {
                    if (steps.pollLast() == null) {
                        return Optional.empty();
                    }
                }
                default -> steps.add(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    static String directoryOf(String path) {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static boolean isBelow(String path, String directory) {
        return directory.isEmpty() || path.startsWith(directory + "/");
    }
}
