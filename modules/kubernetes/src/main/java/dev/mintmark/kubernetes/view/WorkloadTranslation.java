package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.Condition;
import dev.mintmark.kubernetes.objects.Resource;
import dev.mintmark.kubernetes.objects.WorkloadObject;

/// Makes a workload of the object that declares it.
final class WorkloadTranslation {

    private WorkloadTranslation() {}

    static Workload of(WorkloadId id, Resource resource, WorkloadObject object, Shared shared) {
        var wanted = switch (resource) {
            case DAEMON_SETS -> object.status().desiredNumberScheduled();
            case JOBS, CRON_JOBS -> 0;
            default -> object.spec().wanted();
        };
        return new Workload(id, id.name(), wanted, Rollouts.of(resource, object),
                Templates.of(template(resource, object), shared));
    }

    /// What its pods are made from; null if it does not say.
    static WorkloadObject.Template template(Resource resource, WorkloadObject object) {
        return resource == Resource.CRON_JOBS
                ? object.spec().jobTemplate() == null || object.spec().jobTemplate().spec() == null ? null
                        : object.spec().jobTemplate().spec().template()
                : object.spec().template();
    }

    /// Whether a Job has run to its end, well or not. Nothing else ever is.
    static boolean isOver(WorkloadObject object) {
        return object.condition("Complete").filter(Condition::isTrue)
                .or(() -> object.condition("Failed").filter(Condition::isTrue)).isPresent();
    }
}
