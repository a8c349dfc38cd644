package dev.mintmark.sqlite;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanCodec;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.PlanStore;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The plans of rollbacks in one SQLite file. Several consoles may have the same file open, in one process or in many. It
/// is opened when it is first used.
///
/// A plan is flushed to disk before [#keep] returns, is never changed, and is handed out only if its bytes are those that
/// were written. One that is not is left where it is, for people to look at, and does not stand in the way of the others.
public final class SqlitePlans implements PlanStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqlitePlans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path path;
    private final PlanProblems problems;
    private final LazyFile<PlanTable> file;
    private volatile List<Problem> unreadable = List.of();

    /// @param path of the file; made when it is first used, with its directory
    public SqlitePlans(Path path) {
        this(path, PATIENCE);
    }

    /// @param patience how long another program's lock is waited for
    SqlitePlans(Path path, Duration patience) {
        this.path = path.toAbsolutePath();
        this.problems = new PlanProblems(this.path);
        this.file = new LazyFile<>("plans-",
                () -> new PlanTable(new DurableFile(this.path, Migrations.ofRollbacks(), patience).open()));
    }

    @Override
    public void keep(Plan plan) throws RollbackRefused {
        var bytes = readable(plan);
        if (!run(table -> table.keep(plan, bytes), problems::ofWriting)) {
            throw problems.keptAlready(plan.id());
        }
    }

    @Override
    public Optional<Plan> find(PlanId id) throws RollbackRefused {
        var line = run(table -> table.find(id.value()), problems::ofReading);
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(line.get().plan());
        } catch (IOException changed) {
            throw problems.notItself(id.value(), changed);
        }
    }

    @Override
    public List<Plan> since(Instant from) throws RollbackRefused {
        var plans = new ArrayList<Plan>();
        var changed = new ArrayList<Problem>();
        for (var line : run(table -> table.since(from), problems::ofReading)) {
            try {
                plans.add(line.plan());
            } catch (IOException different) {
                changed.add(problems.damaged(line.id(), different.getMessage()));
            }
        }
        unreadable = List.copyOf(changed);
        return List.copyOf(plans);
    }

    @Override
    public List<Problem> problems() {
        return unreadable;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException failure) {
            LOG.warn("rollback.plans.close: {} was not closed cleanly", path, failure);
        }
    }

    /// What could not be read again, is not kept: it could be neither run nor followed.
    private byte[] readable(Plan plan) throws RollbackRefused {
        var bytes = PlanCodec.write(plan);
        if (bytes.length > PlanTable.MOST_BYTES) {
            throw problems.tooLarge(bytes.length);
        }
        try {
            PlanCodec.read(bytes);
            return bytes;
        } catch (IOException beyondBounds) {
            throw problems.unreadable(beyondBounds);
        }
    }

    /// Says what a failure means.
    @FunctionalInterface
    private interface Door {

        RollbackRefused of(SQLException failure);
    }

    private <T> T run(LazyFile.Work<PlanTable, T> work, Door door) throws RollbackRefused {
        try {
            return file.run(work);
        } catch (SQLException failure) {
            throw door.of(failure);
        } catch (RejectedExecutionException closed) {
            throw problems.closed();
        } catch (LinkageError driver) {
            throw problems.driver(driver);
        }
    }
}
