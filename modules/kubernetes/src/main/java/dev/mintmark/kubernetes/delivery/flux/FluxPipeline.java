package dev.mintmark.kubernetes.delivery.flux;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;
import java.util.Set;

/// Flux: the change itself is a commit, and this is what goes on around it.
public final class FluxPipeline implements Pipeline {

    static final String NAME = "flux";

    private static final Set<Owner.Kind> OWNERS = Set.of(Owner.Kind.FLUX_KUSTOMIZATION, Owner.Kind.FLUX_HELM_RELEASE);

    private final ObjectApi api;

    public FluxPipeline(ObjectApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        var owner = member.ownership().owner();
        if (!OWNERS.contains(owner.kind())) {
            throw Refusals.blocked("flux.owner", "No way back through Flux was found for " + member.workload() + ".",
                    "Its owner is " + owner.kind().word() + " " + owner.name() + ", not Flux.",
                    "Plan it again: its owner is looked at first.");
        }
        return new FluxPlanning(api, member, purpose).part();
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return act(step, true);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return act(step, false);
    }

    private Accepted act(Step step, boolean rehearse) throws RollbackRefused, InterruptedException {
        var ref = ObjectRef.of(step);
        return switch (step.act()) {
            case FluxSteps.SUSPEND -> new Switch(api, step, ref).suspend(rehearse);
            case FluxSteps.RESUME -> new Switch(api, step, ref).resume(rehearse);
            case FluxSteps.RECONCILE -> new Request(api, step, ref).make(rehearse);
            default -> throw new IllegalArgumentException("No act of Flux: " + step.act());
        };
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        return step.act().equals(FluxSteps.RECONCILE) ? new Request(api, step, ObjectRef.of(step)).waitingFor()
                : Optional.empty();
    }
}
