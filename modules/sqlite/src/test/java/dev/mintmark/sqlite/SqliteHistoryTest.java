package dev.mintmark.sqlite;

import static dev.mintmark.testkit.HistoryEntries.at;
import static dev.mintmark.testkit.HistoryEntries.composition;
import static dev.mintmark.testkit.HistoryEntries.gained;
import static dev.mintmark.testkit.HistoryEntries.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.testkit.HistoryContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest implements HistoryContract {

    @TempDir
    Path directory;

    private final List<History> open = new ArrayList<>();

    @Override
    public History empty() {
        var history = Records.opened(directory.resolve("history-" + open.size() + ".db"));
        open.add(history);
        return history;
    }

    @Test
    void textsAreCutWhereTheyAreLongerThanAnyoneNeeds() throws Exception {
        var history = empty();
        history.append(List.of(release(at(1), "checkout", "1", "x".repeat(100_000))));
        assertThat(history.between(at(0), at(2)).during()).singleElement()
                .isInstanceOfSatisfying(HistoryEntry.Released.class, kept -> assertThat(kept.release().changeCause())
                        .hasValueSatisfying(cause -> assertThat(cause).hasSize(StoredText.LONGEST).endsWith("x…")));
    }

    @Test
    void timesThatNoClockShowsAreKeptAsTheNearestThatFit() throws Exception {
        var history = empty();
        history.append(List.of(composition(Instant.MIN, "a", 1), composition(Instant.MAX, "b", 1)));
        assertThat(history.between(Instant.MIN, Instant.MAX).during()).extracting(HistoryEntry::seenAt).containsExactly(
                Instant.parse("1677-09-21T00:12:43.145224192Z"), Instant.parse("2262-04-11T23:47:16.854775806Z"));
    }

    @Test
    void wordsOfANewerVersionDoNotStopTheReading() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(1), "checkout", 1), gained(at(2), "docker/default")));
        Records.execute(directory.resolve("history-0.db"),
                "INSERT INTO container VALUES (50, 'app', 'hologram')",
                "INSERT INTO image VALUES (50, 1, 'app:1', 'blake9:77', '', '')",
                "INSERT INTO source VALUES (50, ' ')",
                "INSERT INTO strand VALUES (50, 'mood', 1, 0), (51, 'sight', 50, 0), (52, 'workload', 999, 0)",
                "INSERT INTO entry VALUES (3, 1, 1800000000000000000, 'runs')",
                "INSERT INTO composition VALUES (3, 1, 3, 'dancing', NULL, 'why not')",
                "INSERT INTO composition_version VALUES (3, 0, 50, 50, 1, 1, 0)",
                "INSERT INTO entry VALUES (4, 50, 1800000000000000000, 'mood changed')",
                "INSERT INTO entry VALUES (5, 51, 1800000000000000000, 'gained')",
                "INSERT INTO sight VALUES (5, 'quantum', NULL, NULL, NULL, NULL)",
                "INSERT INTO entry VALUES (6, 52, 1800000000000000000, 'gone')");
        var read = history.between(Instant.MIN, Instant.MAX).during();
        assertThat(read).hasSize(3);
        var composition = (HistoryEntry.Composition) read.getLast();
        assertThat(composition.workload().rollout()).isEqualTo(
                new Rollout(Rollout.Phase.SETTLED, Optional.empty(), "why not"));
        assertThat(composition.versions()).singleElement().satisfies(version -> {
            assertThat(version.role()).isEqualTo(ContainerRole.CONTAINER);
            assertThat(version.image()).isInstanceOf(RunningImage.Unidentified.class);
        });
        assertThat(history.between(Instant.MAX, Instant.MAX).before()).hasSize(2);
    }

    @Test
    void aBatchWithABugInItIsTakenBackAndTheNextOneIsWritten() throws Exception {
        var history = empty();
        var buggy = new HistoryEntry.Composition(at(2), composition(at(2), "new", 1).workload(),
                List.of(new VersionCount("app", null, null, 1, 1, at(0))));
        assertThatNullPointerException().isThrownBy(() -> history.append(List.of(composition(at(1), "new", 1), buggy)));
        history.append(List.of(composition(at(3), "new", 3)));
        assertThat(history.between(Instant.MIN, Instant.MAX).during()).containsExactly(composition(at(3), "new", 3));
    }

    @Test
    void moreThanMemoryIsMeantToHoldIsRefusedInsteadOfRead() throws Exception {
        var file = directory.resolve("small.db");
        var small = new HistoryFile(file, Records.CLOCK, Migrations.all(), Records.PATIENCE, Records.PATIENCE, 2);
        try (var history = ((Opening.Opened) small.open()).history()) {
            history.append(List.of(composition(at(1), "a", 1), composition(at(2), "a", 2), composition(at(3), "a", 3)));
            Records.assertRefused("history.too.much", () -> history.between(at(0), at(9)));
            assertThat(history.between(at(2), at(9)).during()).hasSize(2);
        }
    }

    @Test
    void theRecordIsThereAfterItWasClosedAndOpenedAgain() throws Exception {
        var history = empty();
        history.append(List.of(composition(at(1), "checkout", 1)));
        history.close();
        try (var again = Records.opened(directory.resolve("history-0.db"))) {
            assertThat(again.between(at(2), at(2)).before()).containsExactly(composition(at(1), "checkout", 1));
        }
    }

    @Test
    void lookingBackNeverWalksOverTheWholeRecord() throws Exception {
        empty();
        try (var tool = Records.tool(directory.resolve("history-0.db"))) {
            assertThat(plan(tool, ChronicleReader.BEFORE)).noneMatch(step -> step.matches("SCAN (?!strand|chosen).*"))
                    .anyMatch(step -> step.contains("SEARCH entry USING COVERING INDEX entry_by_strand"));
            assertThat(plan(tool, ChronicleReader.DURING)).noneMatch(step -> step.matches("SCAN (?!chosen).*"))
                    .anyMatch(step -> step.contains("SEARCH entry USING COVERING INDEX entry_by_sight"));
        }
    }

    private static List<String> plan(Connection tool, String sql) throws SQLException {
        try (var statement = tool.createStatement(); var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            var steps = new ArrayList<String>();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
            return steps;
        }
    }

    @AfterEach
    void close() {
        open.forEach(History::close);
    }
}
