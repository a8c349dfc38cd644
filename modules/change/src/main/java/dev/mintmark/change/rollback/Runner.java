package dev.mintmark.change.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.rollback.Run.Stage;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Carries out one plan, which is on record by now: each call after it is written down, the end only by what is seen.
///
/// If its thread is interrupted, it stops where it is: the run stays on record without an end, and can be taken up.
final class Runner {

    private static final Set<Phase> CALLS = Set.of(Phase.PAUSE, Phase.CHANGE, Phase.SYNC);

    private final Rooms rooms;
    private final Sighting sighting;
    private final AuditLog audit;
    private final RunBook book;
    private final InstantSource clock;
    private final Tempo tempo;
    private final AuditedAct act;
    private final Map<Integer, AuditEntry> begun;
    private final RunState state;
    private final Plan plan;

    /// @param run   how it stands, from the record
    /// @param begun its steps that have no end on record
    Runner(Rooms rooms, Sighting sighting, AuditLog audit, RunBook book, InstantSource clock, Tempo tempo, AuditedAct act,
            Run run, Map<Integer, AuditEntry> begun, Consumer<? super Run> follower) {
        this.rooms = rooms;
        this.sighting = sighting;
        this.audit = audit;
        this.book = book;
        this.clock = clock;
        this.tempo = tempo;
        this.act = act;
        this.begun = Map.copyOf(begun);
        this.plan = run.plan();
        this.state = new RunState(run, sighting, clock, tempo.still(), follower);
    }

    Run drive() throws InterruptedException {
        state.tell();
        try {
            for (var step : plan.steps()) {
                if (CALLS.contains(step.phase()) && !state.isAccepted(step)) {
                    refuseAborted();
                    call(step);
                }
            }
            watch();
            return followUp();
        } catch (RollbackRefused refused) {
            return giveUp(refused);
        } catch (RuntimeException bug) {
            return giveUp(StepCall.broken(plan, bug));
        }
    }

    private void call(Step step) throws RollbackRefused, InterruptedException {
        new StepCall(audit, plan, step, Optional.ofNullable(begun.get(step.number())))
                .make(pipeline(step), (now, answer, why) -> state.step(step, now, answer, why));
    }

    /// Waits until every instance reports the target, and every pipeline has come to rest.
    private void watch() throws RollbackRefused, InterruptedException {
        var watch = plan.steps().stream().filter(step -> step.phase() == Phase.WATCH).findFirst().orElseThrow();
        state.stage(Stage.WATCHING);
        state.step(watch, StepState.State.RUNNING, "", Optional.empty());
        var changed = new ArrayBlockingQueue<Boolean>(1);
        var deadline = clock.instant().plus(tempo.patience());
        var asked = System.nanoTime() - tempo.ask().toNanos();
        try (var _ = sighting.onChange(() -> changed.offer(true))) {
            SortedMap<Integer, String> waiting = new TreeMap<>();
            while (true) {
                var due = System.nanoTime() - asked >= tempo.ask().toNanos();
                if (state.look() && state.doneAt().isEmpty()) {
                    seenDone(watch);
                    due = true;
                }
                state.tell();
                if (due) {
                    waiting = waitingFor();
                    asked = System.nanoTime();
                    state.waiting(waiting);
                    refuseAborted();
                }
                if (state.doneAt().isPresent() && waiting.isEmpty()) {
                    return;
                }
                if (!clock.instant().isBefore(deadline)) {
                    throw late(String.join("; ", new LinkedHashSet<>(waiting.values())));
                }
                changed.poll(tempo.tick().toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    private void seenDone(Step watch) {
        state.done();
        act.noted(Map.of(Acts.DONE_AT, state.doneAt().orElseThrow().toString(), Acts.STAGE, Stage.WATCHING.name()));
        state.step(watch, StepState.State.ACCEPTED, RunBook.seen(state.doneAt().orElseThrow()), Optional.empty());
    }

    /// What pipelines wait for, by member.
    private SortedMap<Integer, String> waitingFor() throws RollbackRefused, InterruptedException {
        var said = new TreeMap<Integer, String>();
        for (var step : plan.steps()) {
            if (CALLS.contains(step.phase()) && state.isAccepted(step)) {
                var waiting = pipeline(step).waitingFor(step);
                waiting.ifPresent(what -> step.members().forEach(member ->
                        said.merge(member, what, (one, other) -> one.contains(other) ? one : one + "; " + other)));
            }
        }
        return said;
    }

    private RollbackRefused late(String waiting) {
        var seen = state.members().stream().filter(member -> member.state() != Progress.State.DONE)
                .map(member -> plan.member(member.member()).workload().name() + " " + member.state().word() + ", "
                        + member.arrived() + " of " + member.wanted() + " arrived"
                        + (member.waiting().isEmpty() ? "" : ", waits for " + member.waiting())).toList();
        return new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem("rollback.late",
                "Not finished after " + minutes(tempo.patience()) + ".",
                seen.isEmpty() ? "Every instance reports the target, but: " + waiting + "." : String.join("; ", seen) + ".",
                seen.isEmpty() ? "Look at what that waits for, then plan again."
                        : "It may still come: look with 'mintmark rollback watch " + plan.id() + "'."), null);
    }

    private static String minutes(Duration time) {
        return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private Run followUp() throws RollbackRefused, InterruptedException {
        state.stage(Stage.FOLLOWING_UP);
        if (plan.intent().breakGlass().isEmpty()) {
            resume();
        }
        // With broken glass the pipeline knows nothing of the change yet and would undo it: resuming is owed.
        state.end(Stage.DONE, Optional.empty());
        act.succeeded(facts(Stage.DONE));
        return state.run();
    }

    /// What must not be resumed yet, because that would undo the change, is left and owed.
    private void resume() throws RollbackRefused, InterruptedException {
        for (var step : plan.steps()) {
            if (step.phase() == Phase.RESUME && !state.isAccepted(step)) {
                try {
                    call(step);
                } catch (RollbackRefused refused) {
                    if (refused.kind() != RollbackRefused.Kind.BLOCKED) {
                        throw refused;
                    }
                }
            }
        }
    }

    private Run giveUp(RollbackRefused refused) throws InterruptedException {
        var problem = refused.problem();
        if (!state.hasTold(Phase.CHANGE) && state.hasTold(Phase.PAUSE)) {
            try {
                // Nothing was changed, so what was held back for it may go on.
                resume();
            } catch (RollbackRefused stays) {
                problem = new Problem(problem.code(), problem.what(), problem.why() + " What was paused for it is still "
                        + "paused: " + stays.problem().why(), problem.next());
            }
        }
        var stage = switch (problem.code()) {
            case "rollback.aborted" -> Stage.ABORTED;
            case "rollback.late" -> Stage.NOT_CONVERGED;
            default -> refused.kind() == RollbackRefused.Kind.MOVED ? Stage.MOVED : Stage.FAILED;
        };
        if (stage == Stage.ABORTED) {
            stopAll();
        }
        state.end(stage, Optional.of(problem));
        var facts = facts(stage);
        facts.putAll(Acts.told(problem));
        act.failed(problem, facts);
        return state.run();
    }

    private void stopAll() throws InterruptedException {
        for (var step : plan.steps().reversed()) {
            if (CALLS.contains(step.phase()) && state.isAccepted(step)) {
                try {
                    pipeline(step).stop(step);
                } catch (RollbackRefused runsOn) {
                    state.step(step, StepState.State.ACCEPTED, state.step(step).answer(), Optional.of(runsOn.problem()));
                }
            }
        }
    }

    private TreeMap<String, String> facts(Stage stage) {
        var facts = new TreeMap<String, String>();
        facts.put(Acts.STAGE, stage.name());
        facts.putAll(Acts.about(plan));
        state.members().forEach(member -> facts.put("member." + member.member(), Acts.progress(member)));
        state.doneAt().ifPresent(at -> {
            facts.put(Acts.DONE_AT, at.toString());
            facts.put(Acts.SECONDS, Long.toString(Duration.between(state.startedAt(), at).toSeconds()));
        });
        return facts;
    }

    private void refuseAborted() throws RollbackRefused {
        if (book.isAborted(plan)) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem("rollback.aborted",
                    "The rollback was stopped.", "It was aborted.", "Plan the way forward again, or another way back."), null);
        }
    }

    private Pipeline pipeline(Step step) throws RollbackRefused {
        return Rollbacks.pipeline(rooms, plan, step);
    }
}
