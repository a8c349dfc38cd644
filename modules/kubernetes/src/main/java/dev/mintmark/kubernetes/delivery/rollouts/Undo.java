package dev.mintmark.kubernetes.delivery.rollouts;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.LockedChange;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Patch;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;

/// Brings back the template of an earlier ReplicaSet, and nothing but the template: replicas may be an autoscaler's by
/// now.
///
/// The plan holds the template's hash, not the template: what is in it may not be fit to be kept.
record Undo(ObjectApi api, Step step, ObjectRef ref) {

    Accepted carryOut(boolean rehearse) throws RollbackRefused, InterruptedException {
        var what = "The template of " + ref + " was not brought back.";
        return new LockedChange(api, ref, step.fact("uid"), what).carryOut(now -> {
            var there = Template.of(now);
            if (there.hash().equals(step.fact(RolloutSteps.TEMPLATE))) {
                return Optional.empty();
            }
            var wanted = replicas().map(Template::of)
                    .filter(template -> template.hash().equals(step.fact(RolloutSteps.TEMPLATE)))
                    .orElseThrow(() -> Refusals.moved("rollouts.replica-set", what, "ReplicaSet "
                            + step.fact(RolloutSteps.REPLICAS) + " is not there any longer, or has another template."));
            if (there.hash().equals(step.fact(RolloutSteps.FROM))) {
                return Optional.of(Patch.replace("/spec/template", wanted.json()));
            }
            if (there.runsAs(wanted)) {
                return Optional.empty();
            }
            throw Refusals.moved("rollouts.moved", what, "Its template was changed since the plan was made.");
        }, rehearse);
    }

    private Optional<ClusterObject> replicas() throws CallFailed, InterruptedException {
        return api.get(new ObjectRef(ObjectType.REPLICA_SETS, ref.namespace(), step.fact(RolloutSteps.REPLICAS)));
    }

    Optional<String> waitingFor() throws RollbackRefused, InterruptedException {
        var name = new ObjectRef(ObjectType.ROLLOUTS, ref.namespace(), step.fact(RolloutSteps.ROLLOUT));
        try {
            var found = api.get(name).map(RolloutState::new);
            if (found.isEmpty()) {
                return Optional.of(name + " is not there any longer.");
            }
            return isObserved(found.get()) ? waitingFor(found.get())
                    : Optional.of("The controller has not looked at the template of " + name + " yet.");
        } catch (CallFailed failed) {
            return Optional.of("How " + name + " does cannot be seen: " + failed.problem().why());
        }
    }

    /// Until then its status speaks of the update that was aborted.
    private boolean isObserved(RolloutState rollout) throws CallFailed, InterruptedException {
        if (!rollout.isObserved() || ref.type().equals(ObjectType.ROLLOUTS)) {
            return rollout.isObserved();
        }
        return api.get(ref).map(ClusterObject::generation).map(generation -> Long.toString(generation))
                .filter(rollout.object().text("/status/workloadObservedGeneration")::equals).isPresent();
    }

    private static Optional<String> waitingFor(RolloutState rollout) throws RollbackRefused {
        var told = rollout.message().isEmpty() ? "." : ": " + rollout.message();
        return switch (rollout.phase()) {
            case "Healthy" -> Optional.empty();
            case "Degraded" -> throw Refusals.failed("rollouts.degraded", rollout.ref() + " does not get there.",
                    "It is Degraded" + told, "Look at its AnalysisRuns and pods, then retry it or promote it fully.");
            case "Paused" -> Optional.of(rollout.ref() + " is paused" + told);
            default -> Optional.of(rollout.ref() + " is " + (rollout.phase().isEmpty() ? "on its way" : rollout.phase())
                    + told);
        };
    }
}
