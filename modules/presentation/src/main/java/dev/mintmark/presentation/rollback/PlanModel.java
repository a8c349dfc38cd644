package dev.mintmark.presentation.rollback;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.Practice;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.work.Activity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A rollback being asked for: why, the plan worked out of it, what is overridden, and its confirmation. FX thread
/// only.
///
/// What was typed is kept whatever fails. What is run is the plan that was shown.
public final class PlanModel {

    private final Supplier<Rollbacks> service;
    private final Supplier<Arming> arming;
    private final RollbackErrands errands;
    private final RollbacksModel rollbacks;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<RollbackDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PlanState> state = new ReadOnlyObjectWrapper<>(asking());
    private final ReadOnlyObjectWrapper<SortedMap<String, String>> overrides =
            new ReadOnlyObjectWrapper<>(new TreeMap<>());
    private final ReadOnlyObjectWrapper<Rehearsing> rehearsing = new ReadOnlyObjectWrapper<>(new Rehearsing.NotYet());
    private final ReadOnlyObjectWrapper<Optional<Practice>> practice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Activity planning;
    private Activity rehearsal;
    private int turn;
    private Supplier<String> usualTicket = () -> "";

    /// @param service asked for when it is first needed, because finding places takes time
    public PlanModel(Supplier<Rollbacks> service, Supplier<Arming> arming, RollbackErrands errands,
            RollbacksModel rollbacks, InstantSource clock) {
        this.service = service;
        this.arming = arming;
        this.errands = errands;
        this.rollbacks = rollbacks;
        this.clock = clock;
    }

    private static PlanState asking() {
        return new PlanState.Asking(Optional.empty());
    }

    /// What is asked for; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<RollbackDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlanState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Reason by check of what is blocked, and is to be run all the same.
    public ReadOnlyObjectProperty<SortedMap<String, String>> overridesProperty() {
        return overrides.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Rehearsing> rehearsingProperty() {
        return rehearsing.getReadOnlyProperty();
    }

    /// How the way back was last proved; empty if never, or as long as that is not known.
    public ReadOnlyObjectProperty<Optional<Practice>> practiceProperty() {
        return practice.getReadOnlyProperty();
    }

    public Optional<Plan> plan() {
        return state.get().made();
    }

    public boolean isOpen() {
        return draft.get().isPresent();
    }

    /// Begins to ask for a rollback. Asking for the same again goes on where it was left.
    public void open(RollbackSubject subject) {
        if (draft.get().filter(now -> now.subject().equals(subject) && now.forwardOf().isEmpty()).isEmpty()) {
            begin(new RollbackDraft(subject, "", usualTicket.get(), Optional.empty()));
        }
    }

    /// Where the ticket comes from that a new plan is for, as long as nobody types another: the incident in hand.
    public void usually(Supplier<String> ticket) {
        usualTicket = ticket;
    }

    /// Begins to ask for the way forward again, to what ran before this plan.
    public void openForward(Plan plan) {
        var names = plan.members().stream().map(Member::service).distinct().toList();
        begin(new RollbackDraft(RollbackSubject.lastGood(names.getFirst(), plan.intent().workloads()), "",
                plan.intent().ticket().orElse(""), Optional.of(plan)));
    }

    /// Plans once more what a plan was made for, because of the same.
    public void again(Plan plan) {
        begin(RollbackDraft.of(plan));
        work();
    }

    private void begin(RollbackDraft begun) {
        close();
        draft.set(Optional.of(begun));
        rollbacks.lastPractice(begun.subject().name(), known -> {
            if (draft.get().filter(now -> now.subject().equals(begun.subject())).isPresent()) {
                practice.set(known);
            }
        });
    }

    public void because(String reason) {
        draft.set(draft.get().map(now -> now.because(reason)));
    }

    public void under(String ticket) {
        draft.set(draft.get().map(now -> now.under(ticket)));
    }

    /// Whether the way back can be worked out by now.
    public boolean mayPlan() {
        return draft.get().filter(now -> !now.lacksReason()).isPresent()
                && !(state.get() instanceof PlanState.Planning) && !(state.get() instanceof PlanState.Beginning);
    }

    /// Works out the way back, anew if there was one.
    public void work() {
        if (!mayPlan()) {
            return;
        }
        var asked = draft.get().orElseThrow();
        var mine = ++turn;
        stopRehearsal();
        overrides.set(new TreeMap<>());
        state.set(new PlanState.Planning());
        planning = errands.run(RollbackWork.PLAN, asked.subject().name(), () -> plan(asked), RollbackErrands.Told.of(
                plan -> turned(mine, new PlanState.Planned(plan, Optional.empty())),
                problem -> turned(mine, new PlanState.Asking(Optional.of(problem))), () -> turned(mine, asking())));
    }

    private Plan plan(RollbackDraft asked) throws RollbackRefused, InterruptedException {
        var rollback = service.get();
        return asked.forwardOf().isPresent()
                ? rollback.planForward(asked.forwardOf().get(), asked.reason().strip(), rollbacks.operator())
                : rollback.plan(asked.intent(rollbacks.operator()));
    }

    /// An answer that was overtaken is not shown.
    private void turned(int mine, PlanState next) {
        if (mine == turn) {
            state.set(next);
        }
    }

    /// How long the plan may still be run; negative if no longer.
    public Duration left() {
        return plan().map(plan -> Duration.between(clock.instant(), plan.expiresAt())).orElse(Duration.ZERO);
    }

    /// What stands in the way of running the plan; empty if nothing does.
    public Optional<Hindrance> hindrance() {
        if (!(state.get() instanceof PlanState.Planned(var plan, _))) {
            return Optional.of(new Hindrance.NoPlan());
        }
        if (draft.get().filter(now -> now.isReasonOf(plan)).isEmpty()) {
            return Optional.of(new Hindrance.Changed());
        }
        if (left().isNegative()) {
            return Optional.of(new Hindrance.Expired());
        }
        var blocked = blocked(plan);
        if (!blocked.isEmpty()) {
            return Optional.of(new Hindrance.Blocked(blocked));
        }
        var unarmed = unarmed(plan);
        return unarmed.isEmpty() ? Optional.empty() : Optional.of(new Hindrance.Unarmed(unarmed));
    }

    private List<Finding> blocked(Plan plan) {
        return plan.blocking().stream().filter(finding -> !overrides.get().containsKey(finding.check())).toList();
    }

    /// The sources of a plan that are read-only.
    public List<SourceId> unarmed(Plan plan) {
        return sources(plan).stream().filter(source -> !arming.get().isArmed(source)).toList();
    }

    public static List<SourceId> sources(Plan plan) {
        return plan.members().stream().map(member -> member.workload().source()).distinct().sorted().toList();
    }

    /// Takes a blocking check upon oneself. A blank reason overrides nothing.
    public void override(String check, String reason) {
        if (!reason.isBlank()) {
            var now = new TreeMap<>(overrides.get());
            now.put(check, reason.strip());
            overrides.set(now);
        }
    }

    public void withdraw(String check) {
        var now = new TreeMap<>(overrides.get());
        now.remove(check);
        overrides.set(now);
    }

    /// Does everything but the writes.
    public void rehearse() {
        plan().filter(_ -> !(rehearsing.get() instanceof Rehearsing.Underway)).ifPresent(plan -> {
            var mine = turn;
            rehearsing.set(new Rehearsing.Underway());
            rehearsal = errands.run(RollbackWork.REHEARSE, RollbackLine.name(plan), () -> service.get().rehearse(plan),
                    RollbackErrands.Told.of(done -> rehearsed(mine, new Rehearsing.Done(done)),
                            problem -> rehearsed(mine, new Rehearsing.Failed(problem)),
                            () -> rehearsed(mine, new Rehearsing.NotYet())));
        });
    }

    private void rehearsed(int mine, Rehearsing next) {
        if (mine == turn) {
            rehearsing.set(next);
            rollbacks.refresh();
        }
    }

    /// Runs the plan that is shown, if nothing stands in its way.
    public void confirm() {
        if (hindrance().isPresent()) {
            return;
        }
        var plan = plan().orElseThrow();
        var mine = ++turn;
        stopRehearsal();
        state.set(new PlanState.Beginning(plan));
        rollbacks.begin(plan, Map.copyOf(overrides.get()), () -> {
            if (mine == turn) {
                close();
            }
        }, problem -> turned(mine, new PlanState.Planned(plan, Optional.of(problem))));
    }

    /// Stops what is being worked out; without that, asks for nothing any longer.
    ///
    /// @return whether it is closed now
    public boolean cancel() {
        if (state.get() instanceof PlanState.Planning) {
            planning.cancel();
            return false;
        }
        close();
        return true;
    }

    private void stopRehearsal() {
        if (rehearsal != null && rehearsal.isRunning()) {
            rehearsal.cancel();
        }
        rehearsing.set(new Rehearsing.NotYet());
    }

    private void close() {
        turn++;
        if (planning != null && planning.isRunning()) {
            planning.cancel();
        }
        stopRehearsal();
        overrides.set(new TreeMap<>());
        practice.set(Optional.empty());
        state.set(asking());
        draft.set(Optional.empty());
    }

    /// Whether a problem may be shown as it is: for who asks what stood in the way.
    public Optional<Problem> problem() {
        return switch (state.get()) {
            case PlanState.Asking(var problem) -> problem;
            case PlanState.Planned(_, var problem) -> problem;
            case PlanState.Planning _, PlanState.Beginning _ -> Optional.empty();
        };
    }
}
