package dev.mintmark.presentation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FleetMapTest {

    private static final int WIDTH = 1160;
    private static final int HEIGHT = 640;
    private static final int BACKGROUND = 0xff000000;
    private static final MapColours COLOURS = new MapColours(BACKGROUND, IntStream.range(0, 12)
            .map(index -> 0xff204060 + index * 0x101010).toArray(), 0xff777777, 0xffff0000, 0xffffaa00, 0xffffffff);

    private final FleetReader reader = new FleetReader();

    private PlacedMap map(SampleFleet fleet) {
        return reader.read(fleet.snapshot(), new FleetQuery(FleetFilter.EVERYTHING, SourceScope.ALL,
                new FleetQuery.Opened.Nothing(), new PlacedMap.Size(WIDTH, HEIGHT))).map().orElseThrow();
    }

    /// A hundred thousand instances of forty services, each of one version.
    private static SampleFleet hundredThousand() {
        var fleet = new SampleFleet();
        for (var service = 0; service < 40; service++) {
            fleet.runs("prod", "service-%02d".formatted(service), service + 1, 2_500);
        }
        return fleet;
    }

    private static long count(int[] pixels, int colour) {
        return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
    }

    @Test
    void everyInstanceIsACellOfItsOwn() {
        var placed = map(new SampleFleet().runs("eu", "payments", 1, 17).runs("us", "payments", 2, 7)
                .runs("eu", "search", 3, 12));
        assertThat(placed.map().cells()).isEqualTo(36);
        var seen = new HashSet<Integer>();
        for (var block = 0; block < 2; block++) {
            var place = placed.layout().places().get(block);
            for (var cell = 0; cell < placed.map().blocks().get(block).cells(); cell++) {
                var x = placed.layout().left(place, cell);
                var y = placed.layout().top(place, cell);
                assertThat(seen.add(y * WIDTH + x)).isTrue();
                assertThat(placed.layout().at(x, y)).isEqualTo(new FleetMapLayout.Slot(block, cell));
            }
        }
    }

    @Test
    void aServiceOfFewInstancesHasItsNameHoweverShortThatIs() {
        var placed = map(new SampleFleet().runs("eu", "payments", 1, 400).runs("eu", "cron", 2, 1)).layout();
        assertThat(placed.label()).isPositive();
        assertThat(placed.places()).allMatch(FleetMapLayout.Place::isNamed);
    }

    @Test
    void cellsAreGroupedByVersionTheNewestFirst() {
        var block = map(new SampleFleet().runs("eu", "payments", 1, 3).runs("eu", "payments", 2, 2)).map().blocks()
                .getFirst();
        assertThat(IntStream.range(0, 5).mapToObj(cell -> block.version(cell).orElseThrow().id()))
                .containsExactly(SampleFleet.digest(2), SampleFleet.digest(2), SampleFleet.digest(1),
                        SampleFleet.digest(1), SampleFleet.digest(1));
    }

    @Test
    void whatNobodyCanIdentifyIsACellToo() {
        var placed = map(new SampleFleet().runs("eu", "payments", 1, 3).pulls("eu", "payments", 2));
        assertThat(placed.map().cells()).isEqualTo(5);
        assertThat(placed.map().blocks().getFirst().version(4)).isEmpty();
        assertThat(placed.map().blocks().getFirst().instance(4)).isPresent();
    }

    @Test
    void oneOddCellAmongAHundredThousandIsSeen() {
        var calm = map(hundredThousand());
        var odd = map(hundredThousand().runs("prod", "service-17", 99, 1));
        assertThat(odd.map().cells()).isEqualTo(100_001);
        var pixels = new int[WIDTH * HEIGHT];
        new FleetMapPainter(pixels, WIDTH, HEIGHT).paint(calm.map(), calm.layout(), COLOURS);
        assertThat(count(pixels, 0xffffffff)).isZero();

        var painter = new FleetMapPainter(pixels, WIDTH, HEIGHT);
        painter.paint(odd.map(), odd.layout(), COLOURS);
        assertThat(count(pixels, 0xffffffff)).as("pixels of its outline").isGreaterThanOrEqualTo(36);
        var slot = odd.map().standingOutAfter(null).orElseThrow();
        assertThat(odd.map().blocks().get(slot.block()).service()).isEqualTo("service-17");
        var place = odd.layout().places().get(slot.block());
        assertThat(painter.at(odd.layout().left(place, slot.cell()) + 5, odd.layout().top(place, slot.cell()) + 4))
                .as("the pointer beside the tiny cell, on the large spot").contains(slot);
    }

    @Test
    void aHundredThousandCellsFitAndFillTheRoom() {
        var layout = map(hundredThousand()).layout();
        var used = layout.places().stream().mapToInt(place -> place.top() + layout.rows() * layout.pitchY()).max()
                .orElseThrow();
        assertThat(used).isBetween(HEIGHT * 3 / 4, HEIGHT);
        assertThat(layout.pitchX() * layout.pitchY()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void onlyWhatChangedIsPaintedAgain() {
        var fleet = hundredThousand();
        var before = map(fleet);
        var pixels = new int[WIDTH * HEIGHT];
        var painter = new FleetMapPainter(pixels, WIDTH, HEIGHT);
        assertThat(painter.paint(before.map(), before.layout(), COLOURS))
                .isEqualTo(new FleetMapPainter.Area(0, 0, WIDTH, HEIGHT));
        assertThat(painter.paint(before.map(), before.layout(), COLOURS).isEmpty()).isTrue();

        var after = map(fleet.runs("prod", "service-05", 6, 1, InstanceState.STARTING));
        assertThat(after.layout()).as("one more instance moves nothing").isSameAs(before.layout());
        var area = painter.paint(after.map(), after.layout(), COLOURS);
        var place = after.layout().places().get(5);
        assertThat(area.isEmpty()).isFalse();
        assertThat(area.left()).isGreaterThanOrEqualTo(place.left());
        assertThat(area.left() + area.width()).isLessThanOrEqualTo(place.left() + place.width());

        var fresh = new int[WIDTH * HEIGHT];
        new FleetMapPainter(fresh, WIDTH, HEIGHT).paint(after.map(), after.layout(), COLOURS);
        assertThat(pixels).as("as if painted from the beginning").isEqualTo(fresh);
    }

    @Test
    void manyServicesWithFewInstancesFitToo() {
        var fleet = new SampleFleet();
        IntStream.range(0, 900).forEach(number -> fleet.runs("eu", "service-" + number, number + 1, 1 + number % 3));
        var layout = map(fleet).layout();
        assertThat(layout.places()).allSatisfy(place -> {
            assertThat(place.left() + place.columns() * layout.pitchX()).isLessThanOrEqualTo(WIDTH);
            assertThat(place.top() + layout.rows() * layout.pitchY()).isLessThanOrEqualTo(HEIGHT);
        });
    }

    @Test
    void aRolloutIsNotOdd() {
        var fleet = new SampleFleet().has("eu", "payments", Rollout.Phase.ROLLING)
                .runs("eu", "payments", 1, 20).runs("eu", "payments", 2, 1);
        assertThat(map(fleet).map().standingOutAfter(null)).isEmpty();
    }

    @Test
    void goingToWhatStandsOutComesRoundAgain() {
        var map = map(new SampleFleet().runs("eu", "a", 1, 20).runs("eu", "a", 2, 1)
                .runs("eu", "b", 3, 5).runs("eu", "b", 3, 1, InstanceState.FAILING)).map();
        var first = map.standingOutAfter(null).orElseThrow();
        var second = map.standingOutAfter(first).orElseThrow();
        assertThat(map.blocks().get(first.block()).service()).isEqualTo("a");
        assertThat(map.blocks().get(second.block()).service()).isEqualTo("b");
        assertThat(map.standingOutAfter(second)).contains(first);
    }

    @Test
    void aCalmServiceKeepsItsBlock() {
        var fleet = new SampleFleet().runs("eu", "a", 1, 20).runs("eu", "b", 2, 20);
        var before = map(fleet).map().blocks();
        var after = map(fleet.runs("eu", "b", 2, 1)).map().blocks();
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1)).isNotSameAs(before.get(1));
    }
}
