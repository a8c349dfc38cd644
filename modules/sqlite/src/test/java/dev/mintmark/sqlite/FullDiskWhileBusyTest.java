package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.LayerCacheContract.layer;
import static dev.mintmark.testkit.audit.AuditLogContract.line;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.DISK_FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryWriter;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Proves;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full while something goes on, and later it is not.
class FullDiskWhileBusyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BATCH = 200;

    @TempDir
    Path directory;

    @Test
    @Proves(fault = DISK_FULL, during = WATCHING, shown = "The fleet, live; and that history is not being written",
            recovers = "what waits is written once there is room")
    void whatIsSeenMeanwhileIsOnRecordOnceThereIsRoom() throws Exception {
        try (var disk = TinyDisk.over(directory, 4096); var history = Records.opened(directory.resolve("history.db"));
                var writer = new HistoryWriter(history)) {
            var all = new ArrayList<HistoryEntry>();
            disk.fill();
            for (var batch = 0; batch < 20 && writer.problem().isEmpty(); batch++) {
                var number = batch;
                var entries = IntStream.range(0, BATCH).<HistoryEntry>mapToObj(
                        line -> composition(at(number), "workload-" + line, number)).toList();
                writer.write(entries);
                all.addAll(entries);
            }
            Eventually.await("it is said", PATIENCE, writer::problem, Optional::isPresent);
            assertThat(writer.problem()).map(Problem::code).contains("history.full");

            disk.makeRoom();
            Eventually.await("it is well again", PATIENCE, writer::problem, Optional::isEmpty);
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).isEqualTo(all);
        }
    }

    @Test
    @Proves(fault = DISK_FULL, during = COMPARING, shown = "The comparison, as ever",
            recovers = "nothing to do; new layers are remembered once there is room")
    void layersAreNotRememberedUntilThereIsRoom() throws Exception {
        try (var disk = TinyDisk.over(directory, 1024)) {
            try (var cache = SqliteLayerCache.open(directory.resolve("layers.db"), 1 << 20)) {
                cache.keep(layer(1), noise(1_000));
                disk.fill();
                cache.keep(layer(2), noise(200_000));
                assertThat(cache.find(layer(2))).isEmpty();
                assertThat(cache.find(layer(1))).hasValue(noise(1_000));

                disk.makeRoom();
                cache.keep(layer(2), noise(200_000));
                assertThat(cache.find(layer(2))).hasValue(noise(200_000));
            }
        }
    }

    @Test
    @Proves(fault = DISK_FULL, during = COPY_ALIVE)
    @Proves(fault = DISK_FULL, during = ROLLBACK_RUNNING)
    void theAuditTakesNothingUntilThereIsRoomAndIsWholeThen() throws Exception {
        try (var disk = TinyDisk.over(directory, 512); var audit = new SqliteAudit(directory.resolve("audit.db"),
                Records.CLOCK)) {
            audit.append(line("before", AuditStage.STARTED));
            disk.fill();
            var taken = fill(audit);

            disk.makeRoom();
            audit.append(line("after", AuditStage.STARTED));
            assertThat(audit.since(Instant.EPOCH)).hasSize(taken + 2);
            assertThat(audit.verify()).isEqualTo(new AuditVerdict.Intact(taken + 2));
        }
    }

    /// @return how many lines were taken before the first that was not
    private static int fill(SqliteAudit audit) throws AuditUnavailable {
        for (var taken = 0; taken < 1_000; taken++) {
            try {
                audit.append(line("meanwhile", AuditStage.STARTED));
            } catch (AuditUnavailable full) {
                assertThat(full.problem().code()).isEqualTo("audit.full");
                assertThatExceptionOfType(AuditUnavailable.class)
                        .isThrownBy(() -> audit.append(line("again", AuditStage.STARTED)));
                return taken;
            }
        }
        throw new AssertionError("It never became full");
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
