package dev.mintmark.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.IncidentLine;
import dev.mintmark.incident.IncidentStore;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.incident.IncidentStoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Incidents on SQLite: the contract, other programs beside this one, and files that are not what was written.
class SqliteIncidentsTest implements IncidentStoreContract {

    @TempDir
    Path directory;

    private final List<IncidentStore> open = new ArrayList<>();

    @Override
    public IncidentStore empty(InstantSource clock) {
        var store = new SqliteIncidents(file(), clock);
        open.add(store);
        return store;
    }

    @AfterEach
    void close() {
        open.forEach(IncidentStore::close);
    }

    @Test
    void anotherConsoleSeesWhatThisOneWroteAtOnce() throws Exception {
        var here = store();
        var there = store();
        var first = noted(here, "here");
        assertThat(there.after(0)).containsExactly(first);
        assertThat(noted(there, "there").number()).isEqualTo(2);
        assertThat(here.after(1)).hasSize(1);
    }

    @Test
    void severalConsolesWriteAtOnceAndNoLineIsLost() throws Exception {
        var consoles = Stream.generate(this::store).limit(4).map(store -> (Callable<Void>) () -> {
            for (var number = 0; number < 10; number++) {
                noted(store, "note");
            }
            return null;
        }).toList();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("console ", 0).factory())) {
            for (var done : threads.invokeAll(consoles)) {
                done.get();
            }
        }
        assertThat(store().after(0)).hasSize(40);
    }

    @Test
    void everyCommitIsFlushedToDisk() throws Exception {
        try (var connection = new DurableFile(file(), Migrations.ofIncidents(), Records.PATIENCE).open()) {
            assertThat(Connections.number(connection, "PRAGMA synchronous")).as("FULL").isEqualTo(2);
        }
    }

    @Test
    void noLineCanBeChangedRemovedOrReplaced() throws Exception {
        var line = noted(store(), "as it is");
        for (var sql : List.of("DELETE FROM line", "UPDATE line SET hash = ''", "INSERT INTO line SELECT * FROM line",
                "INSERT INTO line SELECT 7, hash, bytes FROM line",
                "INSERT OR REPLACE INTO line SELECT number, '', bytes FROM line")) {
            assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> Records.execute(file(), sql))
                    .withMessageContaining("append-only");
        }
        assertThat(store().after(0)).containsExactly(line);
    }

    @Test
    void whateverIsChangedInALineIsNoticedAndNamed() throws Exception {
        for (var change : List.of("hash = 'sha256:0'", "hash = upper(hash)", "bytes = zeroblob(0)",
                "bytes = zeroblob(16777217)", "bytes = CAST(replace(CAST(bytes AS TEXT), 'note', 'nope') AS BLOB)")) {
            noted(store(), "note");
            tamper("UPDATE line SET " + change);
            assertRefused("incident.store.damaged", () -> store().after(0));
            tamper("DELETE FROM line");
        }
    }

    @Test
    void aLineThatIsMissingOrStandsElsewhereIsNoticed() throws Exception {
        noted(store(), "first");
        noted(store(), "second");
        tamper("DELETE FROM line WHERE number = 1");
        assertRefused("incident.store.damaged", () -> store().after(0));
        tamper("UPDATE line SET number = 1");
        assertRefused("incident.store.damaged", () -> store().after(0));
    }

    @Test
    void bytesThatAreNoLineAreRefusedEvenWithTheirOwnHash() throws Exception {
        noted(store(), "note");
        var noise = new byte[] {0, 0, 0, 1, 7};
        tamper("UPDATE line SET bytes = x'0000000107', hash = '" + IncidentTable.hash(noise) + "'");
        assertRefused("incident.store.damaged", () -> store().after(0));
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
        Files.writeString(file(), "my own notes, and quite a lot of them\n".repeat(100));
        assertRefused("incident.store.damaged", () -> noted(store(), "note"));
        assertThat(file()).content().startsWith("my own notes");
    }

    @Test
    void aDatabaseOfAnotherProgramOrOfANewerVersionIsLeftAsItIs() throws Exception {
        Records.execute(file(), "CREATE TABLE note (text TEXT)");
        assertRefused("incident.store.foreign", () -> noted(store(), "note"));

        Files.delete(file());
        noted(store(), "note");
        Records.execute(file(), "PRAGMA user_version = 2");
        assertRefused("incident.store.foreign", () -> store().after(0));
    }

    @Test
    void whereNoDirectoryCanBeMadeNothingIsKept() throws Exception {
        var blocked = Files.writeString(directory.resolve("file"), "").resolve("incidents.db");
        try (var store = new SqliteIncidents(blocked, SteppableClock.atNight())) {
            assertRefused("incident.store.unwritable", () -> noted(store, "note"));
        }
    }

    @Test
    void anotherProgramThatHoldsTheFileIsWaitedForAndThenNamed() throws Exception {
        noted(store(), "note");
        try (var tool = Records.tool(file())) {
            Connections.execute(tool, "BEGIN EXCLUSIVE");
            assertRefused("incident.store.locked", () -> noted(store(), "late"));
            Connections.execute(tool, "ROLLBACK");
        }
        assertThat(noted(store(), "again").number()).isEqualTo(2);
    }

    private Path file() {
        return directory.resolve("incidents.db");
    }

    private IncidentStore store() {
        return empty(SteppableClock.atNight());
    }

    private static IncidentLine noted(IncidentStore store, String text) throws IncidentsUnavailable {
        return store.append(IncidentId.fresh(), "ana", new IncidentEvent.Noted(text));
    }

    /// As somebody does who goes around the triggers, and puts them back.
    private void tamper(String sql) throws SQLException {
        Records.execute(file(), "DROP TRIGGER IF EXISTS line_stays", "DROP TRIGGER IF EXISTS line_remains", sql);
    }

    private static void assertRefused(String code, ThrowingCallable use) {
        assertThatExceptionOfType(IncidentsUnavailable.class).isThrownBy(use).satisfies(refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().next()).isNotBlank();
        });
    }
}
