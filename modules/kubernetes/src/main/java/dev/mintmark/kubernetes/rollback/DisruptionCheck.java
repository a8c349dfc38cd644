package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import java.util.List;

/// Says that a PodDisruptionBudget, which people think protects their instances, does not protect them from a rollout: only
/// the strategy of the workload itself does.
final class DisruptionCheck extends ClusterCheck {

    DisruptionCheck(ObjectApi api) {
        super("disruption", api);
    }

    @Override
    String question() {
        return "Whether a PodDisruptionBudget is relied upon";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        var labels = workload.json().at("/spec/template/metadata/labels");
        var budgets = api().list(RolledKind.Types.BUDGETS, workload.ref().namespace(), "").stream()
                .filter(budget -> Selectors.matches(budget.json().at("/spec/selector"), labels))
                .map(budget -> budget.ref().name()).toList();
        var atOnce = "At once " + atOnce(kind, workload) + " may be unavailable, by its own strategy.";
        return List.of(budgets.isEmpty()
                ? passed(member, "No PodDisruptionBudget is relied upon", atOnce)
                : warned(member, "PodDisruptionBudget " + String.join(", ", budgets) + " does not protect a rollback",
                        "A rollout does not ask it. " + atOnce,
                        "If that is too many, lower maxUnavailable of " + workload.ref() + " first."));
    }

    private static String atOnce(RolledKind kind, ClusterObject workload) {
        return switch (kind) {
            case DEPLOYMENT -> workload.json().at("/spec/strategy/type").asText().equals("Recreate") ? "all of its instances"
                    : new Surge(workload).maxUnavailable() + " of " + new RolloutState(workload).wanted() + " instances";
            case STATEFUL_SET -> "one of its instances";
            case DAEMON_SET -> workload.json().at("/spec/updateStrategy/rollingUpdate/maxUnavailable").asText("1")
                    + " of its instances";
        };
    }
}
