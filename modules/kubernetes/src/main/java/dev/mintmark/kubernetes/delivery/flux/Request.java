package dev.mintmark.kubernetes.delivery.flux;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.LockedChange;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.Patch;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;
import java.util.Set;

/// Asks Flux to reconcile an object now, and tells how that goes.
record Request(ObjectApi api, Step step, ObjectRef ref) {

    /// Not ready for reasons that pass by themselves.
    private static final Set<String> PASSING =
            Set.of("", "Progressing", "ProgressingWithRetry", "DependencyNotReady", "ArtifactFailed", "SourceNotReady");

    static ObjectNode patch(String token) {
        var patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata").putObject("annotations").put(FluxObject.REQUESTED, token);
        return patch;
    }

    Accepted make(boolean rehearse) throws RollbackRefused, InterruptedException {
        var what = ref + " was not asked to reconcile.";
        return new LockedChange(api, ref, step.fact("uid"), what).carryOut(now -> {
            if (new FluxObject(now).isSuspended()) {
                throw Refusals.moved("flux.suspended", what, "It was suspended since the plan was made.");
            }
            return now.annotation(FluxObject.REQUESTED).equals(step.fact(FluxSteps.TOKEN)) ? Optional.empty()
                    : Optional.of(Patch.merge("", patch(step.fact(FluxSteps.TOKEN))));
        }, rehearse);
    }

    Optional<String> waitingFor() throws RollbackRefused, InterruptedException {
        try {
            var found = api.get(ref).map(FluxObject::new);
            if (found.isEmpty()) {
                throw failed("gone", ref + " is not there any longer.");
            }
            return waitingFor(found.get());
        } catch (CallFailed failed) {
            return Optional.of("How " + ref + " does cannot be seen: " + failed.problem().why());
        }
    }

    private Optional<String> waitingFor(FluxObject object) throws RollbackRefused {
        if (object.isSuspended()) {
            throw failed("suspended", "Somebody suspended it, so nothing gets to the cluster through it.");
        }
        if (!object.hasHandled(step.fact(FluxSteps.TOKEN)) || !object.isObserved()) {
            return Optional.of(ref + " has not taken up the request yet.");
        }
        // A HelmRelease that gave up on the bad version says so until it has tried the good one.
        var isNew = !object.attempted().equals(step.fact(FluxSteps.ATTEMPTED));
        if (object.was("Stalled", "True") && (isNew || !object.isA(FluxTypes.HELM_RELEASES.kind()))) {
            throw failed("stalled", "It is stalled, " + told(object, "Stalled"));
        }
        if (object.was("Ready", "False") && isNew && !PASSING.contains(object.reason("Ready"))) {
            throw failed("not-ready", "It failed, " + told(object, "Ready"));
        }
        if (object.was("Reconciling", "True")) {
            return Optional.of(ref + " is reconciling, " + told(object, "Reconciling"));
        }
        return object.was("Ready", "True") ? Optional.empty() : Optional.of(ref + " is not ready, " + told(object,
                "Ready"));
    }

    private RollbackRefused failed(String code, String why) {
        return Refusals.failed("flux." + code, ref + " does not bring the version to the cluster.", why,
                "Look at it with flux get all -A, mend what it names in Git, then watch again.");
    }

    private static String told(FluxObject object, String condition) {
        var reason = object.reason(condition);
        var message = object.message(condition);
        return (reason.isEmpty() ? "without a reason" : reason) + (message.isEmpty() ? "." : ": " + message);
    }
}
