package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.RECORD_DAMAGED;
import static dev.mintmark.testkit.reliability.Fault.RECORD_NEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.testkit.reliability.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found in the place of the record, and what is done about it.
class BadFileTest {

    private static final int PAGE = 4096;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("history.db");
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = WATCHING, shown = "The fleet, live; and that a new history was begun",
            recovers = "the old file stays beside it, whole")
    void randomBytesAreSetAside() throws Exception {
        var bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        var setAside = startsAfresh("history.damaged");
        assertThat(Files.readAllBytes(setAside)).as("nothing of it is lost").isEqualTo(bytes);
    }

    @Test
    void aFewBytesOfTextAreSetAside() throws Exception {
        Files.writeString(file, "no record");
        startsAfresh("history.damaged");
    }

    @Test
    void aHeaderAloneIsSetAside() throws Exception {
        writeRecord(500);
        truncate(100);
        startsAfresh("history.damaged");
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = WATCHING)
    void aFileThatLostItsSecondHalfIsSetAside() throws Exception {
        writeRecord(500);
        truncate(Files.size(file) / 2);
        startsAfresh("history.damaged");
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = WATCHING)
    void aDamagedPageInTheMiddleIsFoundAtOpening() throws Exception {
        writeRecord(500);
        scribbleOverTheMiddle();
        startsAfresh("history.damaged");
    }

    @Test
    void anotherProgramsDatabaseIsSetAsideUntouched() throws Exception {
        Records.execute(file, "PRAGMA application_id = 42", "CREATE TABLE theirs (word TEXT)",
                "INSERT INTO theirs VALUES ('kept')");
        var before = Files.readAllBytes(file);
        var setAside = startsAfresh("history.foreign");
        assertThat(Files.readAllBytes(setAside)).isEqualTo(before);
    }

    @Test
    void aDatabaseThatNobodySignedIsNotTakenForOurs() throws Exception {
        Records.execute(file, "CREATE TABLE theirs (word TEXT)");
        startsAfresh("history.foreign");
    }

    @Test
    @Proves(fault = RECORD_NEWER, during = WATCHING, shown = "The fleet, live; and that a new history was begun",
            recovers = "the newer one stays beside it, whole, for its version")
    void aRecordOfANewerVersionIsSetAsideWhole() throws Exception {
        writeRecord(5);
        Records.execute(file, "PRAGMA user_version = 99");
        var setAside = startsAfresh("history.newer");
        Records.execute(setAside, "PRAGMA user_version = 1");
        try (var history = Records.opened(setAside)) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).hasSize(5);
        }
    }

    @Test
    void anEmptyFileIsTaken() throws Exception {
        Files.createFile(file);
        try (var history = Records.opened(file)) {
            history.append(List.of(composition(at(1), "checkout", 1)));
        }
        assertThat(filesBeside()).containsExactly("history.db");
    }

    @Test
    void whatBelongsToAFileIsSetAsideWithIt() throws Exception {
        for (var part : List.of("", "-wal", "-shm", "-journal")) {
            Files.writeString(directory.resolve("history.db" + part), "content of " + part);
        }
        var target = SetAside.move(file, Records.NOW);
        for (var part : List.of("", "-wal", "-shm", "-journal")) {
            assertThat(directory.resolve(target.getFileName() + part)).hasContent("content of " + part);
        }
        assertThat(filesBeside()).hasSize(4);
    }

    @Test
    void aLogLeftBehindByAnEarlierFileIsNotReplayedIntoTheNext() throws Exception {
        writeRecord(5);
        try (var history = Records.opened(file)) {
            history.append(List.of(composition(at(9), "old", 1)));
            Files.copy(directory.resolve("history.db-wal"), directory.resolve("other.db-wal"));
        }
        file = directory.resolve("other.db");
        try (var history = Records.opened(file)) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).isEmpty();
        }
    }

    @Test
    void whatWasSetAsideEarlierIsNeverOverwritten() throws Exception {
        for (var round = 1; round <= 3; round++) {
            Files.writeString(file, "no record, round " + round);
            startsAfresh("history.damaged");
            Files.delete(file);
        }
        assertThat(filesBeside()).containsExactly("history.db.set-aside-20261121T030000Z",
                "history.db.set-aside-20261121T030000Z-2", "history.db.set-aside-20261121T030000Z-3");
        assertThat(directory.resolve("history.db.set-aside-20261121T030000Z")).hasContent("no record, round 1");
    }

    @Test
    @Proves(fault = RECORD_NEWER, during = WATCHING)
    void aNewerRecordThatAnotherConsoleUsesStaysWhereItIs() throws Exception {
        try (var other = Records.opened(file)) {
            other.append(List.of(composition(at(1), "checkout", 1)));
            Records.execute(file, "PRAGMA user_version = 99");
            assertThat(SqliteHistory.open(file, Records.CLOCK)).isInstanceOfSatisfying(Opening.Unavailable.class,
                    refused -> assertThat(refused.problem().code()).isEqualTo("history.in.use"));
            other.append(List.of(composition(at(2), "checkout", 2)));
        }
        assertThat(filesBeside()).containsExactly("history.db");
    }

    @Test
    @Proves(fault = RECORD_DAMAGED, during = WATCHING)
    void damageMetWhileReadingIsToldAndSetAsideAtTheNextStart() throws Exception {
        writeRecord(2_000);
        var unchecked = withTimeToCheck(Duration.ZERO);
        scribbleOverTheMiddle();
        var opening = unchecked.open();
        assertThat(opening).as("the check had no time").isInstanceOf(Opening.Opened.class);
        try (var history = ((Opening.Opened) opening).history()) {
            Records.assertRefused("history.damaged", () -> history.between(Instant.MIN, Instant.MAX));
        }
        assertThat(unchecked.open()).as("this time it takes the time").isInstanceOf(Opening.StartedAfresh.class);
        assertThat(directory.resolve("history.db.suspect")).doesNotExist();
    }

    @Test
    void aSuspicionThatProvesFalseIsDropped() throws Exception {
        writeRecord(10);
        Suspicion.about(file).raise();
        Records.opened(file).close();
        assertThat(filesBeside()).containsExactly("history.db");
    }

    @Test
    void aDirectoryThatCannotBeMadeMeansNoHistory() throws Exception {
        Files.createFile(directory.resolve("occupied"));
        isUnavailable(directory.resolve("occupied/mintmark/history.db"), "history.unwritable");
    }

    @Test
    void aDirectoryInThePlaceOfTheFileMeansNoHistory() throws Exception {
        Files.createDirectories(file.resolve("inside"));
        isUnavailable(file, "history.unwritable");
    }

    @Test
    void theDirectoryIsMadeWhateverItsName() throws Exception {
        var odd = directory.resolve("a b/ü?mode=memory#1/100%25/history.db");
        try (var history = Records.opened(odd)) {
            history.append(List.of(composition(at(1), "checkout", 1)));
        }
        assertThat(odd).isNotEmptyFile();
    }

    private Path startsAfresh(String code) throws Exception {
        var opening = withTimeToCheck(Duration.ofSeconds(30)).open();
        assertThat(opening).isInstanceOf(Opening.StartedAfresh.class);
        var afresh = (Opening.StartedAfresh) opening;
        try (History history = afresh.history()) {
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).isEmpty();
            history.append(List.of(composition(at(1), "checkout", 1)));
            assertThat(history.between(Instant.MIN, Instant.MAX).during()).hasSize(1);
        }
        assertThat(afresh.problem().code()).isEqualTo(code);
        assertThat(afresh.problem().why()).contains(file.toString());
        assertThat(afresh.problem().next()).contains(afresh.setAside().toString());
        assertThat(afresh.setAside()).exists();
        return afresh.setAside();
    }

    private HistoryFile withTimeToCheck(Duration checkTime) {
        return new HistoryFile(file, Records.CLOCK, Migrations.all(), Records.PATIENCE, checkTime, 1_000_000);
    }

    private static void isUnavailable(Path where, String code) {
        assertThat(SqliteHistory.open(where, Records.CLOCK)).isInstanceOfSatisfying(Opening.Unavailable.class,
                refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private void writeRecord(int lines) throws Exception {
        try (var history = Records.opened(file)) {
            history.append(IntStream.range(0, lines).<HistoryEntry>mapToObj(
                    line -> composition(at(line), "workload-" + line % 50, line)).toList());
        }
    }

    private void truncate(long size) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private void scribbleOverTheMiddle() throws IOException {
        var noise = new byte[PAGE * 4];
        new Random(2).nextBytes(noise);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), channel.size() / PAGE / 2 * PAGE);
        }
    }

    private List<String> filesBeside() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(found -> found.getFileName().toString()).sorted().toList();
        }
    }
}
