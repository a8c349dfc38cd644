package dev.mintmark.change.rollback;

import java.time.Instant;
import java.util.Optional;

/// One system through which workloads are changed: the API server, a Git repository, Argo CD, Flux.
///
/// All of it blocks, and ends soon when its thread is interrupted. Thread-safe. Nothing is remembered between calls: a step
/// carries all that its pipeline needs to carry it out, because it may be carried out by another console.
public interface Pipeline {

    /// As in [Step#pipeline]: `kubernetes`, `git`, `argo-cd`, `flux`, `argo-rollouts`, `helm`, `docker`.
    String name();

    /// Works out its part of a plan: reads, and changes nothing.
    ///
    /// @throws RollbackRefused if the way does not lead through here, for a reason that is known already
    Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException;

    /// Does everything but the write: the server's own dry run where there is one.
    ///
    /// @return what was answered, in one sentence
    /// @throws RollbackRefused as [#carryOut] would
    Accepted rehearse(Step step) throws RollbackRefused, InterruptedException;

    /// Carries out one of its own steps, which is in the audit by now. Carrying out a step again that was carried out
    /// already changes nothing and is accepted.
    ///
    /// @return that it was accepted, which is not that it is done
    /// @throws RollbackRefused with [RollbackRefused.Kind#MOVED] if the world is not the one that was planned for, and
    ///         then nothing was changed; with `FAILED` if it was refused or its outcome is not known
    Accepted carryOut(Step step) throws RollbackRefused, InterruptedException;

    /// What is still waited for after a step was carried out, as its own system tells it; asked again and again while the
    /// end is watched for. Empty if it has nothing to say, which does not mean that it is done.
    ///
    /// @throws RollbackRefused with `FAILED` if it will not come to an end by itself: a sync that failed, an operation that
    ///         is parked
    default Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        return Optional.empty();
    }

    /// Stops what a carried-out step set going, as far as that can be stopped. What is changed stays changed.
    default Accepted stop(Step step) throws RollbackRefused, InterruptedException {
        return new Accepted("There is nothing to stop.", true);
    }

    /// What a pipeline writes beside the change itself.
    ///
    /// @param plan     the plan's id
    /// @param because  the reason and the ticket, on one line
    /// @param operator who does it
    /// @param glass    whether this goes around the owner's pipeline, knowingly
    /// @param resumeBy until when what is paused is to be resumed
    record Purpose(String plan, String because, String operator, boolean glass, Instant resumeBy) {}

    /// A step was accepted.
    ///
    /// @param answer   what was answered, in one sentence, without secrets: *"resourceVersion 4711, generation 9"*
    /// @param already  whether nothing was to be done because it had been done before
    record Accepted(String answer, boolean already) {}
}
