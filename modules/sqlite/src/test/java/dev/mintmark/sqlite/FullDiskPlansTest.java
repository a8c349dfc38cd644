package dev.mintmark.sqlite;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.DISK_FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.Plans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No room left for a plan: it is refused whole, those that were kept stay readable, and the next one fits when there is
/// room again. On a real file system of 1 MB; needs the right to mount one.
class FullDiskPlansTest {

    @TempDir
    Path directory;

    @Test
    @Proves(fault = DISK_FULL, during = ROLLBACK_RUNNING)
    void aFullFileSystemRefusesAPlanAndTakesItWhenThereIsRoom() throws Exception {
        assumeThat(FullDiskTest.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString())).isTrue();
        try {
            var ballast = Files.write(directory.resolve("ballast"), new byte[300_000]);
            try (var plans = new SqlitePlans(directory.resolve("rollbacks.db"))) {
                var kept = new ArrayList<Plan>();
                var refused = fill(plans, kept);
                assertThat(refused.kind()).isEqualTo(RollbackRefused.Kind.FAILED);
                assertThat(refused.problem().code()).isEqualTo("rollback.plans.full");
                assertThat(refused.problem().next()).contains("Make room");
                assertThat(plans.since(Instant.MIN)).containsExactlyInAnyOrderElementsOf(kept);

                Files.delete(ballast);
                var late = large();
                plans.keep(late);
                assertThat(plans.find(late.id())).contains(late);
            }
        } finally {
            FullDiskTest.run("umount", directory.toString());
        }
    }

    private static RollbackRefused fill(SqlitePlans plans, List<Plan> kept) {
        for (var number = 0; number < 1_000; number++) {
            var plan = large();
            try {
                plans.keep(plan);
                kept.add(plan);
            } catch (RollbackRefused refused) {
                return refused;
            }
        }
        throw new AssertionError("It never became full");
    }

    private static Plan large() {
        var plan = Plans.full(PlanId.fresh());
        return new Plan(plan.id(), plan.intent(), plan.madeAt(), plan.expiresAt(), plan.members(), plan.steps(),
                plan.findings(), plan.differences(), List.of("x".repeat(20_000)), plan.lock(), plan.forwardOf());
    }
}
