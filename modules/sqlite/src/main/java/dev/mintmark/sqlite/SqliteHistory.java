package dev.mintmark.sqlite;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.history.Chronicle;
import dev.mintmark.fleet.history.History;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.fleet.history.HistoryUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record in one SQLite file. Several consoles may have the same file open, in one process or in many.
///
/// Looking back is quick however long the record is, and right even where the clock was set back: see [Strands].
///
/// Times are kept to the nanosecond, from 1677 to 2262; texts up to 4,096 characters. Lines are ordered by a sequence
/// without gaps, never by time. To ask for the last-known fleet whatever the clock says now, ask
/// `between(Instant.MAX, Instant.MAX)`: after the clock was set back, some lines are of a later time than now.
public final class SqliteHistory implements History {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteHistory.class);
    private static final int READERS = 2;

    private final Connections connections;
    private final int mostLines;
    private final Lane writing = new Lane("history-writer-", 1);
    private final Lane reading = new Lane("history-reader-", READERS);
    private final Connection writerConnection;
    private EntryWriter writer;
    private final ConcurrentLinkedDeque<ChronicleReader> idleReaders = new ConcurrentLinkedDeque<>();

    SqliteHistory(Connections connections, Connection writerConnection, int mostLines) throws SQLException {
        this.connections = connections;
        this.mostLines = mostLines;
        this.writerConnection = writerConnection;
        writer = new EntryWriter(writerConnection);
    }

    /// Opens the record in this file, which is made if it is not there, with its directory. Blocks.
    ///
    /// @param clock names what has to be set aside
    public static Opening open(Path file, InstantSource clock) {
        return HistoryFile.at(file, clock).open();
    }

    @Override
    public void append(List<HistoryEntry> entries) throws HistoryUnavailable {
        var batch = List.copyOf(entries);
        run(writing, "The latest changes could not be written to the record.", () -> {
            write(batch);
            return batch;
        });
    }

    /// On the one thread that writes.
    private void write(List<HistoryEntry> batch) throws SQLException {
        var written = false;
        try {
            writer.write(batch);
            written = true;
        } finally {
            if (!written) {
                writer.close();
                writer = new EntryWriter(writerConnection);
            }
        }
    }

    @Override
    public Chronicle between(Instant from, Instant to) throws HistoryUnavailable {
        return run(reading, "The record could not be read.", () -> read(reader -> reader.read(from, to)))
                .orElseThrow(() -> new HistoryUnavailable(tooMuch(), null));
    }

    @Override
    public List<HistoryEntry> of(WorkloadId workload) throws HistoryUnavailable {
        return run(reading, "The record could not be read.", () -> read(reader -> reader.read(workload)));
    }

    /// Something that is read over one connection.
    @FunctionalInterface
    private interface Query<T> {

        T ask(ChronicleReader reader) throws SQLException;
    }

    private <T> T read(Query<T> query) throws SQLException {
        var idle = idleReaders.poll();
        var reader = idle != null ? idle : new ChronicleReader(connections.reader(), mostLines);
        try {
            var read = query.ask(reader);
            idleReaders.push(reader);
            return read;
        } catch (SQLException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    private <T> T run(Lane lane, String goal, Lane.Work<T> work) throws HistoryUnavailable {
        try {
            return lane.run(work);
        } catch (SQLException failure) {
            if (SqliteProblems.isDamage(failure)) {
                Suspicion.about(connections.file()).raise();
            }
            throw new HistoryUnavailable(SqliteProblems.of(failure, goal, connections.file()), failure);
        } catch (RejectedExecutionException closed) {
            throw new HistoryUnavailable(new Problem("history.closed", goal, "The record was closed before.",
                    "Start the console again."), closed);
        }
    }

    private Problem tooMuch() {
        return new Problem("history.too.much", "The record could not be read.",
                "More than " + mostLines + " changes were written in that time.", "Ask for a shorter time.");
    }

    /// Waits for what is being written. The last console to close a file also folds its log into it.
    @Override
    public void close() {
        writing.close();
        reading.close();
        try {
            for (var reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.close();
            }
            writer.close();
            writerConnection.close();
        } catch (SQLException failure) {
            LOG.warn("history.close: {} was not closed cleanly",
                    connections.file(), failure);
        }
    }
}
