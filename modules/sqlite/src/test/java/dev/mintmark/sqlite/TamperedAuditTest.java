package dev.mintmark.sqlite;

import static dev.mintmark.testkit.audit.AuditLogContract.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditVerdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with an SQLite tool goes around the triggers: whatever is changed, removed or moved is found, and named.
class TamperedAuditTest {

    private static final List<String> TEXTS =
            List.of("entry.act", "entry.subject", "entry.stage", "entry.actor", "entry.reason", "entry.previous",
                    "entry.hash", "fact.name", "fact.value");

    @TempDir
    Path directory;

    private SqliteAudit audit;
    private Connection tool;

    @BeforeEach
    void write() throws Exception {
        var file = directory.resolve("audit.db");
        audit = new SqliteAudit(file, Records.CLOCK);
        for (var number = 1; number <= 4; number++) {
            audit.append(line("copy-" + number, AuditStage.STARTED));
        }
        tool = Records.tool(file);
        Connections.execute(tool, "PRAGMA foreign_keys = OFF");
        for (var trigger : List.of("entry_at_the_end", "entry_stays", "entry_remains", "fact_of_the_last", "fact_stays",
                "fact_remains")) {
            Connections.execute(tool, "DROP TRIGGER " + trigger);
        }
    }

    @AfterEach
    void close() throws SQLException {
        tool.close();
        audit.close();
    }

    @Test
    void oneCharacterOfAnyTextOfALine() throws Exception {
        for (var text : TEXTS) {
            var table = text.substring(0, text.indexOf('.'));
            var column = text.substring(text.indexOf('.') + 1);
            for (var place = 1; place <= longest(table, column); place++) {
                var change = "UPDATE %1$s SET %2$s = substr(%2$s, 1, %3$d - 1)"
                        + " || char(unicode(substr(%2$s, %3$d, 1)) + 1) || substr(%2$s, %3$d + 1) WHERE number = 2 AND length(%2$s) >= %3$d";
                assertBroken(2, change.formatted(table, column, place));
            }
            assertBroken(2, "UPDATE %1$s SET %2$s = %2$s || ' ' WHERE number = 2".formatted(table, column));
        }
    }

    @Test
    void anyNumberOfALine() throws Exception {
        for (var column : List.of("at_second", "at_nano")) {
            for (var by : new long[] {1, -1, 256, 1_000_000_000, 1L << 32, Long.MAX_VALUE / 2}) {
                assertBroken(2, "UPDATE entry SET %1$s = %1$s + %2$d WHERE number = 2".formatted(column, by));
            }
        }
        assertBroken(2, "UPDATE entry SET at_second = at_second - 1, at_nano = at_nano + 1000000000 WHERE number = 2");
    }

    @Test
    void aFactThatIsAddedRemovedOrGivenToAnotherLine() throws Exception {
        assertBroken(2, "INSERT INTO fact VALUES (2, 'later', 'x')");
        assertBroken(2, "DELETE FROM fact WHERE number = 2 AND name = 'image'");
        assertBroken(2, "UPDATE fact SET number = 9 WHERE number = 2 AND name = 'image'");
        assertBroken(1, "DELETE FROM fact WHERE number = 1", "UPDATE fact SET number = 1 WHERE number = 2"
                + " AND name = 'lease'");
    }

    @Test
    void aLineThatIsRemovedWhereverItIs() throws Exception {
        for (var number = 1; number <= 4; number++) {
            assertBroken(number, "DELETE FROM entry WHERE number = " + number);
        }
        assertBroken(2, "DELETE FROM entry WHERE number IN (2, 3)");
    }

    @Test
    void aLineThatIsRemovedAndTheGapClosed() throws Exception {
        assertBroken(2, "DELETE FROM entry WHERE number = 2", "DELETE FROM fact WHERE number = 2",
                "UPDATE entry SET number = 2 WHERE number = 3", "UPDATE fact SET number = 2 WHERE number = 3",
                "UPDATE entry SET number = 3 WHERE number = 4", "UPDATE fact SET number = 3 WHERE number = 4");
    }

    @Test
    void linesThatAreExchanged() throws Exception {
        assertBroken(2, "UPDATE entry SET number = number + 10 WHERE number IN (2, 3)",
                "UPDATE fact SET number = number + 10 WHERE number IN (2, 3)",
                "UPDATE entry SET number = 25 - number - 10 WHERE number > 10",
                "UPDATE fact SET number = 25 - number - 10 WHERE number > 10");
    }

    @Test
    void aLineThatIsPutInBetweenOrAtTheEnd() throws Exception {
        assertBroken(5, "INSERT INTO entry SELECT 5, at_second, at_nano, act, subject, stage, actor, reason,"
                + " previous, hash FROM entry WHERE number = 4");
        assertBroken(1, "INSERT INTO entry SELECT 0, at_second, at_nano, act, subject, stage, actor, reason,"
                + " previous, hash FROM entry WHERE number = 1");
    }

    /// The change is there for as long as it takes to look, and is then taken back.
    private void assertBroken(long number, String... changes) throws Exception {
        Connections.execute(tool, "CREATE TEMP TABLE kept_entry AS SELECT * FROM main.entry");
        Connections.execute(tool, "CREATE TEMP TABLE kept_fact AS SELECT * FROM main.fact");
        for (var change : changes) {
            Connections.execute(tool, change);
        }
        assertThat(audit.verify()).as(String.join("; ", changes)).isInstanceOfSatisfying(AuditVerdict.Broken.class,
                broken -> assertThat(broken.number()).as(String.join("; ", changes)).isEqualTo(number));
        for (var table : List.of("entry", "fact")) {
            Connections.execute(tool, "DELETE FROM main." + table);
            Connections.execute(tool, "INSERT INTO main." + table + " SELECT * FROM kept_" + table);
            Connections.execute(tool, "DROP TABLE kept_" + table);
        }
        assertThat(audit.verify()).as("taken back").isEqualTo(new AuditVerdict.Intact(4));
    }

    private long longest(String table, String column) throws SQLException {
        return Connections.number(tool, "SELECT max(length(%s)) FROM %s WHERE number = 2".formatted(column, table));
    }
}
