package dev.mintmark.presentation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.presentation.timeline.FxQueue;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import dev.mintmark.testkit.images.FakeComparison;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HistoryModelTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");
    private static final Problem GONE = new Problem("images.gone", "It could not be read.", "It is gone.", "Choose another.");
    private static final Tenses TENSES = new Tenses("Read", "reading", "Read");

    private final FxQueue fxThread = new FxQueue();
    private final List<String> compared = new CopyOnWriteArrayList<>();
    private final CountDownLatch hold = new CountDownLatch(1);
    private boolean holds;
    private Problem listing;

    private final HistoryModel model = new HistoryModel((_, most) -> {
        if (listing != null) {
            throw new ImageUnreadable(listing, null);
        }
        assertThat(most).isGreaterThan(3);
        return new ImageHistory(List.of(version(1, 100), version(2, 90), broken(3), version(4, 140), version(5, 150)), 7);
    }, (from, to) -> {
        compared.add(from.label() + to.label());
        if (holds && compared.size() > 1) {
            hold.await();
        }
        if (to.label().equals(":2")) {
            throw new ImageUnreadable(GONE, null);
        }
        return FakeComparison.payments();
    }, new Background(fxThread, _ -> { }), fxThread, _ -> TENSES);

    private static PastVersion version(int number, long size) {
        return new PastVersion(image(number), OptionalLong.of(size), Optional.empty());
    }

    private static PastVersion broken(int number) {
        return new PastVersion(image(number), OptionalLong.empty(), Optional.of(GONE));
    }

    private static ComparedImage image(int number) {
        return new ComparedImage(List.of("shop/payments:" + number), ":" + number, Optional.empty(), "payments",
                Optional.of(FIRST.plusSeconds(number)), Optional.empty(), Optional.empty());
    }

    private List<VersionLine> lines() {
        return model.linesProperty().get().known().orElseThrow();
    }

    private void reads() {
        model.open("payments");
        fxThread.await("reading has ended", () -> !model.runningProperty().get());
    }

    @Test
    void theNewestComesFirstAndEachIsComparedWithTheOneBefore() {
        reads();
        assertThat(lines()).extracting(line -> line.version().image().label()).containsExactly(":5", ":4", ":3", ":2", ":1");
        assertThat(model.left()).isEqualTo(7);
        assertThat(compared).containsExactly(":4:5", ":1:2");
        assertThat(lines().getFirst().change().known()).hasValue(new VersionChange(3, 53, 1));
        assertThat(lines().getFirst().grown()).hasValue(10);
    }

    @Test
    void whatCannotBeReadTakesNothingElseWithIt() {
        reads();
        assertThat(lines().get(3).change().failure()).hasValue(GONE);
        assertThat(lines().get(1).isComparable()).as("the one before it cannot be opened").isFalse();
        assertThat(lines().get(2).isComparable()).isFalse();
        assertThat(lines().getLast().isComparable()).as("the oldest").isFalse();
        assertThat(lines().get(1).grown()).isEmpty();
    }

    @Test
    void anyTwoMakeAPairTheOlderOneFirst() {
        reads();
        assertThat(model.choose(lines().get(2))).as("it cannot be opened").isEmpty();
        assertThat(model.heldProperty().get()).isEmpty();
        assertThat(model.choose(lines().getFirst())).isEmpty();
        assertThat(model.heldProperty().get()).hasValue(lines().getFirst());
        assertThat(model.choose(lines().getFirst())).as("let go of").isEmpty();
        assertThat(model.heldProperty().get()).isEmpty();
        model.choose(lines().getFirst());
        assertThat(model.choose(lines().getLast())).hasValue(new ImagePair(image(1), image(5)));
        assertThat(model.withBefore(lines().getFirst())).hasValue(new ImagePair(image(4), image(5)));
        assertThat(model.withBefore(lines().getLast())).isEmpty();
    }

    @Test
    void whatIsCancelledCanBeGoneOnWith() {
        holds = true;
        model.open("payments");
        fxThread.await("the first is compared, and the second is being", () -> compared.size() == 2
                && model.linesProperty().get().known().filter(known -> known.getFirst().change().isKnown()
                && known.get(3).change().isWorking()).isPresent());
        model.cancel();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(lines().get(3).change()).isInstanceOf(Part.Waiting.class);

        hold.countDown();
        model.goOn();
        fxThread.await("reading has ended", () -> !model.runningProperty().get());
        assertThat(compared).containsExactly(":4:5", ":1:2", ":1:2");
    }

    @Test
    void aHistoryThatCannotBeReadSaysWhyAndCanBeAskedForAgain() {
        listing = GONE;
        reads();
        assertThat(model.linesProperty().get().failure()).hasValue(GONE);

        listing = null;
        model.goOn();
        fxThread.await("reading has ended", () -> !model.runningProperty().get());
        assertThat(lines()).hasSize(5);
    }
}
