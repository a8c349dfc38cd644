package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Practice;
import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;
import java.util.function.Consumer;

/// Leads nowhere.
final class ClosedRollbackDoor implements RollbackDoor {

    @Override
    public void offer(RollbackSubject subject) {
        // There is nobody to ask for a rollback.
    }

    @Override
    public void offerService(String service, Optional<ImageVersion> target) {
        // There is nobody to ask for a rollback.
    }

    @Override
    public void lastPractice(String service, Consumer<Optional<Practice>> told) {
        // There is nobody who would know.
    }
}
