package dev.mintmark.change.rollback;

import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.rollback.Run.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the audit and the kept plans tell of runs, whoever carried them out.
final class RunBook {

    private final AuditLog audit;
    private final PlanStore plans;
    private final Sighting sighting;

    RunBook(AuditLog audit, PlanStore plans, Sighting sighting) {
        this.audit = audit;
        this.plans = plans;
        this.sighting = sighting;
    }

    /// Runs that were begun at `from` or later, the latest first. Those whose plan is lost are left out.
    List<Run> since(Instant from) throws RollbackRefused {
        var lines = lines(from);
        var begun = new LinkedHashMap<PlanId, AuditEntry>();
        lines.stream().filter(entry -> entry.record().act().equals(Acts.RUN)
                && entry.record().stage() == AuditStage.STARTED)
                .forEach(entry -> begun.putIfAbsent(new PlanId(entry.record().subject()), entry));
        var runs = new ArrayList<Run>();
        for (var each : begun.entrySet()) {
            plans.find(each.getKey()).ifPresent(plan -> runs.addFirst(run(plan, each.getValue(), lines)));
        }
        return runs;
    }

    Optional<Run> find(Plan plan) throws RollbackRefused {
        var lines = lines(plan);
        return begun(plan, lines).map(started -> run(plan, started, lines));
    }

    /// The same with its members as they are seen now, and not as they were at its end.
    Optional<Run> seenNow(Plan plan) throws RollbackRefused {
        return find(plan).map(run -> new Run(plan, run.stage(), run.startedAt(), run.doneAt(), run.endedAt(), run.steps(),
                members(plan, run.steps(), Optional.empty()), run.problem()));
    }

    /// The line that began the run of a plan: the first, because a plan is run once.
    Optional<AuditEntry> begun(Plan plan) throws RollbackRefused {
        return begun(plan, lines(plan));
    }

    private static Optional<AuditEntry> begun(Plan plan, List<AuditEntry> lines) {
        return lines.stream().filter(entry -> isRunOf(entry, plan) && entry.record().stage() == AuditStage.STARTED)
                .findFirst();
    }

    /// The line that began a run which has no end yet.
    Optional<AuditEntry> open(Plan plan) throws RollbackRefused {
        return opened().stream().filter(entry -> isRunOf(entry, plan)).findFirst();
    }

    /// Another run without an end that is about one of the same workloads.
    Optional<AuditEntry> inTheWay(Plan plan) throws RollbackRefused {
        return opened().stream().filter(entry -> entry.record().act().equals(Acts.RUN) && !isRunOf(entry, plan)
                && Acts.shares(entry, plan)).findFirst();
    }

    /// Steps of a plan that were begun and have no end, by number.
    Map<Integer, AuditEntry> openSteps(Plan plan) throws RollbackRefused {
        var steps = new LinkedHashMap<Integer, AuditEntry>();
        for (var entry : opened()) {
            if (entry.record().act().equals(Acts.STEP)) {
                number(plan, entry).ifPresent(number -> steps.put(number, entry));
            }
        }
        return steps;
    }

    boolean isAborted(Plan plan) throws RollbackRefused {
        return lines(plan).stream().anyMatch(entry -> entry.record().act().equals(Acts.ABORT)
                && entry.record().subject().equals(plan.id().value()));
    }

    /// Whether the program that carries a run out lives.
    boolean isDriven(Plan plan) throws RollbackRefused {
        return holder(plan, lines(plan)).filter(RunBook::isAlive).isPresent();
    }

    /// Whether a run is this console's to carry out, among all that have begun it or taken it up.
    boolean isHeldBy(Plan plan, String console) throws RollbackRefused {
        return holder(plan, lines(plan)).filter(entry -> isOf(entry, console)).isPresent();
    }

    /// The line by which somebody came to carry out a run. Whoever is written first has it, until the program is gone or
    /// says that it lets go.
    private static Optional<AuditEntry> holder(Plan plan, List<AuditEntry> lines) {
        Optional<AuditEntry> holder = Optional.empty();
        for (var entry : lines) {
            var driver = isRunOf(entry, plan) ? Acts.fact(entry, Acts.DRIVER) : Optional.<String>empty();
            if (driver.isEmpty()) {
                continue;
            }
            if (driver.get().isEmpty()) {
                holder = holder.filter(held -> !isOf(held, Acts.fact(entry, Acts.CONSOLE).orElse("")));
            } else if (holder.filter(RunBook::isAlive).isEmpty()) {
                holder = Optional.of(entry);
            }
        }
        return holder;
    }

    private static boolean isAlive(AuditEntry entry) {
        return Acts.fact(entry, Acts.DRIVER).flatMap(Driver::parse)
                .filter(driver -> Driving.isAlive(driver, Acts.fact(entry, Acts.CONSOLE).orElse(""))).isPresent();
    }

    static boolean isOf(AuditEntry entry, String console) {
        return Acts.fact(entry, Acts.CONSOLE).filter(console::equals).isPresent();
    }

    /// Writes that an act on a plan begins. Only when this returned may it be done.
    AuditedAct begin(String act, Plan plan, Map<String, String> facts) throws RollbackRefused {
        try {
            return AuditedAct.begin(audit, act, plan.id().value(), plan.intent().operator(), plan.intent().reason(),
                    new TreeMap<>(facts));
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    List<AuditEntry> lines(Instant from) throws RollbackRefused {
        try {
            return audit.since(from);
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    /// By its name and not by its time: the clock may have gone back since it was made.
    private List<AuditEntry> lines(Plan plan) throws RollbackRefused {
        try {
            return audit.about(plan.id().value());
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    private List<AuditEntry> opened() throws RollbackRefused {
        try {
            return audit.open();
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, unavailable.problem(), unavailable);
        }
    }

    private Run run(Plan plan, AuditEntry started, List<AuditEntry> lines) {
        var steps = new ArrayList<>(plan.steps().stream().map(StepState::waiting).toList());
        var stage = Stage.UNKNOWN;
        Optional<Instant> doneAt = Optional.empty();
        Optional<AuditEntry> end = Optional.empty();
        for (var entry : lines) {
            if (entry.number() < started.number()) {
                continue;
            }
            if (entry.record().act().equals(Acts.STEP)) {
                number(plan, entry).ifPresent(number -> steps.set(number - 1, step(number, entry)));
            } else if (isRunOf(entry, plan) && Acts.fact(entry, Acts.TOO_LATE).isEmpty()) {
                doneAt = Acts.fact(entry, Acts.DONE_AT).isPresent() ? Acts.fact(entry, Acts.DONE_AT).map(Instant::parse)
                        : doneAt;
                stage = Acts.fact(entry, Acts.STAGE).map(Stage::valueOf).orElse(stage);
                end = entry.record().stage().isEnd() ? Optional.of(entry) : end;
            }
        }
        var over = end.isPresent();
        var alive = holder(plan, lines).filter(RunBook::isAlive).isPresent();
        if (over || !alive) {
            stage = over ? stage : Stage.UNKNOWN;
            steps.replaceAll(step -> step.state() == StepState.State.RUNNING ? new StepState(step.step(),
                    StepState.State.UNKNOWN, step.at(), step.answer(), step.problem()) : step);
        } else if (stage == Stage.UNKNOWN) {
            stage = Stage.CALLING;
        }
        for (var step : plan.steps()) {
            var place = step.number() - 1;
            if (step.phase() == Step.Phase.WATCH && doneAt.isPresent()) {
                steps.set(place, new StepState(step.number(), StepState.State.ACCEPTED, doneAt, seen(doneAt.get()),
                        Optional.empty()));
            } else if (over && steps.get(place).state() == StepState.State.WAITING) {
                steps.set(place, new StepState(step.number(), StepState.State.LEFT, Optional.empty(), "",
                        Optional.empty()));
            }
        }
        return new Run(plan, stage, started.at(), doneAt, end.map(AuditEntry::at), steps, members(plan, steps, end),
                end.flatMap(Acts::problem));
    }

    private List<Progress> members(Plan plan, List<StepState> steps, Optional<AuditEntry> end) {
        return plan.members().stream().map(member -> end.flatMap(entry -> Acts.progress(member.number(),
                Acts.fact(entry, "member." + member.number()))).orElseGet(() -> Judge.progress(member,
                        sighting.workload(member.workload()), hasBegun(plan, steps, member)))).toList();
    }

    static boolean hasBegun(Plan plan, List<StepState> steps, Member member) {
        return plan.steps().stream().anyMatch(step -> step.phase() == Step.Phase.CHANGE
                && step.members().contains(member.number())
                && steps.get(step.number() - 1).state() != StepState.State.WAITING
                && steps.get(step.number() - 1).state() != StepState.State.LEFT);
    }

    static String seen(Instant at) {
        return "Seen at " + at + ".";
    }

    private static StepState step(int number, AuditEntry entry) {
        var state = switch (entry.record().stage()) {
            case STARTED, NOTED -> StepState.State.RUNNING;
            case SUCCEEDED -> StepState.State.ACCEPTED;
            case FAILED -> StepState.State.FAILED;
        };
        return new StepState(number, state, Optional.of(entry.at()), Acts.fact(entry, Acts.ANSWER).orElse(""),
                Acts.problem(entry));
    }

    private static boolean isRunOf(AuditEntry entry, Plan plan) {
        return entry.record().act().equals(Acts.RUN) && entry.record().subject().equals(plan.id().value());
    }

    private static Optional<Integer> number(Plan plan, AuditEntry entry) {
        var subject = entry.record().subject();
        return plan.steps().stream().filter(step -> Acts.subject(plan, step).equals(subject)).map(Step::number).findFirst();
    }
}
