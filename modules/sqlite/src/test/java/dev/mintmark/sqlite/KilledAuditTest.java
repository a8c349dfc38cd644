package dev.mintmark.sqlite;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.testkit.reliability.Proves;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills consoles at any moment while they write into the audit, again and again, over the same file.
class KilledAuditTest {

    private static final int KILLS = 12;
    private static final long LONGEST_LIFE = TimeUnit.MILLISECONDS.toNanos(80);

    @TempDir
    Path directory;

    @Test
    @Proves(fault = KILLED, during = ROLLBACK_RUNNING)
    void theChainHoldsAndHasAllThatWasAcknowledgedAfterEachKill() throws Exception {
        var seed = Long.getLong("mintmark.seed", System.nanoTime());
        var random = new Random(seed);
        var file = directory.resolve("audit.db");
        for (var kill = 0; kill < KILLS; kill++) {
            var name = "process-" + kill;
            var when = "kill " + kill + ", -Dmintmark.seed=" + seed;
            int acknowledged;
            try (var console = OtherConsole.startedFor(AuditingProcess.class, file, name, Integer.MAX_VALUE);
                    var here = new SqliteAudit(file, Records.CLOCK)) {
                console.begin();
                console.awaitBatches(1);
                acknowledged = console.killAfter(random.nextLong(LONGEST_LIFE));
                var written = here.since(Instant.EPOCH).stream().map(AuditEntry::record)
                        .filter(record -> record.subject().startsWith(name + "/")).count();
                assertThat(written).as(when).isBetween((long) acknowledged, acknowledged + 1L);
                assertThat(here.verify()).as(when).isInstanceOf(AuditVerdict.Intact.class);
            }
        }
    }

    @Test
    void consolesInSeveralProcessesWriteOneChain() throws Exception {
        var file = directory.resolve("audit.db");
        try (var first = OtherConsole.startedFor(AuditingProcess.class, file, "first", 60);
                var second = OtherConsole.startedFor(AuditingProcess.class, file, "second", 60);
                var here = new SqliteAudit(file, Records.CLOCK)) {
            first.begin();
            second.begin();
            first.awaitDone();
            second.awaitDone();
            assertThat(here.verify()).isEqualTo(new AuditVerdict.Intact(120));
        }
    }
}
