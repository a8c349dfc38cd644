package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileChange.Aspect;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.compare.FileDifference;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.testkit.images.Digests;
import dev.mintmark.testkit.images.FakeComparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileTreeTest {

    @Test
    void theSumsAddUpToWhatTheComparisonCounts() throws Exception {
        FileDifference difference = FakeComparison.payments().files();
        var tree = tree(difference.changes());
        assertThat(tree.sum().added()).isEqualTo(difference.count(Kind.ADDED));
        assertThat(tree.sum().removed()).isEqualTo(difference.count(Kind.REMOVED));
        assertThat(tree.sum().changed()).isEqualTo(difference.count(Kind.CHANGED));
        assertThat(tree.sum().onlyTime()).isEqualTo(difference.onlyTime());
        assertThat(tree.sum().growth()).isEqualTo(difference.toSize() - difference.fromSize());
        assertThat(tree.sum().worst()).isEqualTo(FileMark.UNEXPLAINED);
    }

    @Test
    void everyFolderIsTheSumOfTheRowsWithinIt() throws Exception {
        var rows = tree(FakeComparison.payments().files().changes()).rows(_ -> true);
        for (var place = 0; place < rows.size(); place++) {
            if (rows.get(place) instanceof FileRow.Folder folder) {
                var within = FolderSum.NOTHING;
                for (var row : rows.subList(place + 1, rows.size())) {
                    if (row.depth() <= folder.depth()) {
                        break;
                    }
                    within = row instanceof FileRow.Leaf leaf ? within.plus(FolderSum.of(leaf.file())) : within;
                }
                assertThat(folder.sum()).as(folder.path()).isEqualTo(within);
            }
        }
    }

    @Test
    void foldersOnTheWayAreOneRow() {
        var tree = tree(List.of(file("/usr/lib/x86_64-linux-gnu/libssl.so.3", 10), file(
                "/usr/lib/x86_64-linux-gnu/libcrypto.so.3", 20), file("/etc/passwd", 1)));
        assertThat(names(tree)).containsExactly("/etc", "passwd", "/usr/lib/x86_64-linux-gnu", "libcrypto.so.3",
                "libssl.so.3");
    }

    @Test
    void theWorstComesFirstInEveryFolder() throws Exception {
        var tree = tree(FakeComparison.payments().files().changes().stream().filter(one -> !one.isOnlyTime()).toList());
        assertThat(tree.rows(_ -> true)).extracting(FileRow::depth).startsWith(0, 1, 1, 1, 0);
        assertThat(names(tree)).startsWith("/app/lib", "pool.jar");
    }

    @Test
    void onlyOpenFoldersShowWhatIsWithin() {
        var tree = tree(List.of(file("/a/b/one", 1), file("/a/c/two", 1)));
        assertThat(tree.rows(_ -> false)).hasSize(1);
        assertThat(tree.rows(Set.of("/a")::contains)).hasSize(3);
        assertThat(tree.rows(Set.of("/a", "/a/c")::contains)).hasSize(4);
    }

    @Test
    void aFolderThatDiffersItselfIsCountedWithWhatIsInIt() {
        var tree = tree(List.of(folder("/srv", Kind.ADDED), folder("/srv/www", Kind.ADDED), file("/srv/www/a", 5),
                folder("/srv/empty", Kind.ADDED)));
        assertThat(tree.sum().added()).isEqualTo(3);
        assertThat(tree.sum().changed()).isEqualTo(1);
        assertThat(names(tree)).containsExactly("/srv", "www", "a", "empty");
    }

    @Test
    void aFolderWhoseModeChangedIsARowOfItsOwn() {
        var tree = tree(List.of(folder("/srv", Kind.CHANGED), file("/srv/www/a", 5)));
        assertThat(names(tree)).containsExactly("/srv", "www", "a");
        assertThat(tree.rows(_ -> false).getFirst().line()).isPresent();
        assertThat(names(tree(List.of(folder("/srv", Kind.ADDED), file("/srv/www/a", 5))))).startsWith("/srv/www");
    }

    @Test
    void theRootItselfIsARow() {
        assertThat(names(tree(List.of(folder("/", Kind.CHANGED))))).containsExactly("/");
    }

    @Test
    void aPathMadeUpToExhaustTheStackIsCutShort() {
        var rows = tree(List.of(file("/x".repeat(50_000), 1), file("/x/y", 1))).rows(_ -> true);
        assertThat(rows).hasSizeLessThan(300);
        assertThat(((FileRow.Folder) rows.getFirst()).sum().changed()).isEqualTo(2);
    }

    static FileTree tree(List<FileChange> changes) {
        return FileTree.of(changes.stream().map(FileLine::of).toList());
    }

    private static List<String> names(FileTree tree) {
        var names = new ArrayList<String>();
        for (var row : tree.rows(_ -> true)) {
            names.add(switch (row) {
                case FileRow.Folder folder -> folder.name();
                case FileRow.Leaf leaf -> leaf.name();
                case FileRow.Listed(var file) -> file.path();
            });
        }
        return names;
    }

    static FileChange file(String path, long growth) {
        return new FileChange(path, Kind.CHANGED, Set.of(Aspect.CONTENT), Optional.of(entry(path, EntryKind.FILE, 100)),
                Optional.of(entry(path, EntryKind.FILE, 100 + growth)), Optional.empty(), List.of());
    }

    private static FileChange folder(String path, Kind kind) {
        var entry = Optional.of(entry(path, EntryKind.DIRECTORY, 0));
        return kind == Kind.ADDED
                ? new FileChange(path, kind, Set.of(), Optional.empty(), entry, Optional.empty(), List.of())
                : new FileChange(path, kind, Set.of(Aspect.MODE), entry, entry, Optional.empty(), List.of());
    }

    private static ImageFile entry(String path, EntryKind kind, long size) {
        var content = kind == EntryKind.FILE ? Optional.of(Digests.of(path + size)) : Optional
                .<dev.mintmark.domain.image.Digest>empty();
        return new ImageFile(new LayerEntry(path, kind, 0644, 0, 0, size, Instant.EPOCH, Optional.empty(),
                Optional.empty(), Map.of(), content), 0, List.of());
    }
}
