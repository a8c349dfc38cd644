package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Practice;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.presentation.rollback.RollbackDoor;
import dev.mintmark.presentation.rollback.RollbackSubject;
import dev.mintmark.presentation.rollback.RollbacksModel;
import dev.mintmark.presentation.rollback.ServicesInPlace;
import java.util.Optional;
import java.util.function.Consumer;

/// The way from one other screen to the plan page.
final class ScreenRollbackDoor implements RollbackDoor {

    private final RollbacksModel model;
    private final Consumer<RollbackSubject> open;

    ScreenRollbackDoor(RollbacksModel model, Consumer<RollbackSubject> open) {
        this.model = model;
        this.open = open;
    }

    @Override
    public void offer(RollbackSubject subject) {
        if (!subject.workloads().isEmpty()) {
            open.accept(subject);
        }
    }

    @Override
    public void offerService(String service, Optional<ImageVersion> target) {
        ServicesInPlace.subject(model.fleetProperty().get(), service, target).ifPresent(this::offer);
    }

    @Override
    public void lastPractice(String service, Consumer<Optional<Practice>> told) {
        model.lastPractice(service, told);
    }
}
