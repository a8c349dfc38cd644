package dev.mintmark.sqlite;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditVerdict;
import dev.mintmark.change.audit.OpenActs;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The audit in one SQLite file, with its last line told once more in a file beside it. Several consoles may have the same
/// file open, in one process or in many. It is opened when it is first used.
///
/// Each line is flushed to disk before [#append] returns. A file that is not what was written takes no more lines, and is
/// never put aside by the program: that is for people to decide.
public final class SqliteAudit implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteAudit.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path path;
    private final LazyFile<AuditFile> file;
    /// Of the lines up to this number; only the file's one thread touches it. Lines are never changed, so what was read
    /// once need not be read again to say what is open.
    private final OpenActs acts = new OpenActs();
    private long known;

    /// @param path of the file; made when it is first used, with its directory
    public SqliteAudit(Path path, InstantSource clock) {
        this(path, clock, PATIENCE);
    }

    /// @param patience how long another program's lock is waited for
    SqliteAudit(Path path, InstantSource clock, Duration patience) {
        this.path = path.toAbsolutePath();
        requireNonNull(clock, "clock");
        this.file = new LazyFile<>("audit-", () -> new AuditFile(
                new DurableFile(this.path, Migrations.ofAudit(), patience).open(),
                new AuditHead(AuditProblems.headOf(this.path)), clock));
    }

    @Override
    public AuditEntry append(AuditRecord record) throws AuditUnavailable {
        return run(file -> file.append(record));
    }

    @Override
    public List<AuditEntry> since(Instant from) throws AuditUnavailable {
        return run(file -> {
            var entries = new ArrayList<AuditEntry>();
            file.reader().after(file.reader().lastBefore(from)).forEachRemaining(entry -> {
                if (!entry.at().isBefore(from)) {
                    entries.add(entry);
                }
            });
            return List.copyOf(entries);
        });
    }

    @Override
    public List<AuditEntry> about(String subject) throws AuditUnavailable {
        return run(file -> file.reader().about(subject));
    }

    @Override
    public List<AuditEntry> open() throws AuditUnavailable {
        return run(file -> {
            file.reader().after(known).forEachRemaining(entry -> {
                acts.add(entry);
                known = entry.number();
            });
            return acts.entries();
        });
    }

    @Override
    public AuditVerdict verify() throws AuditUnavailable {
        return run(AuditFile::verify);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException failure) {
            LOG.warn("audit.close: {} was not closed cleanly", path, failure);
        }
    }

    /// Work on the open file.
    @FunctionalInterface
    private interface Work<T> {

        T run(AuditFile file) throws SQLException, IOException, AuditDamaged;
    }

    /// What came of it: what this room throws passes through the lane as a value.
    private record Result<T>(Optional<T> value, Optional<AuditUnavailable> failure) {}

    private <T> T run(Work<T> work) throws AuditUnavailable {
        Result<T> result;
        try {
            result = file.run(open -> here(open, work));
        } catch (SQLException failure) {
            throw AuditProblems.of(failure, path);
        } catch (RejectedExecutionException closed) {
            throw AuditProblems.closed();
        } catch (LinkageError driver) {
            throw AuditProblems.driver(driver);
        }
        if (result.failure().isPresent()) {
            throw result.failure().get();
        }
        return result.value().orElseThrow();
    }

    private <T> Result<T> here(AuditFile open, Work<T> work) throws SQLException {
        try {
            return new Result<>(Optional.of(work.run(open)), Optional.empty());
        } catch (AuditDamaged damaged) {
            return new Result<>(Optional.empty(), Optional.of(
                    AuditProblems.damaged(path, damaged.getMessage(), damaged)));
        } catch (AuditReader.Unreadable unreadable) {
            return new Result<>(Optional.empty(), Optional.of(AuditProblems.damaged(path,
                    "Line " + unreadable.number() + " cannot be read.", unreadable)));
        } catch (AuditReader.Failed failed) {
            throw failed.getCause();
        } catch (IOException failure) {
            return new Result<>(Optional.empty(), Optional.of(AuditProblems.unwritable(path, failure)));
        }
    }
}
