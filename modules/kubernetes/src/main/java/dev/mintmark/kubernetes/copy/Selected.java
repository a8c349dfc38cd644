package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds out what in a namespace would take a copy for its own, before there is one.
///
/// A copy's labels are its own, so only a selector that means everything, or everything without some label, can mean it.
/// Whatever acts on those that it selects (a Service, a controller, a budget) then makes the copy impossible there.
/// Selectors that mean *everything* are told apart from those that mean the copy by accident:
///
/// - A Service without a selector means nothing.
/// - A NetworkPolicy for every pod is the usual default-deny, and policies only add up: it is worth a word only if it allows
///   something, which the copy then has beside its own policy.
/// - A PodDisruptionBudget for every pod already counts every Job's pod of its namespace: worth a word too.
final class Selected {

    private final TypedApi api;
    private final String namespace;
    private final Map<String, String> labels;
    private final String what;
    private final List<Problem> warnings = new ArrayList<>();

    /// @param what what is not done if something selects the copy, as a sentence
    Selected(TypedApi api, String namespace, Map<String, String> labels, String what) {
        this.api = api;
        this.namespace = namespace;
        this.labels = labels;
        this.what = what;
    }

    /// The labels that the pod of a copy will have.
    static Map<String, String> expected(CopyId id) {
        var labels = new HashMap<>(CopyMarks.labels(id));
        // The Job's controller adds these; nobody can know the UID yet.
        for (var prefix : List.of("", "batch.kubernetes.io/")) {
            labels.put(prefix + "job-name", CopyMarks.name(id));
            labels.put(prefix + "controller-uid", "");
        }
        return labels;
    }

    /// @return what does not stand in the way, but should be known
    List<Problem> check() throws CopyRefused, CallFailed, InterruptedException {
        for (var service : all(Kind.SERVICES)) {
            var selector = service.getSpec() == null ? null : service.getSpec().getSelector();
            refuse("Service", service, selector == null || selector.isEmpty() ? null : new LabelSelector(null, selector));
        }
        for (var controller : all(Kind.REPLICATION_CONTROLLERS)) {
            var selector = controller.getSpec().getSelector();
            refuse("ReplicationController", controller,
                    selector == null || selector.isEmpty() ? null : new LabelSelector(null, selector));
        }
        refuse("ReplicaSet", Kind.REPLICA_SETS, set -> set.getSpec().getSelector());
        refuse("Deployment", Kind.DEPLOYMENTS, set -> set.getSpec().getSelector());
        refuse("StatefulSet", Kind.STATEFUL_SETS, set -> set.getSpec().getSelector());
        refuse("DaemonSet", Kind.DAEMON_SETS, set -> set.getSpec().getSelector());
        refuse("Job", Kind.JOBS, job -> isOurs(job) ? null : job.getSpec().getSelector());
        for (var budget : all(Kind.DISRUPTION_BUDGETS)) {
            var selector = budget.getSpec().getSelector();
            if (LabelSelectors.isEmpty(selector)) {
                warn("PodDisruptionBudget " + name(budget) + " counts every pod of " + namespace + ", so the copy too.",
                        "Nodes may be drained otherwise than its owner meant while the copy lives.");
            } else {
                refuse("PodDisruptionBudget", budget, selector);
            }
        }
        for (var policy : all(Kind.NETWORK_POLICIES)) {
            if (allowsSomething(policy.getSpec())) {
                if (LabelSelectors.isEmpty(policy.getSpec().getPodSelector())) {
                    warn("NetworkPolicy " + name(policy) + " allows something to every pod of " + namespace
                            + ", so to the copy too.", "Policies add up: what it allows, the copy's own cannot forbid.");
                } else {
                    refuse("NetworkPolicy", policy, policy.getSpec().getPodSelector());
                }
            }
        }
        return warnings;
    }

    /// The Job of this very copy selects it, and shall.
    private boolean isOurs(HasMetadata job) {
        return name(job).equals(labels.get("job-name"));
    }

    private static boolean allowsSomething(NetworkPolicySpec spec) {
        return spec != null && (!spec.getIngress().isEmpty() || !spec.getEgress().isEmpty());
    }

    private <T extends HasMetadata> void refuse(String word, Kind<T> kind, Function<T, LabelSelector> selector)
            throws CopyRefused, CallFailed, InterruptedException {
        for (var one : all(kind)) {
            refuse(word, one, selector.apply(one));
        }
    }

    private void refuse(String word, HasMetadata object, LabelSelector selector) throws CopyRefused {
        if (LabelSelectors.matches(selector, labels)) {
            throw CopyProblems.refused("copy.selected", what,
                    word + " " + name(object) + " in " + namespace + " would take it for one of its own.",
                    "Choose another namespace, or narrow its selector.");
        }
    }

    private void warn(String told, String why) {
        warnings.add(new Problem("copy.selected-by-all", told, why, "Choose another namespace if that matters."));
    }

    private <T extends HasMetadata> List<T> all(Kind<T> kind) throws CallFailed, InterruptedException {
        try {
            return api.list(kind, namespace, "").value();
        } catch (CallFailed failed) {
            if (failed.isForbidden()) {
                warnings.add(new Problem("copy.unchecked", "Nobody checked whether " + kind.plural() + " of " + namespace
                        + " select the copy.", failed.problem().why(),
                        "Its labels are its own, so that is unlikely; ask for a role that may list them to be sure."));
                return List.of();
            }
            if (failed.isAbsent()) {
                return List.of();
            }
            throw failed;
        }
    }

    private static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }
}
