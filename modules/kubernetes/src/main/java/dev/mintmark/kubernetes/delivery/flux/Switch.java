package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.LockedChange;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.Patch;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.List;
import java.util.Optional;

/// Suspends an object of Flux, and resumes it when that does no harm any longer.
record Switch(ObjectApi api, Step step, ObjectRef ref) {

    Accepted suspend(boolean rehearse) throws RollbackRefused, InterruptedException {
        var change = new LockedChange(api, ref, step.fact("uid"), ref + " was not suspended.");
        var mine = step.fact(FluxSteps.HOLD);
        return change.carryOut(now -> {
            var object = new FluxObject(now);
            var holds = Holds.of(object);
            if (object.isSuspended()) {
                // Whoever else suspended it resumes it; another rollback that did must not before this one is over.
                return holds.isNobodys() || holds.has(mine) ? Optional.empty()
                        : Optional.of(Patch.merge("", holds.with(mine).patch()));
            }
            if (!Long.toString(now.generation()).equals(step.fact("generation"))) {
                throw change.moved(now, step.fact("generation"));
            }
            return Optional.of(Patch.merge("", new Holds(List.of(mine)).patch("true")));
        }, rehearse);
    }

    Accepted resume(boolean rehearse) throws RollbackRefused, InterruptedException {
        var mine = step.fact(FluxSteps.HOLD);
        return new LockedChange(api, ref, step.fact("uid"), ref + " was not resumed.").carryOut(now -> {
            var object = new FluxObject(now);
            var holds = Holds.of(object);
            if (!object.isSuspended() || !holds.has(mine)) {
                return Optional.empty();
            }
            if (!rehearse) {
                refuseToUndo(object);
            }
            var others = holds.without(mine);
            return Optional.of(Patch.merge("", others.isNobodys() ? others.patch(step.fact(FluxSteps.WAS))
                    : others.patch()));
        }, rehearse);
    }

    private void refuseToUndo(FluxObject object) throws RollbackRefused, CallFailed, InterruptedException {
        if (!object.isA(FluxTypes.AUTOMATIONS.kind())) {
            refuseUncommitted(object);
            return;
        }
        var repository = step.fact(FluxSteps.REPOSITORY);
        var digests = List.of(step.fact(FluxSteps.DIGESTS).split(" "));
        for (var selected : selected(repository)) {
            if (!selected.image().isEmpty() && !selected.isOneOf(digests)) {
                throw Refusals.blocked("flux.policy", ref + " was not resumed.",
                        selected.policy() + " selects " + selected.words() + ": resumed, it would commit that again.",
                        "Pin the policy in Git to the version that is wanted, with digestReflectionPolicy so that its "
                                + "digest can be seen, or bring out a newer good version; then resume. Whoever knows that "
                                + "what it selects is good resumes it with flux resume image update.");
            }
        }
    }

    private List<Selected> selected(String repository) throws RollbackRefused, InterruptedException {
        try {
            return new PolicyReader(api).selected(ref.type(), ref.namespace(), repository);
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, ref + " was not resumed.", "list",
                    FluxTypes.beside(ref.type(), FluxTypes.POLICIES), ref.namespace());
        }
    }

    /// After broken glass: what Git says is still the bad version until somebody commits.
    private void refuseUncommitted(FluxObject object) throws RollbackRefused, CallFailed, InterruptedException {
        var from = object.object().json().at("/spec/sourceRef");
        var source = api.served(FluxTypes.GIT_REPOSITORIES).orElse(FluxTypes.GIT_REPOSITORIES);
        var revision = api.get(new ObjectRef(source, object.namespaceOf(from), from.path("name").asText()))
                .map(found -> found.text("/status/artifact/revision")).orElse("");
        if (revision.isEmpty() || step.fact(FluxSteps.ATTEMPTED).contains(revision)) {
            throw Refusals.blocked("flux.uncommitted", ref + " was not resumed.",
                    "Git was not seen to have a new commit since: resumed, it would bring the bad version back.",
                    "Commit the version that is wanted, reconcile the GitRepository, then resume.");
        }
    }
}
