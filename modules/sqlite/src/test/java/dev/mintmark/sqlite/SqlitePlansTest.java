package dev.mintmark.sqlite;

import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.RECORD_DAMAGED;
import static dev.mintmark.testkit.reliability.Fault.RECORD_NEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanCodec;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.PlanStore;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.testkit.rollback.PlanStoreContract;
import dev.mintmark.testkit.rollback.Plans;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlansTest implements PlanStoreContract {

    @TempDir
    Path directory;

    private final List<SqlitePlans> open = new ArrayList<>();

    @Override
    public PlanStore empty() {
        return plans();
    }

    @Override
    public void damage(PlanStore store, PlanId id) throws Exception {
        tamper("UPDATE plan SET bytes = zeroblob(length(bytes)) WHERE id = '" + id + "'");
    }

    @AfterEach
    void close() {
        open.forEach(SqlitePlans::close);
    }

    @Test
    void itIsNotMadeBeforeItIsUsed() {
        plans().close();

        assertThat(file()).doesNotExist();
    }

    @Test
    void aPlanIsThereForTheNextConsoleAndForOneThatIsOpenAtTheSameTime() throws Exception {
        var other = plans();
        assertThat(other.since(Instant.MIN)).isEmpty();
        var plan = kept();

        assertThat(other.find(plan.id())).contains(plan);
        close();
        assertThat(plans().find(plan.id())).contains(plan);
    }

    @Test
    void severalConsolesKeepPlansAtOnceAndOneOfOneIdWins() throws Exception {
        var contested = PlanId.fresh();
        var winners = new AtomicInteger();
        var consoles = Stream.generate(this::plans).limit(4).map(plans -> (Callable<Void>) () -> {
            for (var number = 0; number < 5; number++) {
                plans.keep(Plans.of(PlanId.fresh(), NIGHT));
            }
            try {
                plans.keep(Plans.of(contested, NIGHT));
                winners.incrementAndGet();
            } catch (RollbackRefused taken) {
                assertThat(taken.problem().code()).isEqualTo("rollback.plans.kept");
            }
            return null;
        }).toList();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("console ", 0).factory())) {
            for (var done : threads.invokeAll(consoles)) {
                done.get();
            }
        }
        assertThat(winners).hasValue(1);
        assertThat(plans().since(NIGHT)).hasSize(21);
    }

    @Test
    void everyCommitIsFlushedToDisk() throws Exception {
        try (var connection = new DurableFile(file(), Migrations.ofRollbacks(), Records.PATIENCE).open()) {
            assertThat(Connections.number(connection, "PRAGMA synchronous")).as("FULL").isEqualTo(2);
        }
        try (var tool = Records.tool(file()); var rows = tool.createStatement().executeQuery("PRAGMA journal_mode")) {
            assertThat(rows.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void noPlanCanBeChangedRemovedOrReplaced() throws Exception {
        var plan = kept();
        for (var sql : List.of("DELETE FROM plan", "UPDATE plan SET made_nano = 0", "INSERT INTO plan SELECT * FROM plan",
                "INSERT OR REPLACE INTO plan SELECT id, 0, 0, hash, bytes FROM plan")) {
            assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> Records.execute(file(), sql))
                    .withMessageContaining("kept");
        }
        assertThat(plans().find(plan.id())).contains(plan);
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = ROLLBACK_RUNNING)
    void whateverIsChangedInALineIsNoticed() throws Exception {
        for (var change : List.of("id = 'zzzzzzzzzzzz'", "made_second = made_second + 1", "made_nano = made_nano + 1",
                "made_nano = made_nano + 4294967296", "hash = 'sha256:0'", "hash = upper(hash)",
                "bytes = zeroblob(0)", "bytes = zeroblob(67108865)", "id = 'no id; x' || char(10)",
                "bytes = CAST(replace(CAST(bytes AS TEXT), 'INC', 'ABC') AS BLOB)")) {
            var plan = kept();
            tamper("UPDATE plan SET " + change + " WHERE id = '" + plan.id() + "'");

            var plans = plans();
            assertThat(plans.since(Instant.MIN)).as(change).isEmpty();
            assertThat(plans.problems()).as(change).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("rollback.plans.changed");
                assertThat(problem.why()).contains(file().toString()).endsWith(".");
            });
            tamper("DELETE FROM plan");
        }
    }

    @Test
    void aChangedByteAnywhereInThePlanIsNoticed() throws Exception {
        var plan = kept();
        var length = PlanCodec.write(plan).length;
        for (var place = 1; place <= length; place += 7) {
            tamper("UPDATE plan SET bytes = CAST(substr(bytes, 1, %1$d - 1) || x'fe' || substr(bytes, %1$d + 1) AS BLOB)"
                    .formatted(place));
            assertRefused("rollback.plans.changed", () -> plans().find(plan.id()));
        }
    }

    @Test
    void bytesThatAreNoPlanAreRefusedEvenWithTheirOwnHash() throws Exception {
        var plan = kept();
        var noise = "no plan at all".getBytes(StandardCharsets.UTF_8);
        tamper("UPDATE plan SET bytes = CAST('no plan at all' AS BLOB), hash = '"
                + PlanCodec.hash(noise) + "'");

        assertRefused("rollback.plans.changed", () -> plans().find(plan.id()));
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = ROLLBACK_RUNNING)
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
        Files.writeString(file(), "my own notes, and quite a lot of them\n".repeat(100));

        assertRefused("rollback.plans.damaged", this::kept);
        assertThat(file()).content().startsWith("my own notes");
    }

    @Test
    @Proves(fault = RECORD_NEWER, during = ROLLBACK_RUNNING, shown = "Refused: plans or audit are a newer version's",
            recovers = "use the newer version; nothing of it is touched")
    void aDatabaseOfAnotherProgramOrOfANewerVersionIsLeftAsItIs() throws Exception {
        Records.execute(file(), "CREATE TABLE note (text TEXT)");
        assertRefused("rollback.plans.foreign", this::kept);

        Files.delete(file());
        kept();
        Records.execute(file(), "PRAGMA user_version = 2");
        assertRefused("rollback.plans.foreign", this::kept);
    }

    @Test
    void whereNoDirectoryCanBeMadeNothingIsKept() throws Exception {
        var blocked = Files.writeString(directory.resolve("file"), "").resolve("rollbacks.db");
        try (var plans = new SqlitePlans(blocked)) {
            assertRefused("rollback.plans.unwritable", () -> plans.keep(Plans.of(PlanId.fresh(), NIGHT)));
        }
    }

    @Test
    void aClosedOneKeepsNothing() {
        var plans = plans();
        plans.close();
        plans.close();

        assertRefused("rollback.plans.closed", () -> plans.keep(Plans.of(PlanId.fresh(), NIGHT)));
    }

    @Test
    void aPlanThatCouldNotBeReadAgainIsNotKept() throws Exception {
        var plan = Plans.full(PlanId.fresh());
        var huge = new Plan(plan.id(), plan.intent(), plan.madeAt(), plan.expiresAt(), plan.members(), plan.steps(),
                plan.findings(), plan.differences(), List.of("x".repeat(17 << 20)), plan.lock(), plan.forwardOf());

        assertRefused("rollback.plans.unreadable", () -> plans().keep(huge));
        assertThat(plans().since(Instant.MIN)).isEmpty();
    }

    private Path file() {
        return directory.resolve("rollbacks.db");
    }

    private SqlitePlans plans() {
        var plans = new SqlitePlans(file());
        open.add(plans);
        return plans;
    }

    private Plan kept() throws RollbackRefused {
        var plan = Plans.full(PlanId.fresh());
        plans().keep(plan);
        return plan;
    }

    /// As somebody does who goes around the triggers, and puts them back.
    private void tamper(String sql) throws SQLException {
        Records.execute(file(), "DROP TRIGGER IF EXISTS plan_stays", "DROP TRIGGER IF EXISTS plan_remains", sql);
    }

    private static void assertRefused(String code, ThrowingCallable use) {
        assertThatExceptionOfType(RollbackRefused.class).isThrownBy(use).satisfies(refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().next()).isNotBlank();
        });
    }
}
