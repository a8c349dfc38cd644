package dev.mintmark.testkit.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.IncidentLine;
import dev.mintmark.incident.IncidentStore;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every [IncidentStore] promises.
public interface IncidentStoreContract {

    /// An empty one, which tells the time by this clock.
    IncidentStore empty(InstantSource clock) throws Exception;

    /// One of each kind, with everything that can be in it.
    static List<IncidentEvent> everyKind() {
        var alert = new Alert("HighErrorRate", Map.of("alertname", "HighErrorRate", "service", "payments"),
                Map.of("summary", "ünïted ✓ 𝄞"), Instant.parse("2026-11-21T02:58:03.123456789Z"));
        return List.of(new IncidentEvent.Opened("Errors", Optional.of("INC-314"), Optional.of(alert)),
                new IncidentEvent.Opened("", Optional.empty(), Optional.empty()), new IncidentEvent.Pinned("payments"),
                new IncidentEvent.Unpinned("payments"), new IncidentEvent.Noted("two\nlines, 'quoted\" ☂"),
                new IncidentEvent.Collected(IncidentEvent.Collected.Kind.COMPARISON, "1 file changed", List.of("", "/app/x"),
                        Map.of("from", "sha256:1", "to", "sha256:2")),
                new IncidentEvent.Closed(""), new IncidentEvent.Closed("back to normal"), new IncidentEvent.Reopened(),
                new IncidentEvent.Chosen());
    }

    @Test
    default void whatWasAppendedIsReadAgainAsItWas() throws Exception {
        var clock = new SteppableClock(Instant.parse("2026-11-21T03:00:00.123456789Z"));
        try (var store = empty(clock)) {
            var written = new ArrayList<IncidentLine>();
            for (var event : everyKind()) {
                written.add(store.append(IncidentId.fresh(), "ana", event));
                clock.pass(Duration.ofSeconds(1));
            }
            assertThat(store.after(0)).isEqualTo(written);
            assertThat(written).extracting(IncidentLine::event).isEqualTo(everyKind());
            assertThat(written.getFirst().number()).isEqualTo(1);
            assertThat(written.getLast().at()).isEqualTo(clock.instant().minusSeconds(1));
            assertThat(written.getLast().operator()).isEqualTo("ana");
        }
    }

    @Test
    default void onlyLinesAfterANumberAreTold() throws Exception {
        try (var store = empty(SteppableClock.atNight())) {
            assertThat(store.after(0)).isEmpty();
            var first = noted(store, "1");
            var second = noted(store, "2");

            assertThat(store.after(first.number())).containsExactly(second);
            assertThat(store.after(second.number())).isEmpty();
            assertThat(store.after(1_000)).isEmpty();
        }
    }

    @Test
    default void severalThreadsMayAppendAndEachLineHasItsNumber() throws Exception {
        try (var store = empty(SteppableClock.atNight());
                var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("writer ", 0).factory())) {
            var writers = IntStream.range(0, 20).mapToObj(number -> (Callable<IncidentLine>) () ->
                    noted(store, "note " + number)).toList();
            for (var written : threads.invokeAll(writers)) {
                assertThat(store.after(written.get().number() - 1)).first().isEqualTo(written.get());
            }
            assertThat(store.after(0)).extracting(IncidentLine::number)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    @Test
    default void aClosedOneTakesAndTellsNothing() throws Exception {
        var store = empty(SteppableClock.atNight());
        store.close();
        store.close();

        assertThatExceptionOfType(IncidentsUnavailable.class).isThrownBy(() -> noted(store, "late"))
                .satisfies(refused -> assertThat(refused.problem().next()).isNotBlank());
        assertThatExceptionOfType(IncidentsUnavailable.class).isThrownBy(() -> store.after(0));
    }

    private static IncidentLine noted(IncidentStore store, String text) throws IncidentsUnavailable {
        return store.append(IncidentId.fresh(), "ana", new IncidentEvent.Noted(text));
    }
}
