package dev.mintmark.app.look;

import dev.mintmark.change.rollback.Practice;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.presentation.rollback.RollbackDoor;
import dev.mintmark.presentation.rollback.RollbackSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Rolls nothing back, but remembers what should have been rolled back.
public final class NoRollingBack implements RollbackDoor {

    public final List<RollbackSubject> offered = new ArrayList<>();
    public final List<String> services = new ArrayList<>();

    @Override
    public void offer(RollbackSubject subject) {
        offered.add(subject);
    }

    @Override
    public void offerService(String service, Optional<ImageVersion> target) {
        services.add(service);
    }

    @Override
    public void lastPractice(String service, Consumer<Optional<Practice>> told) {
        told.accept(Optional.empty());
    }
}
