package dev.mintmark.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the strand a line belongs to: the lines about one subject, for as long as the clock did not go back.
///
/// Within a strand the last line by time is the last by sequence, so what held at any time is one step into an index
/// for each strand, however long the record is. A clock that goes back costs each subject one more strand.
final class Strands implements AutoCloseable {

    private static final int MOST_REMEMBERED = 50_000;

    private final PreparedStatement last;
    private final NameTable strands;
    private final Map<Subject, Strand> remembered = new HashMap<>();

    private record Subject(Matter matter, long number) {}

    private record Strand(long id, long turn, long lastSeenAt) {}

    Strands(Connection connection) throws SQLException {
        last = connection.prepareStatement("""
                SELECT id, turn, (SELECT max(seen_at) FROM entry WHERE strand = strand.id)
                FROM strand WHERE matter = ? AND subject = ? ORDER BY turn DESC LIMIT 1""");
        strands = new NameTable(connection, "strand", "matter", "subject", "turn");
    }

    long strandFor(Matter matter, long number, long seenAt) throws SQLException {
        var subject = new Subject(matter, number);
        var known = remembered.get(subject);
        var strand = known != null ? known : find(subject);
        if (strand == null) {
            strand = begin(subject, 0, seenAt);
        } else if (seenAt < strand.lastSeenAt()) {
            strand = begin(subject, strand.turn() + 1, seenAt);
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(subject, new Strand(strand.id(), strand.turn(), seenAt));
        return strand.id();
    }

    /// To be called when another program has written.
    void forget() {
        remembered.clear();
    }

    private Strand find(Subject subject) throws SQLException {
        last.setString(1, StoredWord.of(subject.matter()));
        last.setLong(2, subject.number());
        try (var rows = last.executeQuery()) {
            return rows.next() ? new Strand(rows.getLong(1), rows.getLong(2), rows.getLong(3)) : null;
        }
    }

    private Strand begin(Subject subject, long turn, long seenAt) throws SQLException {
        var id = strands.number(List.of(StoredWord.of(subject.matter()), subject.number(), turn));
        return new Strand(id, turn, seenAt);
    }

    @Override
    public void close() throws SQLException {
        last.close();
        strands.close();
    }
}
