package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.VersionCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns rows into lines of the record. A composition has a row for each of its versions, other lines have one row.
///
/// A line that this version does not understand is passed over: the rest of the record is worth having.
final class LineReader {

    static final String LINES = """
            SELECT entry.seq AS seq, entry.kind AS kind, entry.seen_at AS seen_at, strand.subject AS subject,
                shape, wanted, phase, rolling_since, reason, container, image, instances, ready, since,
                released.template AS release_template, images, at, change_cause, manager,
                source_kind, code, what, why, next
            FROM chosen
                JOIN entry ON entry.seq = chosen.seq
                JOIN strand ON strand.id = entry.strand
                LEFT JOIN composition ON composition.seq = entry.seq
                LEFT JOIN composition_version ON composition_version.seq = composition.seq
                LEFT JOIN released ON released.seq = entry.seq
                LEFT JOIN sight ON sight.seq = entry.seq
            ORDER BY entry.seq, position""";

    private static final Logger LOG = LoggerFactory.getLogger(LineReader.class);

    private final ResultSet rows;
    private final Names names;
    private boolean onRow;

    LineReader(ResultSet rows, Names names) throws SQLException {
        this.rows = rows;
        this.names = names;
        onRow = rows.next();
    }

    boolean next() {
        return onRow;
    }

    /// The line that begins at the present row; moves on to the next.
    Optional<HistoryEntry> line() throws SQLException {
        var seq = rows.getLong("seq");
        Optional<HistoryEntry> line = Optional.empty();
        try {
            line = read(seq);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            LOG.warn("history.line.unreadable: line {} of the record was passed over", seq, unreadable);
        }
        while (onRow && rows.getLong("seq") == seq) {
            onRow = rows.next();
        }
        return line;
    }

    private Optional<HistoryEntry> read(long seq) throws SQLException {
        var kind = StoredWord.read(EntryKind.class, rows.getString("kind"));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var seenAt = StoredInstant.read(rows.getLong("seen_at"));
        var subject = rows.getLong("subject");
        return switch (kind.get()) {
            case RUNS -> Optional.of(composition(seq, seenAt, subject));
            case GONE -> Optional.of(new HistoryEntry.Vanished(seenAt, names.workload(subject)));
            case RELEASED -> Optional.of(new HistoryEntry.Released(seenAt, release(names.release(subject))));
            case LEARNT -> Optional.of(new HistoryEntry.Learnt(seenAt, names.evidence(subject)));
            case GAINED -> gained(seenAt, names.source(subject));
            case LOST -> lost(seenAt, names.source(subject));
        };
    }

    private HistoryEntry composition(long seq, Instant seenAt, long subject) throws SQLException {
        var shape = names.shape(rows.getLong("shape"));
        var rollout = new Rollout(
                StoredWord.read(Rollout.Phase.class, rows.getString("phase")).orElse(Rollout.Phase.SETTLED),
                instant("rolling_since"), rows.getString("reason"));
        var workload = new Workload(names.workload(subject), shape.service(), rows.getInt("wanted"),
                rollout.equals(Rollout.SETTLED) ? Rollout.SETTLED : rollout, shape.template());
        return new HistoryEntry.Composition(seenAt, workload, versions(seq));
    }

    private List<VersionCount> versions(long seq) throws SQLException {
        var versions = new ArrayList<VersionCount>();
        while (onRow && rows.getLong("seq") == seq) {
            var container = rows.getLong("container");
            if (!rows.wasNull()) {
                var name = names.container(container);
                versions.add(new VersionCount(name.name(), name.role(), names.image(rows.getLong("image")),
                        rows.getInt("instances"), rows.getInt("ready"), StoredInstant.read(rows.getLong("since"))));
            }
            onRow = rows.next();
        }
        return versions;
    }

    private Release release(Names.ReleaseName name) throws SQLException {
        return new Release(name.workload(), name.revision(), rows.getString("release_template"),
                StoredText.readImages(rows.getString("images")), StoredInstant.read(rows.getLong("at")),
                Optional.ofNullable(rows.getString("change_cause")), Optional.ofNullable(rows.getString("manager")));
    }

    private Optional<HistoryEntry> gained(Instant seenAt, SourceId source) throws SQLException {
        return sourceKind().map(kind -> new HistoryEntry.SightGained(seenAt, source, kind));
    }

    private Optional<HistoryEntry> lost(Instant seenAt, SourceId source) throws SQLException {
        var problem = problem();
        return sourceKind().map(kind -> new HistoryEntry.SightLost(seenAt, source, kind, problem));
    }

    private Optional<SourceKind> sourceKind() throws SQLException {
        return StoredWord.read(SourceKind.class, rows.getString("source_kind"));
    }

    private Problem problem() throws SQLException {
        return new Problem(rows.getString("code"), rows.getString("what"), rows.getString("why"),
                rows.getString("next"));
    }

    private Optional<Instant> instant(String column) throws SQLException {
        var stored = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(StoredInstant.read(stored));
    }
}
