package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.PlanStore;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps plans in memory, fails on demand, and can be damaged. Thread-safe.
public final class FakePlanStore implements PlanStore {

    private final Map<PlanId, Plan> plans = new LinkedHashMap<>();
    private final Set<PlanId> damaged = new LinkedHashSet<>();
    private List<Problem> problems = List.of();
    private Optional<Problem> failure = Optional.empty();

    @Override
    public synchronized void keep(Plan plan) throws RollbackRefused {
        failWhereTold();
        if (plans.putIfAbsent(plan.id(), plan) != null) {
            throw new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem("rollback.plans.kept",
                    "The plan could not be kept.", "A plan of this id is kept already.", "Make a new plan."), null);
        }
    }

    @Override
    public synchronized Optional<Plan> find(PlanId id) throws RollbackRefused {
        failWhereTold();
        if (damaged.contains(id)) {
            throw new RollbackRefused(RollbackRefused.Kind.BLOCKED, changed(id), null);
        }
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public synchronized List<Plan> since(Instant from) throws RollbackRefused {
        failWhereTold();
        var readable = new ArrayList<Plan>();
        var unreadable = new ArrayList<Problem>();
        for (var plan : plans.values()) {
            if (plan.madeAt().isBefore(from)) {
                continue;
            }
            if (damaged.contains(plan.id())) {
                unreadable.add(changed(plan.id()));
            } else {
                readable.add(plan);
            }
        }
        problems = List.copyOf(unreadable);
        readable.sort(Comparator.comparing(Plan::madeAt).reversed().thenComparing(Plan::id));
        return List.copyOf(readable);
    }

    @Override
    public synchronized List<Problem> problems() {
        return problems;
    }

    /// From now on this plan is not what was written.
    public synchronized void damage(PlanId id) {
        damaged.add(id);
    }

    /// From now on nothing can be written or read, for this reason.
    public synchronized void failWith(Problem problem) {
        failure = Optional.of(problem);
    }

    /// From now on all is well again.
    public synchronized void mend() {
        failure = Optional.empty();
        damaged.clear();
    }

    private static Problem changed(PlanId id) {
        return new Problem("rollback.plans.changed", "The plan " + id + " was not used.",
                "It is not what was written.", "Make a new plan.");
    }

    private void failWhereTold() throws RollbackRefused {
        if (failure.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, failure.get(), null);
        }
    }
}
