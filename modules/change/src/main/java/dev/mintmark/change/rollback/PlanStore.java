package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where plans are kept, so that another console, or this one after it was killed, can run and follow them. All of it
/// blocks. Thread-safe, and safe for several programs at once.
public interface PlanStore {

    /// Keeps a plan. When this returns it is on disk.
    ///
    /// @throws RollbackRefused if it could not be written, or a plan of this id is kept already
    void keep(Plan plan) throws RollbackRefused;

    /// @throws RollbackRefused if it cannot be read, or is not what was written
    Optional<Plan> find(PlanId id) throws RollbackRefused;

    /// Those made at `from` or later, the latest first. What cannot be read is left out and named by [#problems].
    List<Plan> since(Instant from) throws RollbackRefused;

    /// What could not be read when it was last asked.
    List<Problem> problems();
}
