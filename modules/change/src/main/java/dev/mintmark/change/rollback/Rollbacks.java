package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.audit.AuditEntry;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.change.audit.AuditedAct;
import dev.mintmark.change.rollback.RollbackRefused.Kind;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The one way by which rollbacks are planned, rehearsed, run, followed and aborted. Everything blocks unless it says
/// otherwise, and ends soon when its thread is interrupted. Thread-safe; remembers nothing but what the audit and the plan
/// store keep, so that any console can go on where another one was killed.
public final class Rollbacks {

    /// By so much a clock may go back, or two clocks differ, without a word.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration LONG_AGO = Duration.ofDays(90);
    private static final Duration ABORT_PATIENCE = Duration.ofSeconds(5);

    private final Rooms rooms;
    private final Sighting sighting;
    private final PlanStore plans;
    private final Arming arming;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Tempo tempo;
    private final RunBook book;

    public Rollbacks(Rooms rooms, Sighting sighting, PlanStore plans, Arming arming, AuditLog audit, InstantSource clock,
            Tempo tempo) {
        this.rooms = requireNonNull(rooms, "rooms");
        this.sighting = requireNonNull(sighting, "sighting");
        this.plans = requireNonNull(plans, "plans");
        this.arming = requireNonNull(arming, "arming");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
        this.tempo = requireNonNull(tempo, "tempo");
        this.book = new RunBook(audit, plans, sighting);
    }

    /// The sources whose workloads can be rolled back, armed or not. Does not block.
    public List<SourceId> places() {
        return rooms.places().stream().map(RollbackPlace::source).toList();
    }

    /// Works out the way back and keeps it; changes nothing and needs no arming. A plan with a blocking finding is a plan,
    /// too: it shows what stands in the way.
    public Plan plan(Intent intent) throws RollbackRefused, InterruptedException {
        return keep(planner().plan(intent, Map.of(), recent(), Optional.empty()));
    }

    /// Works out the way forward again: to what each workload ran when `plan` was made.
    public Plan planForward(Plan plan, String reason, String operator) throws RollbackRefused, InterruptedException {
        var wanted = new HashMap<WorkloadId, Wanted>();
        for (var member : plan.members()) {
            wanted.put(member.workload(), new Wanted.Version(member.from().stream()
                    .filter(digest -> !Judge.isTarget(member.target(), sighting.version(digest))).findFirst()
                    .orElseThrow(() -> Planner.refused("rollback.forward", "The way forward was not planned.",
                            "It is not known what " + member.workload() + " ran before.",
                            "Name the version: R on it in the window, or --to on the command line."))));
        }
        var intent = new Intent(plan.intent().workloads(), wanted.get(plan.intent().workloads().getFirst()), reason,
                plan.intent().ticket(), operator, plan.intent().breakGlass());
        return keep(planner().plan(intent, wanted, recent(), Optional.of(plan.id())));
    }

    public Optional<Plan> find(PlanId id) throws RollbackRefused {
        return plans.find(id);
    }

    /// Plans of the last time whose id begins so, the latest first.
    public List<Plan> find(String beginning) throws RollbackRefused {
        return plans.since(clock.instant().minus(LONG_AGO)).stream()
                .filter(plan -> plan.id().value().startsWith(beginning)).toList();
    }

    /// Why this plan would not be run now; empty if it would. Asks no pipeline.
    ///
    /// @param overrides reason by [Finding#check] of what is blocked, and is to be run all the same
    public Optional<Problem> obstacle(Plan plan, Map<String, String> overrides) throws RollbackRefused {
        try {
            refuse(plan, overrides);
            return Optional.empty();
        } catch (RollbackRefused refused) {
            if (refused.kind() == Kind.FAILED) {
                throw refused;
            }
            return Optional.of(refused.problem());
        }
    }

    /// Runs a plan until it is seen to be done, refused, given up or aborted. A run whose console was killed is taken up
    /// where it was. If the thread is interrupted, the run stays on record without an end and can be taken up again.
    ///
    /// @param overrides reason by [Finding#check] of what is blocked, and is to be run all the same
    /// @param follower  told after every change, on this thread
    /// @throws RollbackRefused if it was not begun; then nothing was called
    public Run run(Plan plan, Map<String, String> overrides, Consumer<? super Run> follower)
            throws RollbackRefused, InterruptedException {
        return run(plan, overrides, tempo, follower);
    }

    public Run run(Plan plan, Map<String, String> overrides, Tempo patience, Consumer<? super Run> follower)
            throws RollbackRefused, InterruptedException {
        var open = book.open(plan);
        if (open.isPresent()) {
            return takeUp(plan, open.get(), patience, follower);
        }
        refuse(plan, overrides);
        var console = PlanId.fresh().value();
        try (var _ = Driving.by(console)) {
            return begin(plan, overrides, console, patience, follower);
        }
    }

    private Run begin(Plan plan, Map<String, String> overrides, String console, Tempo patience,
            Consumer<? super Run> follower) throws RollbackRefused, InterruptedException {
        var facts = Acts.begin(plan, overrides);
        facts.put(Acts.CONSOLE, console);
        var act = book.begin(Acts.RUN, plan, facts);
        // Two operators may have got this far at once: who was written first goes on.
        var first = book.begun(plan);
        if (first.filter(entry -> RunBook.isOf(entry, console)).isEmpty()) {
            var refusal = running(plan);
            act.failed(refusal.problem(), Map.of(Acts.TOO_LATE, console));
            throw refusal;
        }
        var mine = first.get();
        var other = book.inTheWay(plan).filter(entry -> entry.number() < mine.number());
        if (other.isPresent()) {
            var refusal = inTheWay(plan, other.get());
            act.failed(refusal.problem(), Map.of(Acts.STAGE, Run.Stage.MOVED.name()));
            throw refusal;
        }
        return drive(plan, act, console, patience, follower);
    }

    private static RollbackRefused running(Plan plan) {
        return Planner.refused("rollback.running", "The plan " + plan.id() + " was not begun again.",
                "It is being run by another console.", "Follow it with 'mintmark rollback watch " + plan.id() + "'.");
    }

    private Run takeUp(Plan plan, AuditEntry started, Tempo patience, Consumer<? super Run> follower)
            throws RollbackRefused, InterruptedException {
        if (book.isDriven(plan)) {
            throw running(plan);
        }
        refuseChanged(plan);
        refuseUnarmed(plan);
        return hold(plan, AuditedAct.begun(audit, started), patience, follower);
    }

    /// Carries out a run that nobody carries out any longer, unless somebody else was quicker.
    private Run hold(Plan plan, AuditedAct act, Tempo patience, Consumer<? super Run> follower)
            throws RollbackRefused, InterruptedException {
        var console = PlanId.fresh().value();
        try (var _ = Driving.by(console)) {
            act.noted(Map.of(Acts.DRIVER, Driver.here().toString(), Acts.CONSOLE, console));
            // Who was quicker may have ended it by now, and then holds nothing any longer.
            if (!book.isHeldBy(plan, console) || book.open(plan).isEmpty()) {
                throw running(plan);
            }
            return drive(plan, act, console, patience, follower);
        }
    }

    private Run drive(Plan plan, AuditedAct act, String console, Tempo patience, Consumer<? super Run> follower)
            throws RollbackRefused, InterruptedException {
        var run = book.find(plan).orElseThrow();
        try {
            return new Runner(rooms, sighting, audit, book, clock, patience, act, run, book.openSteps(plan), follower)
                    .drive();
        } catch (InterruptedException stopped) {
            // So that this very console, too, can take it up again.
            act.noted(Map.of(Acts.DRIVER, "", Acts.CONSOLE, console));
            throw stopped;
        }
    }

    /// How a plan's run stands; empty if it was never begun.
    public Optional<Run> look(Plan plan) throws RollbackRefused {
        return book.find(plan);
    }

    /// The same with its members as they are seen now, also where it is over: one that was not finished in time may have come
    /// since.
    public Optional<Run> lookAgain(Plan plan) throws RollbackRefused {
        return book.seenNow(plan);
    }

    /// Whether a living console carries it out.
    public boolean isDriven(Plan plan) throws RollbackRefused {
        return book.isDriven(plan);
    }

    /// Runs that were begun at `from` or later, the latest first.
    public List<Run> runs(Instant from) throws RollbackRefused {
        return book.since(from);
    }

    /// Plans made at `from` or later, the latest first.
    public List<Plan> plans(Instant from) throws RollbackRefused {
        return plans.since(from);
    }

    /// Stops a run: nothing more is called, and what can be stopped is stopped. What is changed stays changed; the way
    /// forward is a plan of its own.
    public Run abort(Plan plan, String reason, String operator) throws RollbackRefused, InterruptedException {
        var started = book.open(plan).orElseThrow(() -> Planner.refused("rollback.abort",
                "The plan " + plan.id() + " was not aborted.", "It is not running.", "Plan the way forward instead."));
        try {
            AuditedAct.begin(audit, Acts.ABORT, plan.id().value(), operator, reason, Map.of()).succeeded(Map.of());
        } catch (AuditUnavailable unavailable) {
            throw new RollbackRefused(Kind.FAILED, unavailable.problem(), unavailable);
        }
        var deadline = System.nanoTime() + ABORT_PATIENCE.toNanos();
        while (book.isDriven(plan) && System.nanoTime() < deadline) {
            var run = book.find(plan).orElseThrow();
            if (run.stage().isOver()) {
                return run;
            }
            new CountDownLatch(1).await(tempo.tick().toMillis(), TimeUnit.MILLISECONDS);
        }
        if (book.isDriven(plan) || book.open(plan).isEmpty()) {
            return book.find(plan).orElseThrow();
        }
        // Nobody drives it: the runner finds the abort before it calls anything, and writes the end.
        return hold(plan, AuditedAct.begun(audit, started), tempo, _ -> {});
    }

    /// Does what a run that is over still owes: what it paused goes on. Refused by the pipeline if the change would be undone
    /// by it; then it is owed still.
    public Run resume(Plan plan) throws RollbackRefused, InterruptedException {
        var run = book.find(plan).filter(found -> found.endedAt().isPresent()).orElseThrow(() -> Planner.refused(
                "rollback.resume", "Nothing of the plan " + plan.id() + " was resumed.", "It was not run, or is not over.",
                "Look at it with 'mintmark rollback show " + plan.id() + "'."));
        refuseUnarmed(plan);
        var begun = book.openSteps(plan);
        for (var step : run.owed()) {
            new StepCall(audit, plan, step, Optional.ofNullable(begun.get(step.number())))
                    .make(pipeline(rooms, plan, step), (_, _, _) -> {});
        }
        return book.find(plan).orElseThrow();
    }

    /// Everything but the writes: every check, and every step's dry run. On record, like a run.
    public Rehearsal rehearse(Plan plan) throws RollbackRefused, InterruptedException {
        return new Rehearser(rooms, book, clock).rehearse(plan);
    }

    /// Rehearsals and game days that ended at `from` or later, the latest first.
    public List<PastRehearsal> rehearsals(Instant from) throws RollbackRefused {
        return new Rehearser(rooms, book, clock).past(from);
    }

    /// Runs a plan and, when that is done, the way forward again: practice, on what is not production.
    ///
    /// @return the two runs, or the first alone if it was not done
    public List<Run> gameDay(Plan plan, Consumer<? super Run> follower) throws RollbackRefused, InterruptedException {
        for (var member : plan.members()) {
            if (rooms.configuration().isProduction(member.workload())) {
                throw Planner.refused("rollback.game-day", "No game day was held.",
                        member.workload() + " is production, or nothing says that it is not.",
                        "Mark its source or namespace as not production, or rehearse instead.");
            }
        }
        var there = run(plan, Map.of(), follower);
        if (there.stage() != Run.Stage.DONE) {
            return List.of(there);
        }
        var back = run(planForward(plan, "Game day: " + plan.intent().reason(), plan.intent().operator()), Map.of(), follower);
        if (back.stage() == Run.Stage.DONE) {
            var facts = Acts.about(plan);
            facts.put(Acts.SECONDS, Long.toString(there.took().orElseThrow().toSeconds()));
            facts.put("seconds.back", Long.toString(back.took().orElseThrow().toSeconds()));
            book.begin(Acts.GAME_DAY, plan, facts).succeeded(facts);
        }
        return List.of(there, back);
    }

    /// How a service's way back was last proved: by game day, rehearsal or in earnest; empty if never.
    public Optional<Practice> lastPractice(String service) throws RollbackRefused {
        return new Rehearser(rooms, book, clock).last(service, clock.instant().minus(LONG_AGO));
    }

    /// Only what was kept is run: that is what was shown, and what its run is told from afterwards.
    private void refuseChanged(Plan plan) throws RollbackRefused {
        if (plans.find(plan.id()).filter(kept -> kept.hash().equals(plan.hash())).isEmpty()) {
            throw Planner.refused("rollback.plans.changed", "The plan " + plan.id() + " was not begun.",
                    "It is not what was kept under this id.", "Make a new plan.");
        }
    }

    private void refuse(Plan plan, Map<String, String> overrides) throws RollbackRefused {
        refuseChanged(plan);
        if (book.find(plan).isPresent()) {
            throw Planner.refused("rollback.again", "The plan " + plan.id() + " was not begun.",
                    "It was run before, and a plan is run once.", "Make a new plan.");
        }
        if (clock.instant().isAfter(plan.expiresAt())) {
            throw new RollbackRefused(Kind.MOVED, new Problem("rollback.expired", "The plan " + plan.id() + " was not begun.",
                    "It expired at " + plan.expiresAt() + ": the world may have moved.", "Make a new plan."), null);
        }
        if (clock.instant().isBefore(plan.madeAt().minus(CLOCKS_DIFFER))) {
            // Otherwise it could be run for as long as the clock went back.
            throw new RollbackRefused(Kind.MOVED, new Problem("rollback.expired",
                    "The plan " + plan.id() + " was not begun.", "This machine's clock says " + clock.instant() + ", and it was made at " + plan.madeAt() + ".",
                    "Check the clock, and make a new plan."), null);
        }
        var blocking = plan.blocking().stream().filter(finding -> overrides.getOrDefault(finding.check(), "").isBlank())
                .toList();
        if (!blocking.isEmpty()) {
            var first = blocking.getFirst();
            throw Planner.refused("rollback.blocked", "The plan " + plan.id() + " was not begun.", first.title() + ". "
                    + first.evidence() + (blocking.size() > 1 ? " And " + (blocking.size() - 1) + " more." : ""),
                    first.next().isEmpty() ? "Mend it, then plan again." : first.next());
        }
        refuseUnarmed(plan);
        var other = book.inTheWay(plan);
        if (other.isPresent()) {
            throw inTheWay(plan, other.get());
        }
    }

    private static RollbackRefused inTheWay(Plan plan, AuditEntry other) {
        return new RollbackRefused(Kind.MOVED, new Problem("rollback.in-the-way", "The plan " + plan.id() + " was not begun.",
                "The rollback " + other.record().subject() + " of the same workload, by " + other.record().actor()
                        + ", has no end yet.", "Follow it with 'mintmark rollback watch " + other.record().subject()
                        + "', or end it with 'mintmark rollback abort " + other.record().subject() + "'."), null);
    }

    private void refuseUnarmed(Plan plan) throws RollbackRefused {
        for (var member : plan.members()) {
            var refusal = arming.refusal(member.workload().source());
            if (refusal.isPresent()) {
                throw new RollbackRefused(Kind.BLOCKED, refusal.get(), null);
            }
        }
    }

    private Planner planner() {
        return new Planner(rooms, sighting, clock);
    }

    private List<Run> recent() throws RollbackRefused {
        return book.since(clock.instant().minus(LONG_AGO));
    }

    private Plan keep(Plan plan) throws RollbackRefused {
        plans.keep(plan);
        return plan;
    }

    static Pipeline pipeline(Rooms rooms, Plan plan, Step step) throws RollbackRefused {
        var source = plan.member(step.members().getFirst()).workload().source();
        return rooms.pipeline(source, step.pipeline()).orElseThrow(() -> Planner.refused("rollback.pipeline",
                "Step " + step.number() + " was not carried out.",
                "Its pipeline is " + step.pipeline() + ", and that cannot be reached from here.",
                "Run the plan from a console that can."));
    }
}
