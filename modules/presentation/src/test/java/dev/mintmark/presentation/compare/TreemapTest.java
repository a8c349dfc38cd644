package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mintmark.testkit.images.FakeComparison;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreemapTest {

    private static FileLines payments() throws Exception {
        return FileLines.of(FakeComparison.payments().files());
    }

    @Test
    void whatAPackageOwnsIsOneAreaAndTheRestGoesByFolder() throws Exception {
        assertThat(payments().areas()).extracting(ChangedArea::name)
                .containsExactly("openssl", "/app/lib", "io.example:metrics", "/var/lib/dpkg", "curl");
        assertThat(payments().areas().get(1).isUnexplained()).isTrue();
    }

    @Test
    void everyPartHasTheShareOfItsSize() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var sizes = random.doubles(1 + random.nextInt(40), 1, 1_000).map(size -> size * size).sorted().toArray();
            var falling = java.util.Arrays.stream(sizes).boxed().sorted(java.util.Comparator.reverseOrder())
                    .mapToDouble(Double::doubleValue).toArray();
            var total = java.util.Arrays.stream(falling).sum();
            var squares = Squares.of(falling, 10, 20, 640, 360);
            assertThat(squares).hasSize(falling.length);
            for (var place = 0; place < falling.length; place++) {
                var square = squares.get(place);
                assertThat(square.width() * square.height()).isCloseTo(falling[place] / total * 640 * 360, within(0.01));
                assertThat(square.left()).isGreaterThanOrEqualTo(10 - 1e-6);
                assertThat(square.left() + square.width()).isLessThanOrEqualTo(650 + 1e-6);
                assertThat(square.top() + square.height()).isLessThanOrEqualTo(380 + 1e-6);
            }
        }
    }

    @Test
    void partsOfOneSizeAreNearlySquare() {
        for (var square : Squares.of(new double[] {1, 1, 1, 1, 1, 1}, 0, 0, 300, 200)) {
            assertThat(square.width() / square.height()).isBetween(0.5, 2.0);
        }
    }

    @Test
    void thePointerFindsTheFileNotTheFrameBehindIt() throws Exception {
        var tiles = Treemap.of(payments().areas(), 480, 430);
        var pool = tiles.stream().filter(tile -> tile.file().filter(file -> file.path().equals("/app/lib/pool.jar"))
                .isPresent()).findFirst().orElseThrow();
        var hit = tiles.reversed().stream()
                .filter(tile -> tile.contains(pool.left() + 1, pool.top() + 1)).findFirst().orElseThrow();
        assertThat(hit).isEqualTo(pool);
    }

    @Test
    void nothingAndNoRoomAreNoFault() throws Exception {
        assertThat(Treemap.of(List.of(), 480, 430)).isEmpty();
        assertThat(Treemap.of(payments().areas(), 0, 0)).isEmpty();
        assertThat(Treemap.of(payments().areas(), 5, 3)).isNotNull();
    }
}
