package dev.mintmark.sqlite;

import static dev.mintmark.testkit.audit.AuditLogContract.line;
import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Activity.ROLLBACK_RUNNING;
import static dev.mintmark.testkit.reliability.Fault.CLOCK_JUMPED;
import static dev.mintmark.testkit.reliability.Fault.RECORD_DAMAGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.testkit.audit.AuditLogContract;
import dev.mintmark.testkit.reliability.Proves;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditTest implements AuditLogContract {

    @TempDir
    Path directory;

    @Override
    public AuditLog open(InstantSource clock) {
        return new SqliteAudit(file(), clock);
    }

    @Test
    void itIsNotMadeBeforeItIsUsed() {
        new SqliteAudit(file(), Records.CLOCK).close();

        assertThat(file()).doesNotExist();
    }

    @Test
    void theChainGoesOnWhereTheLastConsoleEnded() throws Exception {
        write(3);
        write(2);

        try (var audit = audit()) {
            assertThat(audit.verify()).isEqualTo(new AuditVerdict.Intact(5));
        }
    }

    @Test
    void twoOpenAtOnceContinueEachOther() throws Exception {
        try (var one = audit(); var other = audit()) {
            for (var round = 0; round < 10; round++) {
                one.append(line("one", AuditStage.STARTED));
                other.append(line("other", AuditStage.STARTED));
            }
            assertThat(one.verify()).isEqualTo(new AuditVerdict.Intact(20));
            assertThat(other.since(Instant.EPOCH)).hasSize(20);
        }
    }

    @Test
    void whatAnotherConsoleBeganAndEndedSinceIsKnown() throws Exception {
        try (var one = audit(); var other = audit()) {
            one.append(line("first", AuditStage.STARTED));
            assertThat(one.open()).extracting(entry -> entry.record().subject()).containsExactly("first");

            other.append(line("first", AuditStage.SUCCEEDED));
            other.append(line("second", AuditStage.STARTED));

            assertThat(one.open()).extracting(entry -> entry.record().subject()).containsExactly("second");
        }
    }

    @Test
    @Proves(fault = CLOCK_JUMPED, during = ROLLBACK_RUNNING)
    void whereTheClockWentBackWhatWasWrittenSinceIsToldAllTheSame() throws Exception {
        var seconds = new ArrayDeque<>(List.of(100L, 300L, 50L, 250L));
        try (var audit = open(() -> Instant.ofEpochSecond(seconds.removeFirst()))) {
            for (var subject : List.of("a", "b", "c", "d")) {
                audit.append(line(subject, AuditStage.STARTED));
            }
            assertThat(audit.since(Instant.ofEpochSecond(200))).extracting(entry -> entry.record().subject())
                    .containsExactly("b", "d");
            assertThat(audit.since(Instant.ofEpochSecond(400))).isEmpty();
        }
    }

    @Test
    void moreLinesThanOnePageAreReadInOrder() throws Exception {
        write(1_203);

        try (var audit = audit()) {
            assertThat(audit.since(Instant.EPOCH)).extracting(entry -> entry.number()).hasSize(1_203).isSorted();
            assertThat(audit.verify()).isEqualTo(new AuditVerdict.Intact(1_203));
        }
    }

    @Test
    void oddTextsDoNotBreakTheChain() throws Exception {
        try (var audit = audit()) {
            audit.append(new AuditRecord("a", "nul\0in it", AuditStage.NOTED, "lone \ud83d", "", Map.of("", "", "k", "'")));
            audit.append(line("b", AuditStage.NOTED));
            assertThat(audit.verify()).isEqualTo(new AuditVerdict.Intact(2));
        }
    }

    @Test
    void noLineCanBeChangedRemovedOrPutInBetween() throws Exception {
        write(3);
        for (var sql : List.of("DELETE FROM entry", "UPDATE entry SET actor = actor", "DELETE FROM fact",
                "UPDATE fact SET value = 'x'", "INSERT OR REPLACE INTO entry SELECT * FROM entry",
                "INSERT OR REPLACE INTO fact SELECT * FROM fact",
                "INSERT INTO fact VALUES (1, 'later', 'x')",
                "INSERT INTO entry SELECT 9, at_second, at_nano, act, subject, stage, actor, reason, previous, hash"
                        + " FROM entry WHERE number = 1")) {
            assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> Records.execute(file(), sql))
                    .withMessageContaining("append-only");
        }
        assertIntact(3);
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = COPY_ALIVE, shown = "Nothing new is done: the audit names the line",
            recovers = "move it aside as told; leases end copies meanwhile")
    @Proves(fault = RECORD_DAMAGED, during = ROLLBACK_RUNNING)
    void aChangedTextIsFoundAndNothingMoreIsWritten() throws Exception {
        write(4);
        Records.execute(file(), "DROP TRIGGER entry_stays", "UPDATE entry SET actor = 'ben' WHERE number = 2");

        assertDamaged(2, "Line 2 does not fit. It was changed after it was written.");
        assertThat(file()).exists();
    }

    @Test
    void aChangedByteOfTheFileIsFound() throws Exception {
        write(4);
        try (var tool = Records.tool(file())) {
            Connections.execute(tool, "PRAGMA wal_checkpoint(TRUNCATE)");
            Connections.execute(tool, "PRAGMA journal_mode = DELETE");
        }
        var bytes = Files.readAllBytes(file());
        bytes[indexOf(bytes, "shop/web:1") + 2]++;
        Files.write(file(), bytes);

        try (var audit = audit()) {
            assertThat(audit.verify()).isInstanceOf(AuditVerdict.Broken.class);
        }
    }

    @Test
    void linesThatWereCutOffTheEndAreMissed() throws Exception {
        write(4);
        Records.execute(file(), "DROP TRIGGER entry_remains", "DROP TRIGGER fact_remains",
                "DELETE FROM fact WHERE number > 2", "DELETE FROM entry WHERE number > 2");

        assertDamaged(3, "Lines 3 to 4 were cut off the end.");
    }

    @Test
    void anAuditThatWasRemovedIsMissed() throws Exception {
        write(4);
        Files.delete(file());

        assertDamaged(1, "Lines 1 to 4 were cut off the end.");
    }

    @Test
    void aHeadThatWasRemovedIsMissed() throws Exception {
        write(4);
        Files.delete(AuditProblems.headOf(file()));

        assertDamaged(4, "is missing.");
    }

    @Test
    void aHeadThatIsOneBehindAfterAKillIsCaughtUpWith() throws Exception {
        write(3);
        var head = Files.readAllBytes(AuditProblems.headOf(file()));
        write(1);
        Files.write(AuditProblems.headOf(file()), head);
        write(1);

        assertIntact(5);
        assertThat(new AuditHead(AuditProblems.headOf(file())).read()).get()
                .extracting(AuditHead.Line::number).isEqualTo(5L);
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = COPY_ALIVE)
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
        Files.writeString(file(), "my own notes, and quite a lot of them\n".repeat(100));

        try (var audit = audit()) {
            refused("audit.damaged", () -> audit.append(line("a", AuditStage.STARTED)));
        }
        assertThat(file()).content().startsWith("my own notes");
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAsItIs() throws Exception {
        Records.execute(file(), "CREATE TABLE note (text TEXT)");

        try (var audit = audit()) {
            refused("audit.foreign", () -> audit.append(line("a", AuditStage.STARTED)));
        }
    }

    @Test
    void whereNoDirectoryCanBeMadeNothingIsRecorded() throws Exception {
        var blocked = Files.writeString(directory.resolve("file"), "").resolve("audit.db");
        try (var audit = new SqliteAudit(blocked, Records.CLOCK)) {
            refused("audit.unwritable", () -> audit.append(line("a", AuditStage.STARTED)));
        }
    }

    private Path file() {
        return directory.resolve("audit.db");
    }

    private SqliteAudit audit() {
        return new SqliteAudit(file(), Records.CLOCK);
    }

    private void write(int lines) throws Exception {
        try (var audit = audit()) {
            for (var number = 0; number < lines; number++) {
                audit.append(line("copy-" + number, AuditStage.STARTED));
            }
        }
    }

    private void assertIntact(long lines) throws Exception {
        try (var audit = audit()) {
            assertThat(audit.verify()).isEqualTo(new AuditVerdict.Intact(lines));
        }
    }

    private void assertDamaged(long number, String why) throws Exception {
        try (var audit = audit()) {
            assertThat(audit.verify()).isInstanceOfSatisfying(AuditVerdict.Broken.class,
                    broken -> assertThat(broken.number()).isEqualTo(number));
            var problem = refused("audit.damaged", () -> audit.append(line("a", AuditStage.STARTED)));
            assertThat(problem.problem().why()).contains(why);
            assertThat(problem.problem().next()).contains("audit verify").contains("audit.db.head");
        }
    }

    private static AuditUnavailable refused(String code, ThrowingCallable use) {
        var thrown = new AuditUnavailable[1];
        assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(use).satisfies(refused -> thrown[0] = refused);
        assertThat(thrown[0].problem().code()).isEqualTo(code);
        return thrown[0];
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
