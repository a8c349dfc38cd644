package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.layer.PathText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Files that differ as a tree. In every folder the worst comes first; a folder in which nothing but one folder
/// differs is one row together with that one.
final class FileTree {

    private static final Comparator<Node> WORST_FIRST = Comparator.comparing((Node node) -> node.sum().worst())
            .thenComparing(node -> node instanceof Leaf).thenComparing(Node::name);

    private final List<Node> top;
    private final FolderSum sum;

    private FileTree(List<Node> top) {
        this.top = top;
        this.sum = sum(top);
    }

    private sealed interface Node {

        String name();

        FolderSum sum();
    }

    private record Leaf(String name, FileLine line, FolderSum sum) implements Node {}

    private record Folder(String path, String name, Optional<FileLine> line, FolderSum sum, List<Node> within)
            implements Node {}

    /// Takes a while for a hundred thousand.
    static FileTree of(List<FileLine> lines) {
        var root = new TreeBranch();
        for (var line : lines) {
            root.grow(line);
        }
        var top = within(root, "");
        root.line().ifPresent(line -> top.add(new Leaf("", line, FolderSum.of(line))));
        top.sort(WORST_FIRST);
        return new FileTree(top);
    }

    /// All of it together.
    FolderSum sum() {
        return sum;
    }

    /// The rows that are seen while the folders of these paths are open.
    List<FileRow> rows(Predicate<String> isOpen) {
        var rows = new ArrayList<FileRow>();
        add(top, 0, isOpen, rows);
        return rows;
    }

    /// The paths of the folders that lead to this file.
    List<String> leadingTo(FileLine line) {
        var path = line.change().path();
        var found = new ArrayList<String>();
        var level = top;
        while (true) {
            var next = level.stream().filter(Folder.class::isInstance).map(Folder.class::cast)
                    .filter(folder -> path.startsWith(folder.path() + "/")).findFirst();
            if (next.isEmpty()) {
                return found;
            }
            found.add(next.get().path());
            level = next.get().within();
        }
    }

    private static void add(List<Node> level, int depth, Predicate<String> isOpen, List<FileRow> rows) {
        for (var node : level) {
            var name = depth == 0 ? "/" + node.name() : node.name();
            switch (node) {
                case Leaf(_, var line, _) -> rows.add(new FileRow.Leaf(line, PathText.printable(name), depth));
                case Folder folder -> {
                    rows.add(new FileRow.Folder(folder.path(), PathText.printable(name), folder.sum(), folder.line(),
                            depth));
                    if (isOpen.test(folder.path())) {
                        add(folder.within(), depth + 1, isOpen, rows);
                    }
                }
            }
        }
    }

    private static List<Node> within(TreeBranch branch, String path) {
        var nodes = new ArrayList<Node>();
        branch.branches().forEach((name, next) -> nodes.add(node(next, path + "/" + name, name)));
        nodes.sort(WORST_FIRST);
        return nodes;
    }

    private static Node node(TreeBranch branch, String path, String name) {
        if (branch.branches().isEmpty()) {
            var line = branch.line().orElseThrow();
            return new Leaf(name, line, FolderSum.of(line));
        }
        var within = within(branch, path);
        var sum = branch.line().map(FolderSum::of).orElse(FolderSum.NOTHING).plus(sum(within));
        if (within.size() == 1 && within.getFirst() instanceof Folder only && isPassedBy(branch)) {
            return new Folder(only.path(), name + "/" + only.name(), only.line(), sum, only.within());
        }
        return new Folder(path, name, branch.line(), sum, within);
    }

    /// A folder that came or went with what is in it has nothing more to say; one whose mode changed has.
    private static boolean isPassedBy(TreeBranch branch) {
        return branch.line().filter(line -> line.change().kind() == FileChange.Kind.CHANGED).isEmpty();
    }

    private static FolderSum sum(List<Node> nodes) {
        return nodes.stream().map(Node::sum).reduce(FolderSum.NOTHING, FolderSum::plus);
    }
}
