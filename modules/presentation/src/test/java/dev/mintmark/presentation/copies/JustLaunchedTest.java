package dev.mintmark.presentation.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.SeenCopies;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JustLaunchedTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SteppableClock clock = new SteppableClock(NOON);
    private final JustLaunched launched = new JustLaunched(clock);
    private final DebugCopy known = copy(40);
    private final DebugCopy fresh = copy(30);

    @Test
    void aLookThatWasBegunBeforeDoesNotTakeACopyAway() {
        launched.add(fresh);
        assertThat(launched.with(seen(known)).copies()).containsExactly(fresh, known);
        assertThat(launched.with(seen(known)).copies()).containsExactly(fresh, known);
    }

    @Test
    void onceItWasSeenLooksAreBelieved() {
        launched.add(fresh);
        assertThat(launched.with(seen(fresh, known)).copies()).containsExactly(fresh, known);
        assertThat(launched.with(seen(known)).copies()).containsExactly(known);
    }

    @Test
    void whatNoLookShowsForLongIsNotThere() {
        launched.add(fresh);
        clock.pass(JustLaunched.LONGEST.plusSeconds(1));
        assertThat(launched.with(seen(known)).copies()).containsExactly(known);
    }

    @Test
    void whatWasEndedDoesNotComeBack() {
        launched.add(fresh);
        launched.remove(fresh.id());
        assertThat(launched.with(seen(known)).copies()).containsExactly(known);
    }

    private static SeenCopies seen(DebugCopy... copies) {
        return new SeenCopies(NOON, List.of(copies), Map.of());
    }

    private static DebugCopy copy(int minutes) {
        return new DebugCopy(CopyId.fresh(), new CopyPlace(new SourceId("docker/default"), ""), "copy", "shop/payments",
                Optional.empty(), CopyMode.HOLD, "anna", "INC-314", CopyState.RUNNING, "", NOON,
                NOON.plus(Duration.ofMinutes(minutes)), NOON.plus(Duration.ofHours(8)));
    }
}
