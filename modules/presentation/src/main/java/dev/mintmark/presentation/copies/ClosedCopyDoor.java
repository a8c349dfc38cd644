package dev.mintmark.presentation.copies;

import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;

/// Leads nowhere.
final class ClosedCopyDoor implements CopyDoor {

    @Override
    public void offer(CopySubject subject) {
        // There is nobody to ask for a copy.
    }

    @Override
    public void offerVersion(String service, Optional<ImageVersion> version) {
        // There is nobody to ask for a copy.
    }
}
