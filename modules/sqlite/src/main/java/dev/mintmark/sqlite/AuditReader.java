package dev.mintmark.sqlite;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.domain.image.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/// Reads lines of the audit in order, a page at a time, so that an audit of any length fits.
final class AuditReader {

    private static final int PAGE = 500;
    private static final String LINES = """
            SELECT entry.number, at_second, at_nano, act, subject, stage, actor, reason, previous, hash, name, value
            FROM (SELECT * FROM entry WHERE %s) AS entry LEFT JOIN fact ON fact.number = entry.number
            ORDER BY entry.number, name""";
    private static final String PAGE_OF_LINES = LINES.formatted("number > ? ORDER BY number LIMIT " + PAGE);
    private static final String ABOUT = LINES.formatted("subject = ?1 OR subject >= ?1 || '/' AND subject < ?1 || '0'");

    private final Connection connection;

    AuditReader(Connection connection) {
        this.connection = connection;
    }

    /// A line that cannot even be read.
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient long number;

        Unreadable(long number, RuntimeException cause) {
            super(cause);
            this.number = number;
        }

        long number() {
            return number;
        }
    }

    /// Carries SQLite's failures through an iterator.
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super(cause);
        }

        @Override
        public synchronized SQLException getCause() {
            return (SQLException) super.getCause();
        }
    }

    /// The last line; empty if there is none.
    Optional<AuditEntry> last() throws SQLException {
        var number = Connections.number(connection, "SELECT coalesce(max(number), 0) FROM entry");
        return page(number - 1).stream().findFirst();
    }

    Optional<AuditEntry> find(long number) throws SQLException {
        return page(number - 1).stream().findFirst().filter(entry -> entry.number() == number);
    }

    /// The number after which the first line of this moment or later comes. Clocks go back: lines after it may be earlier.
    long lastBefore(Instant moment) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT coalesce(min(number), (SELECT max(number) + 1 FROM entry), 1) - 1 FROM entry WHERE at_second >= ?")) {
            statement.setLong(1, moment.getEpochSecond());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// All lines after this number.
    Iterator<AuditEntry> after(long number) {
        return new Iterator<>() {

            private Iterator<AuditEntry> page = List.<AuditEntry>of().iterator();
            private long last = number;

            @Override
            public boolean hasNext() {
                if (!page.hasNext()) {
                    try {
                        page = page(last).iterator();
                    } catch (SQLException failure) {
                        throw new Failed(failure);
                    }
                }
                return page.hasNext();
            }

            @Override
            public AuditEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var entry = page.next();
                last = entry.number();
                return entry;
            }
        };
    }

    /// All lines about this subject and its parts.
    List<AuditEntry> about(String subject) throws SQLException {
        try (var statement = connection.prepareStatement(ABOUT)) {
            statement.setString(1, subject);
            return read(statement);
        }
    }

    private List<AuditEntry> page(long after) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE_OF_LINES)) {
            statement.setLong(1, after);
            return read(statement);
        }
    }

    private static List<AuditEntry> read(PreparedStatement statement) throws SQLException {
        var entries = new ArrayList<AuditEntry>();
        try (var rows = statement.executeQuery()) {
            var more = rows.next();
            while (more) {
                var number = rows.getLong(1);
                var draft = Draft.of(rows);
                while (more && rows.getLong(1) == number) {
                    draft.fact(rows);
                    more = rows.next();
                }
                entries.add(draft.entry());
            }
        }
        return entries;
    }

    /// One line, while its facts are gathered.
    private record Draft(long number, long second, long nano, String act, String subject, String stage, String actor,
            String reason, String previous, String hash, TreeMap<String, String> facts) {

        static Draft of(ResultSet row) throws SQLException {
            return new Draft(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
                    row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10),
                    new TreeMap<>());
        }

        void fact(ResultSet row) throws SQLException {
            if (row.getString(11) != null) {
                facts.put(row.getString(11), row.getString(12));
            }
        }

        AuditEntry entry() {
            try {
                var at = Instant.ofEpochSecond(second, NANO_OF_SECOND.checkValidValue(nano));
                return new AuditEntry(number, at, new AuditRecord(act, subject, AuditStage.valueOf(stage), actor, reason,
                        facts), new Digest(previous), new Digest(hash));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException nonsense) {
                throw new Unreadable(number, nonsense);
            }
        }
    }
}
