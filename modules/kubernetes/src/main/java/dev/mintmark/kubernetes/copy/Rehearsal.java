package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Optional;

/// Asks the server whether it would take each object of a copy, before there is any.
///
/// Quotas, PodSecurity and webhooks look at a rehearsal as at the real thing. They judge *pods*: a Job is taken although its
/// pod never will be, and then nobody hears of it. So the pod is rehearsed by itself, too.
final class Rehearsal {

    private final TypedApi api;
    private final CopyPlan plan;
    private final String namespace;
    private final String what;

    Rehearsal(TypedApi api, CopyPlan plan, String namespace, String what) {
        this.api = api;
        this.plan = plan;
        this.namespace = namespace;
        this.what = what;
    }

    void hold() throws CopyRefused, CallFailed, InterruptedException {
        var job = rehearse(Kind.JOBS, CopyJob.of(plan, namespace));
        if (job.isPresent() && !hasGate(job.get())) {
            throw CopyProblems.refused("copy.cluster-too-old", what,
                    "The cluster does not know scheduling gates, so a pod would run before it is cut off.",
                    "Kubernetes 1.27 or newer has them.");
        }
        var pod = rehearsedPod();
        if (pod.isPresent()) {
            Admitted.check(pod.get(), what);
        }
        rehearse(Kind.NETWORK_POLICIES, CopyPolicy.rehearsed(plan, namespace));
    }

    private Optional<Pod> rehearsedPod() throws CallFailed, InterruptedException {
        try {
            return rehearse(Kind.PODS, CopyPod.rehearsed(plan, namespace));
        } catch (CallFailed failed) {
            // Who may make Jobs but no pods learns it from the Job's events instead.
            if (!CopyProblems.isOfRole(failed)) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /// @return empty where a webhook cannot rehearse: then all is found out when it is made, and looked at before it runs
    private <T extends HasMetadata> Optional<T> rehearse(Kind<T> kind, T object) throws CallFailed, InterruptedException {
        try {
            return Optional.of(api.create(kind, object, true));
        } catch (CallFailed failed) {
            if (!failed.said().contains("does not support dry run")) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    private static boolean hasGate(Job job) {
        var gates = job.getSpec().getTemplate().getSpec().getSchedulingGates();
        return gates != null && !gates.isEmpty();
    }
}
