package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.RECORD_LOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.testkit.reliability.Proves;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two consoles, two processes, one file.
class SecondConsoleTest {

    private static final int BATCHES = 30;

    @TempDir
    Path directory;

    @Test
    void consolesInSeveralProcessesAppendAndReadTheSameRecord() throws Exception {
        var file = directory.resolve("history.db");
        try (var first = OtherConsole.startedFor(file, "first", BATCHES);
                var second = OtherConsole.startedFor(file, "second", BATCHES);
                var here = Records.opened(file)) {
            first.begin();
            second.begin();
            first.awaitBatches(1);
            second.awaitBatches(1);
            for (var round = 0; round < BATCHES; round++) {
                here.append(List.of(composition(at(round), "here", round)));
            }
            assertThat(here.between(Instant.MIN, Instant.MAX).during()).as("seen while they write")
                    .hasSizeGreaterThan(2 * AppendingProcess.BATCH);
            first.awaitDone();
            second.awaitDone();
            var chronicle = here.between(Instant.MIN, Instant.MAX);
            assertThat(chronicle.during()).hasSize(BATCHES + 2 * BATCHES * AppendingProcess.BATCH);
            for (var name : List.of("first", "second")) {
                assertThat(chronicle.during()).filteredOn(entry -> source(entry).equals("kubernetes/" + name))
                        .extracting(entry -> ((HistoryEntry.Composition) entry).workload().wanted())
                        .as("each in its own order").isSorted();
            }
            assertThat(here.between(Instant.MAX, Instant.MAX).before()).hasSize(1 + 2 * AppendingProcess.WORKLOADS);
        }
    }

    @Test
    @Proves(fault = RECORD_LOCKED, during = WATCHING, shown = "The fleet, live; and that history is not being written",
            recovers = "what waits is written when the lock is gone")
    void aConsoleThatIsKeptFromWritingForTooLongSaysSoAndGoesOnLater() throws Exception {
        var file = directory.resolve("history.db");
        var impatient = new HistoryFile(file, Records.CLOCK, Migrations.all(), Duration.ofMillis(50),
                Duration.ofSeconds(1), 100);
        try (var history = ((Opening.Opened) impatient.open()).history(); var tool = Records.tool(file)) {
            Connections.execute(tool, "BEGIN IMMEDIATE");
            Records.assertRefused("history.locked", () -> history.append(List.of(composition(at(1), "checkout", 1))));
            assertThat(history.between(at(0), at(9)).during()).as("reading goes on").isEmpty();
            Connections.execute(tool, "ROLLBACK");
            history.append(List.of(composition(at(2), "checkout", 2)));
            assertThat(history.between(at(0), at(9)).during()).containsExactly(composition(at(2), "checkout", 2));
        }
    }

    private static String source(HistoryEntry entry) {
        return ((HistoryEntry.Composition) entry).workload().id().source().value();
    }
}
