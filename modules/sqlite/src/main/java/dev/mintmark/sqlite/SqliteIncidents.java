package dev.mintmark.sqlite;

import static java.util.Objects.requireNonNull;

import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.IncidentLine;
import dev.mintmark.incident.IncidentStore;
import dev.mintmark.incident.IncidentsUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The incidents in one SQLite file. Several consoles may have the same file open, in one process or in many. It is
/// opened when it is first used.
///
/// Each line is flushed to disk before [#append] returns, is never changed, and is handed out only if its bytes are
/// those that were written. A file in which one is not, is left as it is, for people to look at.
public final class SqliteIncidents implements IncidentStore {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteIncidents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path path;
    private final IncidentProblems problems;
    private final LazyFile<IncidentTable> file;

    /// @param path of the file; made when it is first used, with its directory
    public SqliteIncidents(Path path, InstantSource clock) {
        this.path = path.toAbsolutePath();
        requireNonNull(clock, "clock");
        this.problems = new IncidentProblems(this.path);
        this.file = new LazyFile<>("incidents-", () -> new IncidentTable(
                new DurableFile(this.path, Migrations.ofIncidents(), PATIENCE).open(), clock));
    }

    @Override
    public IncidentLine append(IncidentId incident, String operator, IncidentEvent event) throws IncidentsUnavailable {
        return run(IncidentProblems.TO_WRITE, table -> table.append(incident, operator, event));
    }

    @Override
    public List<IncidentLine> after(long number) throws IncidentsUnavailable {
        return run(IncidentProblems.TO_READ, table -> table.after(number));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException failure) {
            LOG.warn("incident.store.close: {} was not closed cleanly", path, failure);
        }
    }

    private <T> T run(String what, LazyFile.Work<IncidentTable, T> work) throws IncidentsUnavailable {
        try {
            return file.run(work);
        } catch (SQLException failure) {
            throw problems.of(what, failure);
        } catch (RejectedExecutionException closed) {
            throw problems.closed(what);
        } catch (LinkageError driver) {
            throw problems.driver(what, driver);
        }
    }
}
