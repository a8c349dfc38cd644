package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.VersionCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.StringTokenizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns rows into lines of the record, one each.
///
/// A line that this version does not understand is passed over: the rest of the record is worth having.
final class LineReader {

    /// The versions of a composition come as one text, because each value that crosses from native code costs more than
    /// SQLite needs to find it.
    static final String LINES = """
            SELECT entry.seq, kind, seen_at, subject, shape, wanted, phase, rolling_since, reason,
                (SELECT group_concat(concat_ws(' ', container, image, instances, ready, since), ' ' ORDER BY position)
                    FROM composition_version WHERE composition_version.seq = composition.seq),
                released.template, images, at, change_cause, manager, source_kind, code, what, why, next
            FROM chosen
                JOIN entry ON entry.seq = chosen.seq
                JOIN strand ON strand.id = entry.strand
                LEFT JOIN composition ON composition.seq = entry.seq
                LEFT JOIN released ON released.seq = entry.seq
                LEFT JOIN sight ON sight.seq = entry.seq
            ORDER BY entry.seq""";

    private static final Logger LOG = LoggerFactory.getLogger(LineReader.class);

    private final ResultSet rows;
    private final Names names;

    LineReader(ResultSet rows, Names names) {
        this.rows = rows;
        this.names = names;
    }

    /// The line in the present row, if it can be understood.
    Optional<HistoryEntry> line() throws SQLException {
        try {
            return read();
        } catch (IllegalArgumentException | NullPointerException | NoSuchElementException unreadable) {
            LOG.warn("history.line.unreadable: line {} of the record was passed over", rows.getLong(Column.SEQ),
                    unreadable);
            return Optional.empty();
        }
    }

    private Optional<HistoryEntry> read() throws SQLException {
        var kind = StoredWord.read(EntryKind.class, rows.getString(Column.KIND));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var seenAt = StoredInstant.read(rows.getLong(Column.SEEN_AT));
        var subject = rows.getLong(Column.SUBJECT);
        return switch (kind.get()) {
            case RUNS -> Optional.of(composition(seenAt, subject));
            case GONE -> Optional.of(new HistoryEntry.Vanished(seenAt, names.workload(subject)));
            case RELEASED -> Optional.of(new HistoryEntry.Released(seenAt, release(names.release(subject))));
            case LEARNT -> Optional.of(new HistoryEntry.Learnt(seenAt, names.evidence(subject)));
            case GAINED -> gained(seenAt, names.source(subject));
            case LOST -> lost(seenAt, names.source(subject));
        };
    }

    private HistoryEntry composition(Instant seenAt, long subject) throws SQLException {
        var shape = names.shape(rows.getLong(Column.SHAPE));
        var rollout = new Rollout(
                StoredWord.read(Rollout.Phase.class, rows.getString(Column.PHASE)).orElse(Rollout.Phase.SETTLED),
                instant(Column.ROLLING_SINCE), rows.getString(Column.REASON));
        var workload = new Workload(names.workload(subject), shape.service(), rows.getInt(Column.WANTED),
                rollout.equals(Rollout.SETTLED) ? Rollout.SETTLED : rollout, shape.template());
        return new HistoryEntry.Composition(seenAt, workload, versions());
    }

    private List<VersionCount> versions() throws SQLException {
        var text = rows.getString(Column.VERSIONS);
        if (text == null) {
            return List.of();
        }
        var versions = new ArrayList<VersionCount>();
        for (var numbers = new StringTokenizer(text, " "); numbers.hasMoreTokens();) {
            var container = names.container(Long.parseLong(numbers.nextToken()));
            var image = names.image(Long.parseLong(numbers.nextToken()));
            versions.add(new VersionCount(container.name(), container.role(), image,
                    Integer.parseInt(numbers.nextToken()), Integer.parseInt(numbers.nextToken()),
                    StoredInstant.read(Long.parseLong(numbers.nextToken()))));
        }
        return versions;
    }

    private Release release(Names.ReleaseName name) throws SQLException {
        return new Release(name.workload(), name.revision(), rows.getString(Column.RELEASE_TEMPLATE),
                StoredText.readImages(rows.getString(Column.IMAGES)), StoredInstant.read(rows.getLong(Column.AT)),
                Optional.ofNullable(rows.getString(Column.CHANGE_CAUSE)),
                Optional.ofNullable(rows.getString(Column.MANAGER)));
    }

    private Optional<HistoryEntry> gained(Instant seenAt, SourceId source) throws SQLException {
        return sourceKind().map(kind -> new HistoryEntry.SightGained(seenAt, source, kind));
    }

    private Optional<HistoryEntry> lost(Instant seenAt, SourceId source) throws SQLException {
        var problem = problem();
        return sourceKind().map(kind -> new HistoryEntry.SightLost(seenAt, source, kind, problem));
    }

    private Optional<SourceKind> sourceKind() throws SQLException {
        return StoredWord.read(SourceKind.class, rows.getString(Column.SOURCE_KIND));
    }

    private Problem problem() throws SQLException {
        return new Problem(rows.getString(Column.CODE), rows.getString(Column.WHAT), rows.getString(Column.WHY),
                rows.getString(Column.NEXT));
    }

    private Optional<Instant> instant(int column) throws SQLException {
        var stored = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(StoredInstant.read(stored));
    }
}
