package dev.mintmark.images.layer;

import java.util.ArrayDeque;
import java.util.Deque;

/// The names of a path one after another, with those of the symbolic links that are met on the way.
final class PathSteps {

    private final CleanPath path;
    private final int names;
    private final Deque<LinkTarget> links = new ArrayDeque<>();
    private int next;

    /// @param names how many names of the path to walk
    PathSteps(CleanPath path, int names) {
        this.path = path;
        this.names = names;
    }

    /// @param isOfLink whether a symbolic link names it, and not the path itself
    record Step(byte[] bytes, int from, int to, boolean isOfLink) {

        boolean isUp() {
            return to - from == 2 && bytes[from] == '.' && bytes[from + 1] == '.';
        }
    }

    private static final class LinkTarget {

        private final byte[] target;
        private int position;

        LinkTarget(byte[] target) {
            this.target = target;
            skip();
        }

        boolean hasNext() {
            return position < target.length;
        }

        Step next() {
            var from = position;
            while (position < target.length && target[position] != '/') {
                position++;
            }
            var step = new Step(target, from, position, true);
            skip();
            return step;
        }

        /// Over slashes, and names that are a dot.
        private void skip() {
            while (position < target.length && (target[position] == '/' || target[position] == '.'
                    && (position + 1 == target.length || target[position + 1] == '/'))) {
                position++;
            }
        }
    }

    boolean hasNext() {
        while (!links.isEmpty() && !links.peek().hasNext()) {
            links.pop();
        }
        return !links.isEmpty() || next < names;
    }

    Step next() {
        if (!links.isEmpty()) {
            return links.peek().next();
        }
        var step = new Step(path.raw(), path.start(next), path.end(next), false);
        next++;
        return step;
    }

    void follow(byte[] target) {
        links.push(new LinkTarget(target));
    }
}
