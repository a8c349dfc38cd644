package dev.mintmark.presentation.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Progress;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One run, as it goes on or as it went: what the page of it shows. FX thread only.
public final class RunModel {

    private static final Set<Step.Phase> CHANGING = Set.of(Step.Phase.CHANGE, Step.Phase.SYNC);

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyBooleanWrapper drivenHere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper abortAsked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper aborting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper resuming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<AuditEntry>> record = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Integer, Waiting> waits = new HashMap<>();
    private boolean looking;

    /// What a member was said to wait for, and since when.
    private record Waiting(String what, Instant since) {}

    RunModel(Run first, InstantSource clock) {
        this.clock = clock;
        this.run = new ReadOnlyObjectWrapper<>(first);
        remember(first);
    }

    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    public Run run() {
        return run.get();
    }

    public Plan plan() {
        return run.get().plan();
    }

    /// Whether this console carries it out.
    public ReadOnlyBooleanProperty drivenHereProperty() {
        return drivenHere.getReadOnlyProperty();
    }

    /// Whether the operator is to be asked why it should be aborted.
    public ReadOnlyBooleanProperty abortAskedProperty() {
        return abortAsked.getReadOnlyProperty();
    }

    /// Whether it was told to stop, and has not stopped yet.
    public ReadOnlyBooleanProperty abortingProperty() {
        return aborting.getReadOnlyProperty();
    }

    /// What the audit has of it, oldest first, as far as it was read.
    public ReadOnlyObjectProperty<List<AuditEntry>> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /// Why something that was asked of it was not done.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean mayAbort() {
        return !run().stage().isOver() && !aborting.get();
    }

    /// Whether nobody drives it, though it has no end.
    public boolean mayTakeUp() {
        return run().stage() == Run.Stage.UNKNOWN && !drivenHere.get();
    }

    /// Whether something that it paused can be let go on.
    public boolean mayResume() {
        return run().stage().isOver() && !run().owed().isEmpty() && !resuming.get();
    }

    /// Whether what it paused is just being let go on.
    public ReadOnlyBooleanProperty resumingProperty() {
        return resuming.getReadOnlyProperty();
    }

    /// Whether it may have changed something that can be taken back.
    public boolean mayGoForward() {
        return run().stage().isOver() && mayHaveChanged();
    }

    /// Whether it is over and changed nothing, so that the way back is to be planned once more.
    public boolean mayPlanAgain() {
        return run().stage().isOver() && !mayHaveChanged() && plan().forwardOf().isEmpty();
    }

    /// Whether a step was taken, or may have been, that holds nothing back and lets nothing go on.
    private boolean mayHaveChanged() {
        return run().steps().stream().filter(state -> CHANGING.contains(plan().step(state.step()).phase()))
                .anyMatch(state -> switch (state.state()) {
                    case ACCEPTED, RUNNING, UNKNOWN -> true;
                    case WAITING, FAILED, LEFT -> false;
                });
    }

    public void askAbort() {
        abortAsked.set(mayAbort());
    }

    public void keepRunning() {
        abortAsked.set(false);
    }

    /// From the confirmation until now, or until it was over.
    public Duration elapsed() {
        var end = run().doneAt().or(() -> run().endedAt()).orElseGet(clock::instant);
        return Duration.between(run().startedAt(), end);
    }

    /// Since when a member has been waiting for what it waits for now, as far as this console saw it.
    public Optional<Instant> waitingSince(int member) {
        return Optional.ofNullable(waits.get(member)).filter(wait -> !wait.what.isEmpty()).map(Waiting::since);
    }

    /// What was read while it went on says nothing of a run that is over, however late it comes.
    void show(Run now) {
        if (run().stage().isOver() && !now.stage().isOver()) {
            return;
        }
        remember(now);
        if (now.stage().isOver()) {
            aborting.set(false);
            abortAsked.set(false);
        }
        run.set(now);
    }

    private void remember(Run now) {
        for (var progress : now.members()) {
            var what = progress.state() == Progress.State.DONE ? "" : progress.waiting();
            var before = waits.get(progress.member());
            if (before == null || !before.what.equals(what)) {
                waits.put(progress.member(), new Waiting(what, clock.instant()));
            }
        }
    }

    void drivenHere(boolean isSo) {
        drivenHere.set(isSo);
    }

    void aborting(boolean isSo) {
        aborting.set(isSo);
        abortAsked.set(false);
    }

    void resuming(boolean isSo) {
        resuming.set(isSo);
    }

    void recorded(List<AuditEntry> entries) {
        if (!entries.equals(record.get())) {
            record.set(entries);
        }
    }

    void problem(Optional<Problem> why) {
        problem.set(why);
    }

    /// Whether a look is to be begun now; it is not while one is under way.
    boolean beginLooking() {
        var begin = !looking;
        looking = true;
        return begin;
    }

    void looked() {
        looking = false;
    }
}
