package dev.mintmark.images.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.ImageLayer;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.FileChange.Kind;
import dev.mintmark.images.filesystem.FilesystemPair;
import dev.mintmark.images.filesystem.ImageFile;
import dev.mintmark.images.filesystem.StackedFilesystem;
import dev.mintmark.images.layer.LayerIndexes;
import dev.mintmark.images.layer.LayerProgress;
import dev.mintmark.images.layer.LayerReader;
import dev.mintmark.images.layer.RememberedLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// However few layers it reads, a comparison says what reading all of them would say.
class FilesOfRandomPairsTest {

    private static final int PAIRS = 250;

    private final LayerReader reader = new LayerReader(List.of());

    @Test
    void theComparisonIsTheOneOfTheWholeFileSystems() throws Exception {
        var untouched = 0;
        for (var seed = 0; seed < PAIRS; seed++) {
            var layers = new RandomLayers(seed).pair();
            var inFile = seed % 2 == 0;
            var from = image(inFile, layers.get(0));
            var to = image(inFile, layers.get(1));
            try (var comparison = new Comparer(new LayerIndexes(reader, new RememberedLayers()), List.of())
                    .compare(from, to)) {
                var files = comparison.files();
                var whole = stack(layers.get(0));
                var other = stack(layers.get(1));
                assertThat(brief(files.changes())).as("pair %s", seed).isEqualTo(brief(truth(whole, other)));
                assertThat(files.toSize() - files.fromSize()).as("growth of pair %s", seed)
                        .isEqualTo(FilesystemPair.bytes(other) - FilesystemPair.bytes(whole));
                untouched += comparison.reading().shared();
            }
        }
        assertThat(untouched).as("layers of %s pairs that nothing had to read", PAIRS).isGreaterThan(PAIRS / 10);
    }

    @Test
    void theSizeOfAFileSystemCountsEachSharedFileOnce() throws Exception {
        for (var seed = 0; seed < 100; seed++) {
            var files = stack(new RandomLayers(seed).pair().get(1));
            var once = files.files().filter(file -> file.entry().kind() == dev.mintmark.images.layer.EntryKind.FILE)
                    .filter(file -> file.entry().link().isEmpty()).mapToLong(file -> file.entry().size()).sum();
            assertThat(FilesystemPair.bytes(files)).as("pair %s", seed).isEqualTo(once);
        }
    }

    private static CountingImage image(boolean inFile, List<byte[]> layers) {
        return inFile ? CountingImage.inFile(layers.toArray(byte[][]::new)) : CountingImage.of(layers);
    }

    private StackedFilesystem stack(List<byte[]> layers) throws ImageUnreadable, InterruptedException {
        var image = CountingImage.of(layers);
        var wanted = image.description().layers().stream().map(ImageLayer::diffId).collect(Collectors.toSet());
        var read = new LayerIndexes(reader, new RememberedLayers()).of(image, wanted, LayerProgress.IGNORED);
        return StackedFilesystem.of(image.description().layers().stream().map(layer -> read.indexes()
                .get(layer.diffId())).toList());
    }

    private static List<FileChange> truth(StackedFilesystem from, StackedFilesystem to) {
        var left = byPath(from);
        var right = byPath(to);
        var changes = new ArrayList<FileChange>();
        right.forEach((path, file) -> {
            var before = left.remove(path);
            var what = before == null ? Set.<FileChange.Aspect>of() : FileComparer.differences(before.entry(),
                    file.entry());
            if (before == null || !what.isEmpty()) {
                changes.add(new FileChange(path, before == null ? Kind.ADDED : Kind.CHANGED, what,
                        java.util.Optional.ofNullable(before), java.util.Optional.of(file),
                        java.util.Optional.empty(), List.of()));
            }
        });
        left.forEach((path, file) -> changes.add(new FileChange(path, Kind.REMOVED, Set.of(),
                java.util.Optional.of(file),
                java.util.Optional.empty(), java.util.Optional.empty(), List.of())));
        return changes;
    }

    private static Map<String, ImageFile> byPath(StackedFilesystem files) {
        return files.files().collect(Collectors.toMap(ImageFile::path, file -> file, (one, _) -> one, TreeMap::new));
    }

    private static String brief(List<FileChange> changes) {
        return changes.stream().sorted(java.util.Comparator.comparing(FileChange::path))
                .map(change -> change.path() + " " + change.kind() + " " + change.what().stream().sorted().toList()
                + " "
                        + change.from().map(FilesOfRandomPairsTest::brief).orElse("") + " -> "
                        + change.to().map(FilesOfRandomPairsTest::brief).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static String brief(ImageFile file) {
        return "layer " + file.layer() + " " + file.entry().kind() + " " + file.entry().size() + " "
                + file.entry().content().map(digest -> digest.shortForm()).orElse("") + " " + file.entry().link();
    }
}
