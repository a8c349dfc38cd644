package dev.mintmark.change.rollback;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;
import java.util.Optional;

/// What is seen of the fleet: the only judge of what is done. Thread-safe.
public interface Sighting {

    /// A workload as it is seen now; empty if it is not there. Does not block.
    Optional<SeenWorkload> workload(WorkloadId id);

    /// The version a digest belongs to, with all its other digests, as far as known. Does not block.
    ImageVersion version(Digest digest);

    /// The versions that were seen healthy on a workload, the latest first, each once with its last stretch. Reads the
    /// record, so it blocks.
    ///
    /// @throws RollbackRefused if the record cannot be read
    List<Target> healthy(WorkloadId id) throws RollbackRefused;

    /// Calls back after every change of what is seen, on any thread, quickly and possibly once for several changes.
    ///
    /// @return ends it
    Watching onChange(Runnable changed);

    /// Ends a watching.
    interface Watching extends AutoCloseable {

        @Override
        void close();
    }
}
