package dev.mintmark.change.ephemeral;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.workload.SourceId;

/// Adds containers of tools to running pods of one cluster.
///
/// This changes a *live* instance. The container shares the pod's network, and the processes of the container it looks
/// into; it is not cut off, and no lease takes it away: Kubernetes never removes it, its entry stays in the pod until the pod
/// is gone. What runs in it ends by itself when its time is over. A copy is better wherever a copy will do.
///
/// Blocks, and ends soon when its thread is interrupted; what was added by then stays.
public interface EphemeralContainers {

    SourceId source();

    /// Adds one, and returns when something can be done inside it.
    ///
    /// @throws CopyRefused if it was not added, or was and does not run: the problem says which
    EphemeralContainer add(EphemeralRequest request) throws CopyRefused, InterruptedException;
}
