package dev.mintmark.kubernetes.delivery.rollouts;

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
import java.time.Duration;
import java.util.Optional;

/// Tells a Rollout, by its status, to end its update: backwards or forwards.
record Ending(ObjectApi api, Step step, ObjectRef ref) {

    private static final int MOST_LOOKS = 6;

    /// Ends the update that was planned against, and none that began since.
    Accepted backwards(boolean rehearse) throws RollbackRefused, InterruptedException {
        var what = ref + " was not aborted.";
        return new LockedChange(api, ref, step.fact("uid"), what).carryOut(now -> {
            var rollout = new RolloutState(now);
            if (rollout.isAborted() || !rollout.isUpdating()) {
                return Optional.empty();
            }
            if (!rollout.current().equals(step.fact(RolloutSteps.HASH))) {
                throw Refusals.moved("rollouts.moved", what, "Another update began since the plan was made: to "
                        + rollout.current() + ".");
            }
            return Optional.of(Patch.merge("/status", status("abort")));
        }, rehearse);
    }

    Accepted forwards(boolean rehearse) throws RollbackRefused, InterruptedException {
        if (!rehearse) {
            awaitObserved();
        }
        return new LockedChange(api, ref, step.fact("uid"), ref + " was not promoted.").carryOut(now -> {
            var rollout = new RolloutState(now);
            return rollout.isPromotingFully() || !rollout.isUpdating() ? Optional.empty()
                    : Optional.of(Patch.merge("/status", status("promoteFull")));
        }, rehearse);
    }

    /// Before the controller has looked at the new template, its status still speaks of the old one.
    private void awaitObserved() throws RollbackRefused, InterruptedException {
        var backoff = api.backoff();
        try {
            for (var look = 0; look < MOST_LOOKS; look++) {
                var rollout = api.get(ref).map(RolloutState::new);
                if (rollout.isEmpty() || rollout.get().isObserved()) {
                    return;
                }
                backoff.await(Duration.ZERO);
            }
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, ref + " was not promoted.", "get", ref.type(), ref.namespace());
        }
        throw Refusals.failed("rollouts.unobserved", ref + " was not promoted.",
                "The controller of Argo Rollouts has not looked at its new template yet.",
                "Check that the controller runs, then try again.");
    }

    private static ObjectNode status(String field) {
        var patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("status").put(field, true);
        return patch;
    }
}
