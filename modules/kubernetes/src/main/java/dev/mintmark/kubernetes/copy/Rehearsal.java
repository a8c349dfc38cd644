package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;

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
        var job = api.create(Kind.JOBS, CopyJob.of(plan, namespace), true);
        var gates = job.getSpec().getTemplate().getSpec().getSchedulingGates();
        if (gates == null || gates.isEmpty()) {
            throw CopyProblems.refused("copy.cluster-too-old", what,
                    "The cluster does not know scheduling gates, so a pod would run before it is cut off.",
                    "Kubernetes 1.27 or newer has them.");
        }
        rehearsePod();
        api.create(Kind.NETWORK_POLICIES, CopyPolicy.rehearsed(plan, namespace), true);
    }

    private void rehearsePod() throws CopyRefused, CallFailed, InterruptedException {
        try {
            Admitted.check(api.create(Kind.PODS, CopyPod.rehearsed(plan, namespace), true), what);
        } catch (CallFailed failed) {
            // Who may make Jobs but no pods learns it from the Job's events instead.
            if (!CopyProblems.isOfRole(failed)) {
                throw failed;
            }
        }
    }
}
