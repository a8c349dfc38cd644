package dev.mintmark.presentation.copies;

import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;

/// Where other screens hand over what a debug copy is to be made of. FX thread only.
public interface CopyDoor {

    /// A door that leads nowhere, for a screen that is shown without the others.
    static CopyDoor closed() {
        return new ClosedCopyDoor();
    }

    /// Opens the launch page with this; nothing is made before the operator says so.
    void offer(CopySubject subject);

    /// The same with a version of a service as the record has it.
    ///
    /// @param version absent means the one that ran last
    void offerVersion(String service, Optional<ImageVersion> version);
}
