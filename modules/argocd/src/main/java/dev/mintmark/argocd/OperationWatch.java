package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/// Follows an operation that a step set going, and stops it.
final class OperationWatch {

    private final Ground ground;
    private final ArgoCalls calls;
    private final InstantSource clock;

    OperationWatch(Ground ground, ArgoCalls calls, InstantSource clock) {
        this.ground = ground;
        this.calls = calls;
        this.clock = clock;
    }

    /// That it was accepted before: it is under way, or was the last and succeeded. Empty if it is to be asked for.
    ///
    /// @throws RollbackRefused if another one occupies the application
    Optional<Accepted> before(Step step, Application application, Predicate<ArgoOperation> own) throws RollbackRefused {
        var occupying = application.occupying();
        if (occupying.isPresent()) {
            if (own.test(occupying.get())) {
                return Optional.of(new Accepted("Argo CD has taken it up already.", true));
            }
            throw ArgoProblems.failed("operation-in-progress", Ground.undone(step),
                    "Another operation is in progress: a sync "
                    + occupying.get().title() + ".", ArgoFault.Kind.OPERATION_IN_PROGRESS.next());
        }
        return application.latestOperation().filter(ArgoOperation::hasSucceeded).filter(own)
                .map(operation -> new Accepted("Argo CD has done it already, at "
                        + Spoken.shortRevision(operation.reached()) + ".", true));
    }

    /// As [dev.mintmark.change.rollback.Pipeline#waitingFor].
    Optional<String> waitingFor(Step step, Predicate<ArgoOperation> own) throws RollbackRefused, InterruptedException {
        Application application;
        try {
            application = calls.application(ground.name(step));
        } catch (ArgoFault fault) {
            return Optional.of(silence(step, fault));
        }
        var operation = application.operation().filter(own).or(() -> application.latestOperation().filter(own));
        if (operation.isEmpty()) {
            // If nothing runs, ours was replaced after it was over: there is nothing left to wait for here.
            return application.occupying().map(other -> "Another operation runs on application " + application.title()
                    + ": a sync " + other.title() + ".");
        }
        if (operation.get().isParked()) {
            throw ArgoProblems.failed("parked", "Application " + application.title() + " is not synced.",
                    "Its operation is "
                    + "parked by a sync window (" + operation.get().message() + "), and lets no other pass.",
                    "Stop this step, which terminates the operation, and plan again when the window is open.");
        }
        if (operation.get().hasFailed()) {
            throw ArgoProblems.failed("operation-failed", "Application " + application.title() + " is not synced.",
                    "The operation ended as " + operation.get().phase() + ": " + operation.get().message() + ".",
                    "See what Argo CD says of each object: argocd app get " + application.title()
                    + " --show-operation.");
        }
        return words(application, operation.get());
    }

    /// A server that is silent for a while is no end; an application that is gone is.
    private static String silence(Step step, ArgoFault fault) throws RollbackRefused {
        if (fault.kind() == ArgoFault.Kind.NOT_FOUND) {
            throw ArgoProblems.failed("gone", "Application " + step.fact(ApplicationName.APPLICATION)
                    + " was not seen to be synced.", fault.why(), "Find out who deleted it, and why.");
        }
        return "Argo CD does not tell how the sync stands: " + fault.why();
    }

    private Optional<String> words(Application application, ArgoOperation operation) {
        if (operation.isUnderWay()) {
            var state = switch (operation.phase()) {
                case "" -> "waits to be taken up";
                case "Terminating" -> "is being terminated";
                default -> "is running";
            };
            return Optional.of("The sync of application " + application.title() + " " + state + operation.startedAt()
                    .map(at -> " for " + ArgoTimes.words(Duration.between(at, clock.instant()))).orElse("")
                    + (operation.message().isEmpty() ? "." : ": " + operation.message() + "."));
        }
        // Other states of health may be those of its other objects, and last.
        return !application.health().equals("Progressing") ? Optional.empty()
                : Optional.of("Application " + application.title() + " is synced to "
                        + Spoken.shortRevision(operation.reached()) + " and is " + application.health() + ".");
    }

    Accepted stop(Step step, Predicate<ArgoOperation> own) throws RollbackRefused, InterruptedException {
        var application = ground.application(step);
        var operation = application.occupying();
        if (operation.isEmpty() || !own.test(operation.get())) {
            return new Accepted("No operation of this plan runs on application " + application.title() + ".", true);
        }
        try {
            calls.terminate(application.id());
            return new Accepted("The operation of application " + application.title()
                    + " is being terminated; what it has "
                    + "applied stays.", false);
        } catch (ArgoFault fault) {
            if (fault.why().contains("No operation is in progress")) {
                return new Accepted("The operation of application " + application.title() + " was over already.", true);
            }
            throw ArgoProblems.undone("The operation of application " + application.title() + " was not terminated.",
                    fault);
        }
    }
}
