package dev.mintmark.change.rollback;

import dev.mintmark.domain.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans that live in memory and end with the console: the demo's, which lead to nothing real. Thread-safe.
///
/// Keeps the last [#MOST] plans.
public final class PassingPlans implements PlanStore {

    static final int MOST = 1_000;

    private final Map<PlanId, Plan> plans = new LinkedHashMap<>();

    @Override
    public synchronized void keep(Plan plan) throws RollbackRefused {
        if (plans.putIfAbsent(plan.id(), plan) != null) {
            throw new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem("rollback.plans.kept",
                    "The plan " + plan.id() + " was not kept.", "A plan of this id is kept already.",
                    "Make a new plan."), null);
        }
        if (plans.size() > MOST) {
            plans.remove(plans.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Plan> find(PlanId id) {
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public synchronized List<Plan> since(Instant from) {
        return plans.values().stream().filter(plan -> !plan.madeAt().isBefore(from))
                .sorted(Comparator.comparing(Plan::madeAt).reversed().thenComparing(Plan::id)).toList();
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }
}
