package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;

/// The Job of a copy: its lease, kept by the cluster.
///
/// The Job is the owner of everything. Its deadline runs from the moment it is made, so there is no moment in which the copy
/// has no end: when the deadline comes, the cluster deletes the pod, marks the Job failed, and soon after deletes the Job.
/// The NetworkPolicy is owned by the pod, so that it is there until the last process is gone, and not a moment less.
/// Starting it suspended would have the same order; but a suspended Job has no clock, and one that was left so by a killed
/// console would stay for ever.
final class CopyJob {

    /// How long an ended copy can still be looked at.
    static final int KEPT_SECONDS = 5;

    private CopyJob() {}

    static Job of(CopyPlan plan, String namespace) {
        var id = plan.request().id();
        return new JobBuilder()
                .withNewMetadata().withName(CopyMarks.name(id)).withNamespace(namespace).withLabels(CopyMarks.labels(id))
                .withAnnotations(CopyMarks.annotations(plan)).endMetadata()
                .withNewSpec().withParallelism(1).withCompletions(1).withBackoffLimit(0)
                .withActiveDeadlineSeconds(CopyMarks.seconds(plan.request().lease().length()))
                .withTtlSecondsAfterFinished(KEPT_SECONDS)
                .withNewTemplate().withNewMetadata().withLabels(CopyMarks.labels(id))
                .withAnnotations(CopyPod.annotations(plan)).endMetadata()
                .withSpec(CopyPod.spec(plan)).endTemplate().endSpec().build();
    }
}
