package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Looks whether the quotas of the namespace have room for the pods that a rollout has more for a while.
final class CapacityCheck extends ClusterCheck {

    CapacityCheck(ObjectApi api) {
        super("capacity", api);
    }

    @Override
    String question() {
        return "Whether there is room for more pods";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        var surge = new Surge(workload).maxSurge();
        if (surge == 0) {
            return List.of(passed(member, "No room for more pods is needed", "Instances of " + workload.ref()
                    + " are ended before new ones are started."));
        }
        var tight = new ArrayList<String>();
        var quotas = api().list(RolledKind.Types.QUOTAS, workload.ref().namespace(), "");
        for (var quota : quotas) {
            for (var hard : quota.json().at("/status/hard").properties()) {
                var used = amount(quota.json().at("/status/used").path(hard.getKey()).asText("0"));
                var needed = needed(workload, hard.getKey()).multiply(BigDecimal.valueOf(surge));
                if (needed.signum() > 0 && used.add(needed).compareTo(amount(hard.getValue().asText())) > 0) {
                    tight.add(quota.ref().name() + " allows " + hard.getKey() + " " + hard.getValue().asText() + ", of which "
                            + quota.json().at("/status/used").path(hard.getKey()).asText("0") + " is used");
                }
            }
        }
        if (tight.isEmpty()) {
            return List.of(passed(member, "There is room for " + surge + " more pods", quotas.isEmpty()
                    ? "No ResourceQuota limits the namespace." : quotas.size() + " ResourceQuotas have room for them."));
        }
        var evidence = String.join("; ", tight) + "; up to " + surge + " more pods are wanted for a while.";
        return List.of(new Surge(workload).maxUnavailable() > 0
                ? warned(member, "The quota leaves no room for more pods", evidence,
                        "The rollout goes on by ending instances first, and has fewer of them meanwhile.")
                : blocked(member, "The quota leaves no room for more pods", evidence
                        + " And maxUnavailable is 0, so none is ended first.",
                        "Raise the quota, or set maxUnavailable to 1."));
    }

    /// What one pod counts towards a quota.
    private static BigDecimal needed(ClusterObject workload, String resource) {
        if (resource.equals("pods") || resource.equals("count/pods")) {
            return BigDecimal.ONE;
        }
        var kind = resource.startsWith("limits.") ? "limits" : "requests";
        var name = resource.replaceFirst("^(?:limits|requests)\\.", "");
        var sum = BigDecimal.ZERO;
        for (var container : workload.json().at("/spec/template/spec/containers")) {
            sum = sum.add(amount(container.path("resources").path(kind).path(name).asText("0")));
        }
        return sum;
    }

    private static BigDecimal amount(String text) {
        try {
            return Quantity.getAmountInBytes(Quantity.parse(text));
        } catch (IllegalArgumentException | ArithmeticException _) {
            return BigDecimal.ZERO;
        }
    }
}
