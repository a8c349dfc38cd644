package dev.mintmark.images.layer;

import static dev.mintmark.images.layer.TarBytes.layer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.images.layer.FileFact.Elf;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    private static final int SMALL = 1000;
    private static final LayerLimits LIMITS = new LayerLimits(1 << 30, 1 << 30, 200, 1000, 100_000, 100_000, SMALL, 6);

    /// Finds how many bytes a file has, by reading so many of them.
    private record Counting(String name, long most) implements FileInspector {

        @Override
        public boolean wants(LayerEntry file) {
            return file.path().endsWith("wanted");
        }

        @Override
        public List<FileFact> inspect(LayerEntry file, InputStream content) throws IOException {
            var count = 0L;
            while (count < most && content.read() >= 0) {
                count++;
            }
            return List.of(new Elf(Optional.of(name), List.of(String.valueOf(count))));
        }
    }

    private record Stumbling() implements FileInspector {

        @Override
        public boolean wants(LayerEntry file) {
            return true;
        }

        @Override
        public List<FileFact> inspect(LayerEntry file, InputStream content) {
            throw new IllegalStateException("a bug met hostile bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "10, 3", "500000, 1", "500000, 3"})
    void whoWantsAFileSeesAllOfItSmallOrLargeAloneOrWithOthers(int size, int inspectors) throws Exception {
        var all = IntStream.range(0, inspectors)
                .mapToObj(number -> (FileInspector) new Counting("n" + number, Long.MAX_VALUE)).toList();

        var index = new LayerReader(all, LIMITS).read(layer(new TarBytes().file("wanted", "x".repeat(size))
                .file("other", "y").bytes()));

        assertThat(index.facts()).containsOnlyKeys("/wanted");
        assertThat(index.facts().get("/wanted")).hasSize(inspectors)
                .allMatch(fact -> ((Elf) fact).needed().equals(List.of(String.valueOf(size))));
        assertThat(index.at("/wanted").orElseThrow().content().orElseThrow().hex())
                .isEqualTo(Fingerprints.sha256(TarBytes.bytes("x".repeat(size))));
    }

    @ParameterizedTest
    @CsvSource({"10", "500000"})
    void whoStopsReadingOrStumblesHoldsUpNobody(int size) throws Exception {
        var reader = new LayerReader(List.of(new Counting("one", 1), new Stumbling(), new Counting("all", 1 << 30)),
                LIMITS);

        var index = reader.read(layer(new TarBytes().file("wanted", "x".repeat(size)).file("after", "y").bytes()));

        assertThat(index.facts().get("/wanted")).hasSize(2);
        assertThat(index.at("/after")).isPresent();
    }

    @Test
    void whatIsFoundIsBounded() throws Exception {
        var tar = new TarBytes();
        for (var number = 0; number < 9; number++) {
            tar.file(number + "wanted", "x");
        }

        var index = new LayerReader(List.of(new Counting("n", 9)), LIMITS).read(layer(tar.bytes()));

        assertThat(index.facts()).hasSize(3);
        assertThat(index.oddities()).anyMatch(oddity -> oddity.contains("was left out"));
    }

    @Test
    void factsOfAFileThatIsReplacedInItsLayerAreForgotten() throws Exception {
        var index = new LayerReader(List.of(new Counting("n", 9)), LIMITS)
                .read(layer(new TarBytes().file("wanted", "xxx").symbolicLink("wanted", "other").bytes()));

        assertThat(index.facts()).isEmpty();
    }
}
