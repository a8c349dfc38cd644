package dev.mintmark.images.compare;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerIndex;
import dev.mintmark.images.layer.PathBytes;
import dev.mintmark.images.layer.PathCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks whether two stacks of layers can be compared without knowing the layers that both have below.
///
/// They can if, whatever is below, both stacks show or hide the same of it: each path that one of them touches the
/// other touches too, and where one cuts a directory off from what is below, the other does too. A path that only one
/// stack touches may be new or may replace something, and only the layers below tell which.
final class BaseQuestion {

    private static final int MOST_NAMES = 10_000;
    private static final String OPAQUE = ".wh..wh..opq";
    private static final Pattern SYSTEM = Pattern.compile("(?:/(?:bin|boot|dev|etc|lib[^/]*|proc|root|run|sbin|sys|tmp|usr|var)(?:/.*)?)?");

    private final PriorityQueue<Walker> walkers = new PriorityQueue<>(Walker::compare);
    /// Directories in which nothing from below is seen in either stack, or of which it is asked whether they are there.
    private final Set<String> cutOff = new HashSet<>();
    private byte[] folderBytes = {};
    private String folder = "";
    /// Folders into which a stack put something other than a folder.
    private final Set<String> filledByFrom = new HashSet<>();
    private final Set<String> filledByTo = new HashSet<>();

    private record Walker(LayerIndex layer, PathCursor paths, boolean from, boolean to, boolean hasOpaque) {

        int compare(Walker other) {
            return Arrays.compareUnsigned(paths.bytes(), 0, paths.length(), other.paths.bytes(), 0,
                    other.paths.length());
        }

        EntryKind kind() {
            return layer.kind(paths.row());
        }

        boolean cuts() {
            return kind() != EntryKind.DIRECTORY || isOpaque();
        }

        private boolean isOpaque() {
            return hasOpaque && layer.find(PathBytes.text(Arrays.copyOf(paths.bytes(), paths.length())) 
                    + "/" + OPAQUE) >= 0;
        }

        /// An opaque root has no entry that it belongs to, and is too odd to think about.
        boolean cutsRoot() {
            return hasOpaque && layer.find("/" + OPAQUE) >= 0;
        }

        boolean dangles() {
            return kind() == EntryKind.HARD_LINK
                    && layer.entry(paths.row()).link().map(layer::find).orElse(-1) < 0;
        }
    }

    private BaseQuestion(List<LayerIndex> shared, List<LayerIndex> from, List<LayerIndex> to) {
        shared.forEach(layer -> add(layer, true, true));
        from.forEach(layer -> add(layer, true, false));
        to.forEach(layer -> add(layer, false, true));
    }

    /// What is to be known of the layers below: whether one of these names is there at all.
    ///
    /// @param names  last names of paths that only one stack touches, their bytes as characters. What is below such a
    ///               path is no further question: if the path is not there, nothing below it is
    /// @param others whether names do not suffice
    /// @param likelyNew how many of these paths are most likely new: they came into a folder of the application's into which
    ///               the other stack put files as well
    record Open(Set<String> names, boolean others, int likelyNew) {

        boolean isNone() {
            return names.isEmpty() && !others;
        }

        /// Whether there is little doubt about the answer.
        boolean isFormality() {
            return !isNone() && !others && likelyNew == names.size();
        }
    }

    /// @param shared layers above the unknown ones that both stacks have
    /// @param from   layers above these that only the first has, and `to` those that only the second has
    static Open of(List<LayerIndex> shared, List<LayerIndex> from, List<LayerIndex> to) {
        return new BaseQuestion(shared, from, to).ask();
    }

    private Open ask() {
        if (walkers.stream().anyMatch(Walker::cutsRoot)) {
            return new Open(Set.of(), true, 0);
        }
        var names = new HashSet<String>();
        var additions = new ArrayList<Addition>();
        var here = new ArrayList<Walker>();
        while (!walkers.isEmpty()) {
            here.add(walkers.poll());
            while (!walkers.isEmpty() && walkers.peek().compare(here.getFirst()) == 0) {
                here.add(walkers.poll());
            }
            var touch = Touch.of(here);
            if (touch.dangles || names.size() > MOST_NAMES) {
                return new Open(Set.of(), true, 0);
            }
            var path = here.getFirst().paths;
            if (isOpen(touch, path)) {
                var name = text(path, path.length()).substring(parentLength(path) + 1);
                names.add(name);
                if (!touch.hides) {
                    additions.add(new Addition(name, folder(path), here.getFirst().from));
                }
            }
            here.forEach(this::fill);
            here.forEach(this::enter);
            here.clear();
        }
        var likely = additions.stream().filter(this::isLikelyNew).map(Addition::name).collect(Collectors.toSet());
        additions.stream().filter(addition -> !isLikelyNew(addition)).map(Addition::name).forEach(likely::remove);
        return new Open(names, false, likely.size());
    }

    private void fill(Walker walker) {
        if (walker.kind() != EntryKind.DIRECTORY && walker.kind() != EntryKind.OPAQUE) {
            var folder = folder(walker.paths);
            if (walker.from) {
                filledByFrom.add(folder);
            }
            if (walker.to) {
                filledByTo.add(folder);
            }
        }
    }

    /// In the folders of the system anything may have been there before.
    private boolean isLikelyNew(Addition addition) {
        return !SYSTEM.matcher(addition.folder).matches()
                && (addition.byFrom ? filledByTo : filledByFrom).contains(addition.folder);
    }

    /// A path that only one stack touches.
    private record Addition(String name, String folder, boolean byFrom) {}

    /// What the layers of both stacks do to one path. Gathered in one go: every path of both images comes by here.
    private static final class Touch {

        private boolean byFrom;
        private boolean byTo;
        private boolean fromCuts;
        private boolean toCuts;
        private boolean hasDirectory;
        private boolean hides;
        private boolean dangles;

        static Touch of(List<Walker> here) {
            var touch = new Touch();
            for (var walker : here) {
                var cuts = walker.cuts();
                touch.byFrom |= walker.from;
                touch.byTo |= walker.to;
                touch.fromCuts |= cuts && walker.from;
                touch.toCuts |= cuts && walker.to;
                touch.hasDirectory |= walker.kind() == EntryKind.DIRECTORY;
                touch.hides |= walker.kind() == EntryKind.WHITEOUT || walker.isOpaque();
                touch.dangles |= walker.dangles();
            }
            return touch;
        }
    }

    private boolean isOpen(Touch touch, PathCursor path) {
        var answered = touch.fromCuts && touch.toCuts || cutOff.contains(folder(path));
        var open = !answered && (touch.fromCuts != touch.toCuts || !touch.byFrom || !touch.byTo);
        if ((answered || open) && touch.hasDirectory) {
            cutOff.add(text(path, path.length()));
        }
        return open;
    }

    private void add(LayerIndex layer, boolean from, boolean to) {
        var opaque = IntStream.range(0, layer.size()).anyMatch(row -> layer.kind(row) == EntryKind.OPAQUE);
        enter(new Walker(layer, layer.paths(), from, to, opaque));
    }

    private void enter(Walker walker) {
        if (walker.paths.next()) {
            walkers.add(walker);
        }
    }

    /// Paths come in order, so the folder is mostly that of the path before.
    private String folder(PathCursor path) {
        var length = parentLength(path);
        if (length != folderBytes.length || !Arrays.equals(path.bytes(), 0, length, folderBytes, 0, length)) {
            folderBytes = Arrays.copyOf(path.bytes(), length);
            folder = text(path, length);
        }
        return folder;
    }

    private static int parentLength(PathCursor path) {
        var length = path.length() - 1;
        while (length > 0 && path.bytes()[length] != '/') {
            length--;
        }
        return length;
    }

    private static String text(PathCursor path, int length) {
        return new String(path.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    }
}
