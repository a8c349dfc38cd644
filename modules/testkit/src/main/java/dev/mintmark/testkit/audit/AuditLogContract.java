package dev.mintmark.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.audit.AuditChain;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.testkit.SteppableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [AuditLog] promises.
public interface AuditLogContract {

    /// An empty one.
    AuditLog open(InstantSource clock) throws Exception;

    static AuditRecord line(String subject, AuditStage stage) {
        return new AuditRecord("copy.launch", subject, stage, "ana", "INC-314: ünïted ✓",
                Map.of("image", "shop/web:1", "lease", "1800"));
    }

    @Test
    default void whatWasAppendedIsReadAgainAsItWasAndChained() throws Exception {
        var clock = new SteppableClock(Instant.parse("2026-11-21T03:00:00.123456789Z"));
        try (var log = open(clock)) {
            var first = log.append(line("a", AuditStage.STARTED));
            clock.pass(Duration.ofSeconds(2));
            var second = log.append(line("a", AuditStage.SUCCEEDED));

            assertThat(log.since(Instant.EPOCH)).containsExactly(first, second);
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.previous()).isEqualTo(AuditChain.GENESIS);
            assertThat(second.previous()).isEqualTo(first.hash());
            assertThat(second.at()).isEqualTo(clock.instant());
            assertThat(log.verify()).isEqualTo(new AuditVerdict.Intact(2));
        }
    }

    @Test
    default void anEmptyOneIsIntact() throws Exception {
        try (var log = open(SteppableClock.atNight())) {
            assertThat(log.verify()).isEqualTo(new AuditVerdict.Intact(0));
            assertThat(log.since(Instant.EPOCH)).isEmpty();
            assertThat(log.open()).isEmpty();
        }
    }

    @Test
    default void onlyWhatWasWrittenSinceIsTold() throws Exception {
        var clock = SteppableClock.atNight();
        try (var log = open(clock)) {
            log.append(line("before", AuditStage.STARTED));
            clock.pass(Duration.ofMinutes(1));
            var at = log.append(line("at", AuditStage.STARTED));
            clock.pass(Duration.ofMinutes(1));
            var after = log.append(line("after", AuditStage.STARTED));

            assertThat(log.since(at.at())).containsExactly(at, after);
        }
    }

    @Test
    default void whatIsAboutASubjectAndItsPartsIsToldInTheOrderOfWritingWhateverTheClockSaid() throws Exception {
        var clock = SteppableClock.atNight();
        try (var audit = open(clock)) {
            for (var subject : List.of("plan", "plan/1", "planet", "plan/2", "pla", "plan0", "plan", "")) {
                audit.append(line(subject, AuditStage.STARTED));
                clock.pass(Duration.ofHours(-1));
            }
            assertThat(audit.about("plan")).extracting(entry -> entry.record().subject())
                    .containsExactly("plan", "plan/1", "plan/2", "plan");
            assertThat(audit.about("plan")).isEqualTo(audit.since(Instant.EPOCH).stream()
                    .filter(entry -> List.of(1L, 2L, 4L, 7L).contains(entry.number())).toList());
            assertThat(audit.about("nothing")).isEmpty();
        }
    }

    @Test
    default void anActWithoutAnEndIsOpen() throws Exception {
        try (var log = open(SteppableClock.atNight())) {
            log.append(line("ended", AuditStage.STARTED));
            var first = log.append(line("twice", AuditStage.STARTED));
            var second = log.append(line("twice", AuditStage.STARTED));
            log.append(line("ended", AuditStage.NOTED));
            assertThat(log.open()).hasSize(3).contains(first, second);

            log.append(line("ended", AuditStage.FAILED));
            log.append(line("twice", AuditStage.SUCCEEDED));
            assertThat(log.open()).containsExactly(second);
        }
    }

    @Test
    default void severalThreadsMayAppend() throws Exception {
        try (var log = open(SteppableClock.atNight());
                var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("writer ", 0).factory())) {
            var writers = IntStream.range(0, 20).mapToObj(number -> (Callable<AuditEntry>) () ->
                    log.append(line("copy-" + number, AuditStage.STARTED))).toList();
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get().number()).isBetween(1L, 20L);
            }
            assertThat(log.verify()).isEqualTo(new AuditVerdict.Intact(20));
        }
    }

    @Test
    default void aClosedOneTakesNothing() throws Exception {
        var log = open(SteppableClock.atNight());
        log.close();
        log.close();

        assertThatThrownBy(() -> log.append(line("late", AuditStage.STARTED)))
                .isInstanceOfSatisfying(AuditUnavailable.class, unavailable ->
                        assertThat(unavailable.problem().next()).isNotBlank());
    }
}
