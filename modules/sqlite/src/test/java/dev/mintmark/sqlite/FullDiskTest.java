package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.DISK_FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No room left: nothing is half-written, and the record goes on when there is room again.
class FullDiskTest {

    private static final int BATCH = 100;

    @TempDir
    Path directory;

    @Test
    void aFileThatMayNotGrowRefusesTheBatchWholeAndGoesOnWhenItMay() throws Exception {
        var file = directory.resolve("history.db");
        var writer = new Connections(file, Records.PATIENCE).unchanged();
        Connections.makeWriter(writer);
        Migrations.all().apply(writer);
        try (var history = new SqliteHistory(new Connections(file, Records.PATIENCE), writer, 1_000_000)) {
            Connections.execute(writer, "PRAGMA max_page_count = 80");
            var whole = fill(history);
            Connections.execute(writer, "PRAGMA max_page_count = 100000");
            goesOn(history, whole);
        }
    }

    /// On a real file system of 2 MB. Needs the right to mount one; the test above stands in where that is missing.
    @Test
    @Proves(fault = DISK_FULL, during = WATCHING)
    void aFullFileSystemRefusesTheBatchWholeAndGoesOnWhenThereIsRoom() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", directory.toString())).isTrue();
        try {
            var ballast = Files.write(directory.resolve("ballast"), new byte[600_000]);
            try (var history = Records.opened(directory.resolve("history.db"))) {
                var whole = fill(history);
                assertThat(history.between(Instant.MIN, Instant.MAX).during()).as("reading goes on").hasSize(whole);
                Files.delete(ballast);
                goesOn(history, whole);
            }
        } finally {
            run("umount", directory.toString());
        }
    }

    @Test
    void aFileSystemWithoutAnyRoomMeansNoHistory() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", directory.toString())).isTrue();
        try {
            Files.write(directory.resolve("ballast"), new byte[40_000]);
            assertThat(SqliteHistory.open(directory.resolve("history.db"), Records.CLOCK)).isInstanceOfSatisfying(
                    Opening.Unavailable.class,
                    refused -> assertThat(refused.problem().code()).isEqualTo("history.full"));
        } finally {
            run("umount", directory.toString());
        }
    }

    /// Appends until there is no room, and returns how many entries were taken.
    private static int fill(History history) throws HistoryUnavailable {
        for (var batch = 0; batch < 1_000; batch++) {
            try {
                history.append(batch(batch));
            } catch (HistoryUnavailable refused) {
                assertThat(refused.problem().code()).isEqualTo("history.full");
                assertThat(history.between(Instant.MIN, Instant.MAX).during()).as("whole batches")
                        .hasSize(batch * BATCH);
                return batch * BATCH;
            }
        }
        throw new AssertionError("It never became full");
    }

    private static void goesOn(History history, int whole) throws HistoryUnavailable {
        history.append(batch(1_001));
        var during = history.between(Instant.MIN, Instant.MAX).during();
        assertThat(during).hasSize(whole + BATCH);
        assertThat(during.subList(whole, whole + BATCH)).isEqualTo(batch(1_001));
    }

    private static List<HistoryEntry> batch(int number) {
        return IntStream.range(0, BATCH).<HistoryEntry>mapToObj(
                line -> composition(at(number), "workload-" + number + "-" + line, line)).toList();
    }

    static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
