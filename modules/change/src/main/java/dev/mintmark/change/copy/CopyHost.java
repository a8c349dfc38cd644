package dev.mintmark.change.copy;

import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A place that makes debug copies: a Docker engine, or a cluster.
///
/// All of it blocks, and ends soon when its thread is interrupted. Implementations are safe for use by several threads.
/// Nothing is remembered between calls: what there is, is what the place shows, so that every console sees the same.
public interface CopyHost {

    SourceId source();

    /// Works out what would be made, and makes nothing.
    ///
    /// @throws CopyRefused if such a copy cannot be made here, for a reason that is known already
    CopyPlan plan(CopyRequest request) throws CopyRefused, InterruptedException;

    /// Makes the copy, with its end in the very call that creates it, and returns when something can be done inside it.
    ///
    /// If this fails or is interrupted, what was made of it is taken away again as far as the place can be reached; what
    /// cannot be, ends with its lease.
    DebugCopy launch(CopyPlan plan, LaunchProgress progress) throws CopyRefused, InterruptedException;

    /// Every copy that is here, whoever made it, also those past their lease and those never started.
    List<DebugCopy> copies() throws CopyRefused, InterruptedException;

    /// One copy; empty if the place answers that there is none.
    default Optional<DebugCopy> find(CopyId id) throws CopyRefused, InterruptedException {
        return copies().stream().filter(copy -> copy.id().equals(id)).findFirst();
    }

    /// Sets what is left of a lease, longer or shorter, never beyond [DebugCopy#latestEnd]: who asks for more, gets all
    /// there is up to then.
    ///
    /// @param left from now
    /// @return the copy as it is afterwards
    /// @throws CopyRefused if it is gone already, or the place did not take it
    DebugCopy renew(CopyId id, Duration left) throws CopyRefused, InterruptedException;

    /// Ends a copy with all that belongs to it, and asks until it is gone. Ending what is not there is confirmed at once.
    CopyEnd end(CopyId id) throws InterruptedException;

    /// Takes away what is past its lease or was never finished, also what stands around no copy any longer.
    ///
    /// @return what was taken away, and what could not be
    List<SweptCopy> sweep() throws CopyRefused, InterruptedException;

    /// What can be done inside a copy. Cheap; reaches nothing before it is used.
    CopyInside inside(CopyId id);
}
