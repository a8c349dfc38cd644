package dev.mintmark.sqlite;

import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.HistoryEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads stretches of the record over one connection. For one thread at a time.
final class ChronicleReader implements AutoCloseable {

    /// What held before: one step into an index for each strand, then the latest of each subject by sequence.
    static final String BEFORE = """
            WITH chosen AS MATERIALIZED (
                SELECT max((SELECT seq FROM entry WHERE strand = strand.id AND seen_at < ?
                            ORDER BY seen_at DESC, seq DESC LIMIT 1)) AS seq
                FROM strand GROUP BY matter, subject)
            """ + LineReader.LINES;

    static final String DURING = """
            WITH chosen AS MATERIALIZED (SELECT seq FROM entry WHERE seen_at >= ? AND seen_at < ?)
            """ + LineReader.LINES;

    /// The latest lines of one workload and of its source: a step into an index for each strand of the two.
    static final String OF_WORKLOAD = """
            WITH chosen AS MATERIALIZED (
                SELECT entry.seq AS seq FROM strand JOIN entry ON entry.strand = strand.id
                WHERE strand.id IN (
                    SELECT strand.id FROM strand JOIN workload ON subject = workload.id JOIN source ON source = source.id
                    WHERE matter = 'workload' AND source.name = ? AND namespace = ? AND kind = ? AND workload.name = ?
                    UNION ALL
                    SELECT strand.id FROM strand JOIN source ON subject = source.id WHERE matter = 'sight' AND name = ?)
                ORDER BY entry.seq DESC LIMIT ?)
            """ + LineReader.LINES;

    private static final int MOST_OF_WORKLOAD = 100_000;

    private final Connection connection;
    private final int mostLines;
    private final Names names;
    private final PreparedStatement before;
    private final PreparedStatement during;
    private final PreparedStatement ofWorkload;

    /// @param mostLines how many lines are held in memory at most
    ChronicleReader(Connection connection, int mostLines) throws SQLException {
        this.connection = connection;
        this.mostLines = mostLines;
        names = new Names(connection);
        before = connection.prepareStatement(BEFORE);
        during = connection.prepareStatement(DURING);
        ofWorkload = connection.prepareStatement(OF_WORKLOAD);
    }

    /// Both parts are of one moment, whatever is written meanwhile. Empty if that is more than memory is meant to hold.
    Optional<Chronicle> read(Instant from, Instant to) throws SQLException {
        Connections.execute(connection, "BEGIN");
        try {
            before.setLong(1, StoredInstant.boundary(from));
            during.setLong(1, StoredInstant.boundary(from));
            during.setLong(2, StoredInstant.boundary(to));
            var held = lines(before);
            var written = lines(during);
            Connections.execute(connection, "COMMIT");
            return held.flatMap(first -> written.map(second -> new Chronicle(from, to, first, second)));
        } catch (SQLException | RuntimeException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    /// The latest lines of one workload and of the sight of its source, in the order they were written.
    List<HistoryEntry> read(WorkloadId workload) throws SQLException {
        ofWorkload.setString(1, workload.source().value());
        ofWorkload.setString(2, workload.namespace());
        ofWorkload.setString(3, workload.kind());
        ofWorkload.setString(4, workload.name());
        ofWorkload.setString(5, workload.source().value());
        ofWorkload.setInt(6, Math.min(mostLines, MOST_OF_WORKLOAD));
        return lines(ofWorkload).orElseThrow();
    }

    private Optional<List<HistoryEntry>> lines(PreparedStatement query) throws SQLException {
        var lines = new ArrayList<HistoryEntry>();
        try (var rows = query.executeQuery()) {
            var reader = new LineReader(rows, names);
            while (rows.next()) {
                if (lines.size() == mostLines) {
                    return Optional.empty();
                }
                reader.line().ifPresent(lines::add);
            }
        }
        lines.removeIf(line -> query == before && line instanceof HistoryEntry.Vanished);
        return Optional.of(lines);
    }

    @Override
    public void close() throws SQLException {
        before.close();
        during.close();
        ofWorkload.close();
        names.close();
        connection.close();
    }
}
