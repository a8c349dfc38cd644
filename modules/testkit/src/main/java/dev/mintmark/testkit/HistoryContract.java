package dev.mintmark.testkit;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.HistoryEntries.evidence;
import static dev.mintmark.testkit.HistoryEntries.everyKind;
import static dev.mintmark.testkit.HistoryEntries.gained;
import static dev.mintmark.testkit.HistoryEntries.lost;
import static dev.mintmark.testkit.HistoryEntries.release;
import static dev.mintmark.testkit.HistoryEntries.vanished;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.CLOCK_JUMPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.testkit.reliability.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [History] promises. Fakes and real rooms run the same tests, so a fake can be trusted elsewhere.
public interface HistoryContract {

    /// A record in which nothing is written yet. The implementing test closes it in the end.
    History empty() throws Exception;

    @Test
    default void anEmptyRecordHoldsNothing() throws Exception {
        var chronicle = empty().between(Instant.MIN, Instant.MAX);
        assertThat(chronicle.before()).isEmpty();
        assertThat(chronicle.during()).isEmpty();
    }

    @Test
    default void aChronicleNamesTheTimeThatWasAskedFor() throws Exception {
        var chronicle = empty().between(at(1), at(2));
        assertThat(chronicle.from()).isEqualTo(at(1));
        assertThat(chronicle.to()).isEqualTo(at(2));
    }

    @Test
    default void everyFieldOfEveryKindOfEntryComesBackAsItWasWritten() throws Exception {
        var history = empty();
        history.append(everyKind());
        assertThat(history.between(Instant.MIN, Instant.MAX).during()).isEqualTo(everyKind());
    }

    @Test
    default void oneWorkloadIsToldAloneWithTheSightOfItsSource() throws Exception {
        var history = empty();
        history.append(everyKind());
        var other = composition(at(9), "other", 1);
        history.append(List.of(composition(at(8), "checkout", 2), other, composition(at(7), "checkout", 3)));
        var id = composition(at(8), "checkout", 2).workload().id();
        var wanted = new ArrayList<>(everyKind());
        wanted.addAll(List.of(composition(at(8), "checkout", 2), composition(at(7), "checkout", 3)));
        assertThat(history.of(id)).isEqualTo(wanted.stream().filter(entry -> entry.isAbout(id)).toList())
                .contains(composition(at(7), "checkout", 3)).doesNotContain(other);
    }

    @Test
    default void timesAreKeptToTheNanosecond() throws Exception {
        var history = empty();
        var seenAt = Instant.parse("2026-11-21T03:04:05.123456789Z");
        history.append(List.of(composition(seenAt, "checkout", 3)));
        assertThat(history.between(seenAt, seenAt.plusNanos(1)).during()).hasSize(1);
        assertThat(history.between(seenAt.plusNanos(1), Instant.MAX).during()).isEmpty();
        assertThat(history.between(Instant.MIN, seenAt).during()).isEmpty();
    }

    @Test
    default void entriesComeBackInTheOrderTheyWereWrittenWhateverTheClockSaid() throws Exception {
        var history = empty();
        var entries = List.<HistoryEntry>of(composition(at(3), "checkout", 1), composition(at(1), "payments", 1),
                composition(at(2), "search", 1));
        history.append(entries.subList(0, 2));
        history.append(entries.subList(2, 3));
        assertThat(history.between(at(0), at(9)).during()).isEqualTo(entries);
    }

    @Test
    default void theBeginningIsWithinAndTheEndIsNot() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(1), "a", 1), composition(at(2), "b", 1), composition(at(3), "c", 1)));
        var chronicle = history.between(at(2), at(3));
        assertThat(chronicle.before()).containsExactly(composition(at(1), "a", 1));
        assertThat(chronicle.during()).containsExactly(composition(at(2), "b", 1));
    }

    @Test
    default void whatHeldBeforeIsTheLastCompositionOfEachWorkloadInTheOrderTheyWereWritten() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(1), "checkout", 1), composition(at(2), "payments", 1),
                composition(at(3), "checkout", 2), composition(at(5), "checkout", 3)));
        assertThat(history.between(at(4), at(9)).before())
                .containsExactly(composition(at(2), "payments", 1), composition(at(3), "checkout", 2));
    }

    @Test
    default void workloadsThatDifferInAnyPartOfTheirNameAreDifferent() throws Exception {
        var history = empty();
        var all = HistoryEntries.namesakes(at(1));
        history.append(all);
        assertThat(history.between(at(2), at(2)).before()).isEqualTo(all);
    }

    @Test
    default void aWorkloadThatVanishedIsNoLongerHeldAndMayComeBack() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(1), "checkout", 1), vanished(at(2), "checkout"),
                composition(at(3), "checkout", 2)));
        assertThat(history.between(at(2), at(2)).before()).containsExactly(composition(at(1), "checkout", 1));
        assertThat(history.between(at(3), at(3)).before()).isEmpty();
        assertThat(history.between(at(4), at(4)).before()).containsExactly(composition(at(3), "checkout", 2));
        assertThat(history.between(at(2), at(3)).during()).containsExactly(vanished(at(2), "checkout"));
    }

    @Test
    default void aWorkloadWithNothingRunningIsStillHeld() throws Exception {
        var history = empty();
        var nothing = new HistoryEntry.Composition(at(2), composition(at(1), "checkout", 1).workload(), List.of());
        history.append(List.of(composition(at(1), "checkout", 1), nothing));
        assertThat(history.between(at(3), at(3)).before()).containsExactly(nothing);
    }

    @Test
    default void evidenceIsHeldForEverAndEachPieceOnce() throws Exception {
        var history = empty();
        history.append(List.of(evidence(at(1), 1), evidence(at(2), 2), evidence(at(3), 1), evidence(at(9), 3)));
        assertThat(history.between(at(5), at(6)).before()).containsExactly(evidence(at(2), 2), evidence(at(3), 1));
    }

    @Test
    default void theLastWordOnEachReleaseIsHeldEvenWhenItsWorkloadVanished() throws Exception {
        var history = empty();
        var corrected = release(at(3), "checkout", "1", "rollout by argocd");
        history.append(List.of(release(at(1), "checkout", "1", "first word"), release(at(2), "checkout", "2", "x"),
                corrected, release(at(3), "payments", "1", "y"), vanished(at(4), "checkout")));
        assertThat(history.between(at(5), at(5)).before()).containsExactly(release(at(2), "checkout", "2", "x"),
                corrected, release(at(3), "payments", "1", "y"));
    }

    @Test
    default void theLastWordOnTheSightOfEachSourceIsHeld() throws Exception {
        var history = empty();
        history.append(List.of(gained(at(1), "docker/default"), gained(at(1), "docker/build"),
                lost(at(2), "docker/default"), gained(at(4), "docker/default")));
        assertThat(history.between(at(3), at(3)).before())
                .containsExactly(gained(at(1), "docker/build"), lost(at(2), "docker/default"));
        assertThat(history.between(at(5), at(5)).before())
                .containsExactly(gained(at(1), "docker/build"), gained(at(4), "docker/default"));
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = WATCHING, shown = "The fleet, live",
            recovers = "nothing to do: history keeps the order of writing")
    default void whenTheClockWentBackTheLineWrittenLastStillCounts() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(10), "checkout", 1), composition(at(30), "checkout", 2)));
        history.append(List.of(composition(at(20), "checkout", 3)));
        history.append(List.of(composition(at(40), "checkout", 4), composition(at(15), "checkout", 5)));
        assertThat(history.between(at(12), at(12)).before()).containsExactly(composition(at(10), "checkout", 1));
        assertThat(history.between(at(18), at(18)).before()).containsExactly(composition(at(15), "checkout", 5));
        assertThat(history.between(at(35), at(35)).before()).containsExactly(composition(at(15), "checkout", 5));
        assertThat(history.between(at(16), at(35)).during())
                .containsExactly(composition(at(30), "checkout", 2), composition(at(20), "checkout", 3));
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = WATCHING)
    default void theLastKnownFleetIsToldWhateverTheClockSaysNow() throws Exception {
        var history = empty();
        var written = Instant.parse("2199-01-01T00:00:00Z");
        history.append(List.of(composition(written, "checkout", 1)));
        assertThat(history.between(Instant.MAX, Instant.MAX).before())
                .containsExactly(composition(written, "checkout", 1));
    }

    @Test
    default void aStretchThatEndsBeforeItBeginsHoldsNothing() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(1), "checkout", 1)));
        assertThat(history.between(at(2), at(0)).during()).isEmpty();
        assertThat(history.between(at(2), at(0)).before()).hasSize(1);
    }

    @Test
    default void anEntryWrittenTwiceIsThereTwice() throws Exception {
        var history = empty();
        var entry = composition(at(1), "checkout", 1);
        history.append(List.of(entry, entry));
        assertThat(history.between(at(0), at(2)).during()).containsExactly(entry, entry);
    }

    @Test
    default void appendingNothingChangesNothing() throws Exception {
        var history = empty();
        history.append(List.of());
        assertThat(history.between(Instant.MIN, Instant.MAX).during()).isEmpty();
    }

    @Test
    default void aBatchThatCannotBeWrittenWholeIsNotWrittenAtAll() throws Exception {
        var history = empty();
        var broken = Arrays.<HistoryEntry>asList(composition(at(1), "checkout", 1), null);
        assertThatNullPointerException().isThrownBy(() -> history.append(broken));
        assertThat(history.between(Instant.MIN, Instant.MAX).during()).isEmpty();
    }

    @Test
    default void writersAndReadersDoNotDisturbEachOther() throws Exception {
        var history = empty();
        var batches = 20;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 3).mapToObj(writer -> threads.submit(whole(history, writer, batches)));
            var reader = threads.submit(() -> {
                for (var look = 0; look < batches; look++) {
                    assertThat(history.between(at(0), at(99)).during().size() % 2).as("whole batches").isZero();
                }
                return null;
            });
            for (var writer : writers.toList()) {
                writer.get();
            }
            reader.get();
        }
        var during = history.between(at(0), at(99)).during();
        assertThat(during).hasSize(3 * 2 * batches);
        for (var pair = 0; pair < during.size(); pair += 2) {
            assertThat(during.get(pair)).isEqualTo(during.get(pair + 1));
        }
    }

    private static Callable<Void> whole(History history, int writer, int batches) {
        return () -> {
            for (var batch = 0; batch < batches; batch++) {
                var entry = composition(at(1), "workload-" + writer, batch);
                history.append(List.of(entry, entry));
            }
            return null;
        };
    }

    @Test
    default void anInterruptedCallerStillLearnsWhetherItsEntriesWereWritten() throws Exception {
        var history = empty();
        Thread.currentThread().interrupt();
        try {
            history.append(List.of(composition(at(1), "checkout", 1)));
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted afterwards").isTrue();
        }
        assertThat(history.between(at(0), at(2)).during()).hasSize(1);
    }

    @Test
    default void aClosedRecordSaysSo() throws Exception {
        var history = empty();
        history.close();
        history.close();
        assertThatExceptionOfType(HistoryUnavailable.class)
                .isThrownBy(() -> history.append(List.of(composition(at(1), "checkout", 1))))
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("history.closed"));
        assertThatExceptionOfType(HistoryUnavailable.class)
                .isThrownBy(() -> history.between(Instant.MIN, Instant.MAX))
                .satisfies(refused -> assertThat(refused.problem().next()).isNotBlank());
    }

    @Test
    default void theCallersListMayChangeAfterwards() throws Exception {
        var history = empty();
        var entries = new ArrayList<HistoryEntry>(List.of(composition(at(1), "checkout", 1)));
        history.append(entries);
        entries.clear();
        assertThat(history.between(at(0), at(2)).during()).hasSize(1);
    }
}
