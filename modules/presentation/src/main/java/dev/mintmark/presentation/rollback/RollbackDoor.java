package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Practice;
import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;
import java.util.function.Consumer;

/// Where other screens hand over what is to be rolled back. FX thread only.
public interface RollbackDoor {

    /// A door that leads nowhere, for a screen that is shown without the others.
    static RollbackDoor closed() {
        return new ClosedRollbackDoor();
    }

    /// Opens the plan page with this; nothing is planned before the operator says why, and nothing changed before the
    /// plan
    /// is confirmed.
    void offer(RollbackSubject subject);

    /// The same with all workloads of a service, as they are now.
    ///
    /// @param target absent, or what the service runs newest, means the last good version
    void offerService(String service, Optional<ImageVersion> target);

    /// Finds out how a service's way back was last proved, and tells it when it is known, on the FX thread; says
    /// nothing if
    /// that cannot be read.
    void lastPractice(String service, Consumer<Optional<Practice>> told);
}
