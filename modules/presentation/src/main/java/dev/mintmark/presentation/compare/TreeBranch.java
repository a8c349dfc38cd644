package dev.mintmark.presentation.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A step of a path while a tree grows: what differs there, and where paths go on from it.
final class TreeBranch {

    /// What is deeper is one step: no path, however it was made up, leads deeper than a stack.
    private static final int DEEPEST = 128;

    private Map<String, TreeBranch> branches = Map.of();
    private FileLine line;

    /// Adds a file that differs, from the root.
    void grow(FileLine added) {
        var at = this;
        var path = added.change().path();
        var begin = 0;
        for (var depth = 1; begin < path.length(); depth++) {
            if (path.charAt(begin) == '/') {
                begin++;
                continue;
            }
            var end = depth >= DEEPEST ? -1 : path.indexOf('/', begin);
            var last = end < 0 ? path.length() : end;
            at = at.branch(path.substring(begin, last));
            begin = last;
        }
        at.line = added;
    }

    private TreeBranch branch(String name) {
        if (branches.isEmpty()) {
            branches = new HashMap<>();
        }
        return branches.computeIfAbsent(name, _ -> new TreeBranch());
    }

    Map<String, TreeBranch> branches() {
        return branches;
    }

    /// What differs here itself.
    Optional<FileLine> line() {
        return Optional.ofNullable(line);
    }
}
