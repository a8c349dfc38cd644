package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Writes lines to the end of the record. For one thread.
///
/// To be replaced after a failure: what it remembers may have been taken back, and the driver closes a statement that
/// failed.
final class EntryWriter implements AutoCloseable {

    /// No template has so many containers and versions at once; what is beyond is not kept.
    static final int MOST_VERSIONS = 1_000;

    private final Connection connection;
    private final Interning names;
    private final Strands strands;
    private final PreparedStatement entry;
    private final PreparedStatement composition;
    private final PreparedStatement version;
    private final PreparedStatement released;
    private final PreparedStatement sight;
    private long lastForeignChange;

    EntryWriter(Connection connection) throws SQLException {
        this.connection = connection;
        names = new Interning(connection);
        strands = new Strands(connection);
        entry = connection.prepareStatement("INSERT INTO entry (seq, strand, seen_at, kind) VALUES (?, ?, ?, ?)");
        composition = connection.prepareStatement("""
                INSERT INTO composition (seq, shape, wanted, phase, rolling_since, reason)
                VALUES (?, ?, ?, ?, ?, ?)""");
        version = connection.prepareStatement("""
                INSERT INTO composition_version (seq, position, container, image, instances, ready, since)
                VALUES (?, ?, ?, ?, ?, ?, ?)""");
        released = connection.prepareStatement("""
                INSERT INTO released (seq, template, images, at, change_cause, manager) VALUES (?, ?, ?, ?, ?, ?)""");
        sight = connection.prepareStatement("""
                INSERT INTO sight (seq, source_kind, code, what, why, next) VALUES (?, ?, ?, ?, ?, ?)""");
    }

    /// Writes all or nothing.
    void write(List<HistoryEntry> entries) throws SQLException {
        Connections.execute(connection, "BEGIN IMMEDIATE");
        try {
            forgetIfOthersWrote();
            var seq = Connections.number(connection, "SELECT max(seq) FROM entry");
            for (var line : entries) {
                write(++seq, line);
            }
            Connections.execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException failure) {
            Transaction.rollBack(connection, failure);
            throw failure;
        }
    }

    private void forgetIfOthersWrote() throws SQLException {
        var foreignChange = Connections.number(connection, "PRAGMA data_version");
        if (foreignChange != lastForeignChange) {
            strands.forget();
            lastForeignChange = foreignChange;
        }
    }

    private void write(long seq, HistoryEntry line) throws SQLException {
        switch (line) {
            case HistoryEntry.Composition(_, var workload, var versions) -> {
                write(seq, line, EntryKind.RUNS, Matter.WORKLOAD, names.workload(workload.id()));
                write(seq, workload, versions);
            }
            case HistoryEntry.Vanished(_, var workload) ->
                    write(seq, line, EntryKind.GONE, Matter.WORKLOAD, names.workload(workload));
            case HistoryEntry.Released(_, var release) -> {
                write(seq, line, EntryKind.RELEASED, Matter.RELEASE,
                        names.release(release.workload(), release.revision()));
                write(seq, release);
            }
            case HistoryEntry.Learnt(_, var evidence) ->
                    write(seq, line, EntryKind.LEARNT, Matter.EVIDENCE, names.evidence(evidence));
            case HistoryEntry.SightGained(_, var source, var kind) -> {
                write(seq, line, EntryKind.GAINED, Matter.SIGHT, names.source(source));
                write(seq, kind, Optional.empty());
            }
            case HistoryEntry.SightLost(_, var source, var kind, var problem) -> {
                write(seq, line, EntryKind.LOST, Matter.SIGHT, names.source(source));
                write(seq, kind, Optional.of(problem));
            }
        }
    }

    private void write(long seq, HistoryEntry line, EntryKind kind, Matter matter, long subject) throws SQLException {
        var seenAt = StoredInstant.of(line.seenAt());
        insert(entry, seq, strands.strandFor(matter, subject, seenAt), seenAt, StoredWord.of(kind));
    }

    private void write(long seq, Workload workload, List<VersionCount> versions) throws SQLException {
        var rollout = workload.rollout();
        insert(composition, seq, names.shape(workload), workload.wanted(), StoredWord.of(rollout.phase()),
                rollout.since().map(StoredInstant::of).orElse(null), StoredText.of(rollout.reason()));
        for (var position = 0; position < Math.min(versions.size(), MOST_VERSIONS); position++) {
            var count = versions.get(position);
            insert(version, seq, position, names.container(count), names.image(count.image()), count.instances(),
                    count.ready(), StoredInstant.of(count.since()));
        }
    }

    private void write(long seq, Release release) throws SQLException {
        insert(released, seq, StoredText.of(release.template()), StoredText.ofImages(release.images()),
                StoredInstant.of(release.at()), release.changeCause().map(StoredText::of).orElse(null),
                release.manager().map(StoredText::of).orElse(null));
    }

    private void write(long seq, SourceKind kind, Optional<Problem> lost) throws SQLException {
        insert(sight, seq, StoredWord.of(kind),
                lost.map(Problem::code).map(StoredText::of).orElse(null),
                lost.map(Problem::what).map(StoredText::of).orElse(null),
                lost.map(Problem::why).map(StoredText::of).orElse(null),
                lost.map(Problem::next).map(StoredText::of).orElse(null));
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (var column = 0; column < values.length; column++) {
            statement.setObject(column + 1, values[column]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (var statement : List.of(entry, composition, version, released, sight)) {
            statement.close();
        }
        names.close();
        strands.close();
    }
}
