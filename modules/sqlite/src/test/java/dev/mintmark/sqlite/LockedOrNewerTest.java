package dev.mintmark.sqlite;

import static dev.mintmark.testkit.LayerCacheContract.layer;
import static dev.mintmark.testkit.audit.AuditLogContract.line;
import static dev.mintmark.testkit.reliability.Activity.COMPARING;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.RECORD_LOCKED;
import static dev.mintmark.testkit.reliability.Fault.RECORD_NEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.Plans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit, the plans and the cache of layers are held by another program, or were written by a newer console:
/// nothing is done that cannot be recorded, and nothing of theirs is touched.
class LockedOrNewerTest {

    private static final Duration SOON = Duration.ofMillis(50);

    @TempDir
    Path directory;

    @Test
    @Proves(fault = RECORD_LOCKED, during = COPY_ALIVE, shown = "Nothing new is done: the audit is locked",
            recovers = "works when the lock is gone; leases end copies meanwhile")
    @Proves(fault = RECORD_LOCKED, during = ROLLBACK_RUNNING,
            shown = "Failed: nothing more is called; the audit is locked",
            recovers = "run again when the lock is gone: it goes on")
    void aLockedAuditTakesNothingUntilItIsLetGo() throws Exception {
        var file = directory.resolve("audit.db");
        try (AuditLog audit = new SqliteAudit(file, Records.CLOCK, SOON)) {
            audit.append(line("before", AuditStage.STARTED));
            try (var tool = Records.tool(file)) {
                Connections.execute(tool, "BEGIN IMMEDIATE");
                refused("audit.locked", audit);
                assertThat(audit.since(Instant.EPOCH)).as("reading goes on").hasSize(1);
                Connections.execute(tool, "ROLLBACK");
            }
            audit.append(line("after", AuditStage.STARTED));
            assertThat(audit.verify()).isEqualTo(new AuditVerdict.Intact(2));
        }
    }

    @Test
    @Proves(fault = RECORD_LOCKED, during = ROLLBACK_RUNNING)
    void lockedPlansTakeNoneUntilTheyAreLetGo() throws Exception {
        var file = directory.resolve("rollbacks.db");
        try (var plans = new SqlitePlans(file, SOON)) {
            var kept = Plans.full(PlanId.fresh());
            plans.keep(kept);
            var next = Plans.full(PlanId.fresh());
            try (var tool = Records.tool(file)) {
                Connections.execute(tool, "BEGIN IMMEDIATE");
                assertThatExceptionOfType(RollbackRefused.class).isThrownBy(() -> plans.keep(next))
                        .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("rollback.plans.locked"));
                assertThat(plans.find(kept.id())).as("a plan that runs can be read").contains(kept);
                Connections.execute(tool, "ROLLBACK");
            }
            plans.keep(next);
            assertThat(plans.find(next.id())).contains(next);
        }
    }

    @Test
    @Proves(fault = RECORD_LOCKED, during = COMPARING, shown = "The comparison, as ever",
            recovers = "nothing to do; new layers are remembered once the lock is gone")
    void aLockedCacheRemembersNothingUntilItIsLetGo() throws Exception {
        var file = directory.resolve("layers.db");
        try (var cache = SqliteLayerCache.open(file, 1 << 20, SOON)) {
            cache.keep(layer(1), new byte[] {1});
            try (var tool = Records.tool(file)) {
                Connections.execute(tool, "BEGIN IMMEDIATE");
                cache.keep(layer(2), new byte[] {2});
                assertThat(cache.find(layer(2))).isEmpty();
                assertThat(cache.find(layer(1))).as("what is known serves").hasValue(new byte[] {1});
                Connections.execute(tool, "ROLLBACK");
            }
            cache.keep(layer(2), new byte[] {2});
            assertThat(cache.find(layer(1))).hasValue(new byte[] {1});
            assertThat(cache.find(layer(2))).hasValue(new byte[] {2});
        }
    }

    @Test
    @Proves(fault = RECORD_NEWER, during = COPY_ALIVE, shown = "Nothing new is done: the audit is a newer version's",
            recovers = "use the newer version; leases end copies meanwhile")
    @Proves(fault = RECORD_NEWER, during = ROLLBACK_RUNNING)
    void aNewerAuditIsLeftAsItIs() throws Exception {
        var file = directory.resolve("audit.db");
        try (var audit = new SqliteAudit(file, Records.CLOCK)) {
            audit.append(line("before", AuditStage.STARTED));
        }
        Records.execute(file, "PRAGMA user_version = 99");
        var before = Files.readAllBytes(file);
        try (AuditLog audit = new SqliteAudit(file, Records.CLOCK)) {
            refused("audit.foreign", audit);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        Records.execute(file, "PRAGMA user_version = 1");
        try (var newer = new SqliteAudit(file, Records.CLOCK)) {
            assertThat(newer.verify()).isEqualTo(new AuditVerdict.Intact(1));
        }
    }

    @Test
    @Proves(fault = RECORD_NEWER, during = COMPARING, shown = "The comparison, as ever; layers are read anew",
            recovers = "nothing to do; the newer version's cache is left alone")
    void aNewerCacheIsLeftAsItIs() throws Exception {
        var file = directory.resolve("layers.db");
        try (var cache = SqliteLayerCache.open(file, 1 << 20)) {
            cache.keep(layer(1), new byte[] {1});
        }
        Records.execute(file, "PRAGMA user_version = 99");
        try (var cache = SqliteLayerCache.open(file, 1 << 20)) {
            assertThat(cache.find(layer(1))).isEmpty();
            cache.keep(layer(2), new byte[] {2});
            assertThat(cache.find(layer(2))).isEmpty();
        }
        Records.execute(file, "PRAGMA user_version = 1");
        try (var newer = SqliteLayerCache.open(file, 1 << 20)) {
            assertThat(newer.find(layer(1))).hasValue(new byte[] {1});
        }
    }

    private static void refused(String code, AuditLog audit) {
        assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(() -> audit.append(line("x", AuditStage.STARTED)))
                .satisfies(unavailable -> assertThat(unavailable.problem().code()).isEqualTo(code));
    }
}
