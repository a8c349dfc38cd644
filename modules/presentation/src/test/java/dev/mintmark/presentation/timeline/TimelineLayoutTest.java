package dev.mintmark.presentation.timeline;

import static dev.mintmark.testkit.Story.Part.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.fleet.timeline.Lane;
import dev.mintmark.fleet.timeline.TimelineReader;
import dev.mintmark.presentation.frame.SourceScope;
import dev.mintmark.presentation.timeline.LaneDrawing.Band;
import dev.mintmark.testkit.Story;
import dev.mintmark.testkit.Story.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An hour drawn 360 pixels wide: six pixels a minute, and a pixel for ten seconds.
class TimelineLayoutTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TimeWindow HOUR = new TimeWindow(NOON, at(60));
    private static final TextWidths WIDTHS = new TextWidths() {
        @Override
        public double words(String text) {
            return text.length() * 6.0;
        }

        @Override
        public double digest(String text) {
            return text.length() * 7.0;
        }
    };
    private static final MarkWords WORDS = new MarkWords() {
        @Override
        public String mark(List<ToldEvent> events) {
            return events.size() + " " + events.getFirst().kind();
        }

        @Override
        public String gap(Lane.Gap gap, boolean whole, boolean open) {
            return (whole ? "" : gap.source().name() + " ") + "unseen" + (open ? " still" : "");
        }
    };

    private final Story story = new Story().gains(at(-90), "prod-eu").gains(at(-90), "prod-us");

    private static Instant at(int minute) {
        return NOON.plusSeconds(minute * 60L);
    }

    @Test
    void aVersionThatRanAllAlongIsOneBandOfFullHeightWithItsDigest() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 3));

        var lane = only();
        assertThat(lane.bands()).singleElement().satisfies(band -> {
            assertThat(band.left()).isZero();
            assertThat(band.right()).isEqualTo(360);
            assertThat(band.bottom() - band.top()).isEqualTo(LaneMetrics.BAND_HEIGHT);
        });
        assertThat(lane.digests()).extracting(LaneDrawing.Label::text).containsExactly("4be01d7");
    }

    @Test
    void heightsAreSharesTheNewestOnTopAndWhatIsNotReadyIsMarked() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 4))
                .runs(at(30), "payments", "prod-eu", of("4be01d7", 1), new Part("9f3c2a1", 3, 0));

        var bands = only().bands().stream().filter(band -> band.left() == 180).toList();
        assertThat(bands).hasSize(2);
        assertThat(bands.getFirst().bottom() - bands.getFirst().top()).isEqualTo(23);
        assertThat(bands.getFirst().notReady()).isEqualTo(23);
        assertThat(bands.getLast().bottom()).isEqualTo(LaneMetrics.BAND_BOTTOM);
        assertThat(bands.getLast().notReady()).isZero();
    }

    @Test
    void oneAmongAHundredThousandIsSeen() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 99_999), of("9f3c2a1", 1));

        assertThat(only().bands()).extracting(band -> band.bottom() - band.top()).allMatch(height -> height >= 2);
    }

    @Test
    void whatNobodyKnowsHasNoColour() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 1), new Part("", 1, 0));

        assertThat(only().bands()).extracting(Band::colour).contains(-1);
        assertThat(only().digests()).extracting(LaneDrawing.Label::text).containsExactly("4be01d7");
    }

    @Test
    void whatLastedLessThanAPixelIsStillAPixel() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2))
                .runs(at(30), "payments", "prod-eu", of("9f3c2a1", 2))
                .runs(at(30).plusSeconds(1), "payments", "prod-eu", of("4be01d7", 2));

        assertThat(only().bands()).extracting(Band::colour).hasSize(3);
        assertThat(only().bands().get(1).right() - only().bands().get(1).left()).isEqualTo(1);
    }

    @Test
    void thereAreNeverMoreBandsThanPixelsCanShow() {
        for (var second = 0; second < 3_600; second++) {
            story.runs(NOON.plusSeconds(second), "payments", "prod-eu", of(second % 2 == 0 ? "4be01d7" : "9f3c2a1", 1));
        }

        assertThat(only().bands()).hasSizeLessThanOrEqualTo(361);
    }

    @Test
    void versionsThatTouchNeverShareAColour() {
        for (var version = 0; version < 40; version++) {
            story.runs(at(version), "payments", "prod-eu", of("%06x1".formatted(version * 12), 1));
        }

        var colours = only().bands().stream().map(Band::colour).toList();
        for (var place = 1; place < colours.size(); place++) {
            assertThat(colours.get(place)).isNotEqualTo(colours.get(place - 1));
        }
    }

    @Test
    void marksTooCloseToBeToldApartAreOne() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2))
                .releases(at(30), "payments", "prod-eu", "9f3c2a1", "2", "argocd", "one")
                .releases(at(30).plusSeconds(20), "payments", "prod-eu", "aa52c3e", "3", "argocd", "two")
                .releases(at(40), "payments", "prod-eu", "b81d004", "4", "argocd", "three");

        assertThat(only().pins()).extracting(pin -> pin.events().size()).containsExactly(2, 1);
    }

    @Test
    void wordsNeverLieUponWords() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2));
        for (var release = 0; release < 30; release++) {
            story.releases(at(release * 2), "payments", "prod-eu", "9f3c2a1", "" + release, "argocd", "again");
        }

        var places = only().pins().stream().filter(pin -> !pin.words().isEmpty())
                .map(pin -> new double[] {pin.wordsLeft(), pin.wordsLeft() + WIDTHS.words(pin.words())}).toList();
        assertThat(places).hasSizeGreaterThan(2);
        for (var one : places) {
            assertThat(places).filteredOn(other -> other != one).noneMatch(other -> one[0] < other[1] && other[0] < one[1]);
            assertThat(one[0] >= 0 && one[1] <= 360).isTrue();
        }
    }

    @Test
    void aReleaseOfWhatRanBeforeIsARollback() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2))
                .releases(at(10), "payments", "prod-eu", "9f3c2a1", "2", "argocd", "new")
                .runs(at(10), "payments", "prod-eu", of("9f3c2a1", 2))
                .releases(at(30), "payments", "prod-eu", "4be01d7", "3", "kubectl", "INC-311")
                .runs(at(31), "payments", "prod-eu", of("4be01d7", 2));

        assertThat(only().pins()).extracting(LaneDrawing.Pin::kind).containsExactly(MarkKind.RELEASE, MarkKind.ROLLBACK);
        assertThat(drawn(view()).summary()).isEqualTo(new TimelineDrawing.Summary(1, 1, 0, 0, 0, 4));
    }

    @Test
    void aRollbackInTheMidstOfARolloutIsOneThoughTheOldVersionNeverLeft() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2))
                .releases(at(10), "payments", "prod-eu", "9f3c2a1", "2", "argocd", "new")
                .runs(at(10), "payments", "prod-eu", of("4be01d7", 1), of("9f3c2a1", 1))
                .releases(at(30), "payments", "prod-eu", "4be01d7", "3", "mintmark", "rollback to 4be01d7 by ana: 5xx")
                .runs(at(31), "payments", "prod-eu", of("4be01d7", 2));

        assertThat(only().pins()).extracting(LaneDrawing.Pin::kind).containsExactly(MarkKind.RELEASE, MarkKind.ROLLBACK);
    }

    @Test
    void aReleaseOfWhatWasReleasedBeforeIsARollbackWhateverItsCauseSays() {
        story.releases(at(5), "payments", "prod-eu", "4be01d7", "1", "kubectl", "first")
                .runs(at(5), "payments", "prod-eu", of("4be01d7", 2))
                .releases(at(10), "payments", "prod-eu", "9f3c2a1", "2", "argocd", "new")
                .runs(at(10), "payments", "prod-eu", of("4be01d7", 1), of("9f3c2a1", 1))
                .releases(at(30), "payments", "prod-eu", "4be01d7", "3", "kubectl", "sorry");

        assertThat(only().pins()).extracting(LaneDrawing.Pin::kind)
                .containsExactly(MarkKind.RELEASE, MarkKind.RELEASE, MarkKind.ROLLBACK);
    }

    @Test
    void aChangeWithoutAReleaseIsMarkedAndAFirstSightIsNot() {
        story.runs(at(5), "payments", "prod-eu", of("4be01d7", 2)).runs(at(30), "payments", "prod-eu", of("9f3c2a1", 2));

        assertThat(only().pins()).extracting(LaneDrawing.Pin::kind).containsExactly(MarkKind.UNEXPLAINED);
    }

    @Test
    void aMovedTagIsOneMarkAndNotTwo() {
        story.runsBehindTag(at(-80), "search", "prod-eu", "stable", of("4be01d7", 11))
                .runsBehindTag(at(30), "search", "prod-eu", "stable", of("4be01d7", 11), of("9f3c2a1", 1));

        assertThat(only().pins()).singleElement().satisfies(pin -> {
            assertThat(pin.kind()).isEqualTo(MarkKind.TAG_MOVED);
            assertThat(pin.events()).hasSize(1);
        });
    }

    @Test
    void aLaneOfWhichNothingIsSeenIsHatchedAllOverAndElseByAStrip() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2)).runs(at(-80), "payments", "prod-us", of("4be01d7", 2))
                .loses(at(10), "prod-us", "Why.").loses(at(20), "prod-eu", "Why.").gains(at(40), "prod-eu");

        assertThat(only().hatches()).extracting(LaneDrawing.Hatch::left, LaneDrawing.Hatch::whole).containsExactly(
                tuple(60.0, false), tuple(120.0, true),
                tuple(240.0, false));
        assertThat(only().hatches().getFirst().words()).isEqualTo("prod-us unseen still");
    }

    @Test
    void onlyWhatChangedLeavesTheQuietOut() {
        story.runs(at(-80), "checkout", "prod-eu", of("1be77f0", 2)).runs(at(-80), "payments", "prod-eu", of("4be01d7", 2))
                .runs(at(30), "payments", "prod-eu", of("9f3c2a1", 2));

        assertThat(drawn(new TimelineView(HOUR, 360, "", SourceScope.ALL, true)).lanes())
                .extracting(LaneDrawing::service).containsExactly("payments");
    }

    @Test
    void theFilterKeepsLanesAndTheirEventsByServiceSourceOrDigest() {
        story.runs(at(-80), "checkout", "prod-us", of("1be77f0", 2)).runs(at(-80), "payments", "prod-eu", of("4be01d7", 2))
                .runs(at(30), "payments", "prod-eu", of("9f3c2a1", 2)).runs(at(31), "checkout", "prod-us", of("aa52c3e", 2));

        for (var words : List.of("pay", "prod-eu", "9f3c", "PAY 4be01d7")) {
            var drawing = drawn(new TimelineView(HOUR, 360, words, SourceScope.ALL, false));
            assertThat(drawing.lanes()).as(words).extracting(LaneDrawing::service).containsExactly("payments");
            assertThat(drawing.events()).as(words).hasSize(1);
        }
        assertThat(drawn(new TimelineView(HOUR, 360, "", new SourceScope(Set.of(Story.source("prod-us"))), false)).lanes())
                .extracting(LaneDrawing::service).containsExactly("checkout");
    }

    @Test
    void theFilterUnderstandsTheWordsOfTheFleetScreen() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2)).runs(at(-80), "payments-worker", "prod-us", of("9f3c2a1", 2))
                .runs(at(-80), "search", "prod-us", of("aa52c3e", 2));

        assertThat(services("service:search")).containsExactly("search");
        assertThat(services("digest:9f3c")).containsExactly("payments-worker");
        assertThat(services("service:payments source:prod-eu")).containsExactly("payments");
        assertThat(services("!service:payments")).containsExactly("search");
        assertThat(services("digest:search")).isEmpty();
        assertThat(services("status:odd service:search")).as("the record knows no status").containsExactly("search");
    }

    private List<String> services(String words) {
        return drawn(new TimelineView(HOUR, 360, words, SourceScope.ALL, false)).lanes().stream()
                .map(LaneDrawing::service).toList();
    }

    @Test
    void stepsStopAtWhatIsMarkedAndAtTheEndOfWhatWasRead() {
        story.runs(at(-80), "payments", "prod-eu", of("4be01d7", 2)).runs(at(20), "payments", "prod-eu", of("9f3c2a1", 2))
                .runs(at(40), "payments", "prod-eu", of("aa52c3e", 2));
        var steps = drawn(view()).steps();

        assertThat(steps.before(at(60))).contains(at(40));
        assertThat(steps.before(at(40))).contains(at(20));
        assertThat(steps.before(at(20))).as("more may be on record").contains(NOON);
        assertThat(steps.after(at(20))).contains(at(40));
        assertThat(steps.after(at(40))).isEmpty();
    }

    private LaneDrawing only() {
        assertThat(drawn(view()).lanes()).hasSize(1);
        return drawn(view()).lanes().getFirst();
    }

    private static TimelineView view() {
        return new TimelineView(HOUR, 360, "", SourceScope.ALL, false);
    }

    private TimelineDrawing drawn(TimelineView view) {
        try (var history = story.history()) {
            var content = TimelineContent.of(TimelineReader.read(history.between(NOON, NOON.plus(Duration.ofHours(1)))));
            return new TimelineLayout(WORDS, WIDTHS).of(content, view);
        } catch (HistoryUnavailable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
