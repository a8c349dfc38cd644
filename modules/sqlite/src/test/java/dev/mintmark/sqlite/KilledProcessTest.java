package dev.mintmark.sqlite;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.testkit.reliability.Proves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Kills a console at any moment while it writes, again and again, over the same file.
class KilledProcessTest {

    private static final int KILLS = 50;
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST_BATCHES = 5;

    @TempDir
    Path directory;

    @Test
    @Proves(fault = KILLED, during = WATCHING)
    void whateverWasAcknowledgedIsThereAfterEachOfFiftyKills(TestReporter reporter) throws Exception {
        var seed = Long.getLong("mintmark.seed", System.nanoTime());
        var random = new Random(seed);
        var file = directory.resolve("history.db");
        var next = OtherConsole.startedFor(file, "process-0", Integer.MAX_VALUE);
        try {
            var acknowledgedInAll = 0L;
            var nanosInAll = 0L;
            var last = 0L;
            for (var kill = 0; kill < KILLS; kill++) {
                var begun = System.nanoTime();
                int acknowledged;
                try (var console = next) {
                    console.begin();
                    if (kill % 2 == 0) {
                        // Surely while it writes, however slow this machine; the others may be hit while they open.
                        console.awaitBatches(1 + random.nextInt(MOST_BATCHES));
                    }
                    acknowledged = console.killAfter(random.nextLong(LONGEST_LIFE));
                }
                next = OtherConsole.startedFor(file, "process-" + (kill + 1), Integer.MAX_VALUE);
                last = isConsistent(file, last, acknowledged, "kill " + kill + ", -Dmintmark.seed=" + seed);
                acknowledgedInAll += acknowledged;
                nanosInAll += System.nanoTime() - begun;
            }
            reporter.publishEntry("entries a second",
                    Long.toString(acknowledgedInAll * AppendingProcess.BATCH * 1_000_000_000L / nanosInAll));
            assertThat(acknowledgedInAll).as("the kills hit a console that was writing")
                    .isGreaterThanOrEqualTo(KILLS / 2);
        } finally {
            next.close();
        }
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing was set aside").noneMatch(found -> found.toString().contains("set-aside"));
        }
    }

    /// @param earlier how many entries were there before this process began; those were examined before
    private static long isConsistent(Path file, long earlier, int acknowledged, String when) throws Exception {
        try (var history = Records.opened(file)) {
            assertThat(history.between(Instant.MAX, Instant.MAX).during()).as(when).isEmpty();
        }
        try (var tool = Records.tool(file)) {
            assertThat(text(tool, "PRAGMA quick_check")).as(when).isEqualTo("ok");
            var last = Connections.number(tool, "SELECT max(seq) FROM entry");
            var count = Connections.number(tool, """
                    SELECT count(*) FROM entry JOIN strand ON strand.id = strand AND matter = 'workload'
                        JOIN workload ON workload.id = subject JOIN source ON source.id = workload.source
                        JOIN composition USING (seq) JOIN shape ON shape.id = shape
                    WHERE seq > %d AND 2 = (SELECT count(*) FROM composition_version
                            JOIN image ON image.id = image JOIN container ON container.id = container
                            WHERE composition_version.seq = entry.seq)
                        AND wanted = seq - %d - 1""".formatted(earlier, earlier));
            assertThat(count).as("no gap, each whole and in its place, " + when).isEqualTo(last - earlier);
            assertThat(count % AppendingProcess.BATCH).as("whole batches, " + when).isZero();
            assertThat(count).as("all that was acknowledged, " + when)
                    .isGreaterThanOrEqualTo((long) acknowledged * AppendingProcess.BATCH);
            return last;
        }
    }

    private static String text(Connection tool, String sql) throws SQLException {
        try (var statement = tool.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
