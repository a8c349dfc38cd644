package dev.mintmark.kubernetes.delivery.rollouts;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;

/// Argo Rollouts, by patches of the Rollout itself. A Rollout that Git owns is only aborted: its template comes from
/// there.
public final class RolloutsPipeline implements Pipeline {

    static final String NAME = "argo-rollouts";

    private final ObjectApi api;
    private final boolean promoting;

    /// @param promoting whether the way back is not to take the strategy's steps and analyses
    public RolloutsPipeline(ObjectApi api, boolean promoting) {
        this.api = api;
        this.promoting = promoting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        var what = "No way back was found for " + member.workload() + ".";
        if (!member.workload().kind().equals(ObjectType.ROLLOUTS.kind())) {
            throw Refusals.blocked("rollouts.kind", what, "It is a " + member.workload().kind() + ", not a Rollout.",
                    "Plan it again: its kind decides on its pipeline.");
        }
        var ref = new ObjectRef(ObjectType.ROLLOUTS, member.workload().namespace(), member.workload().name());
        try {
            var rollout = api.get(ref).map(RolloutState::new).orElseThrow(() -> Refusals.blocked("rollouts.gone", what,
                    ref + " is not there any longer.", "Look at the fleet again, and choose what is there now."));
            var planning = new RolloutPlanning(api, member, rollout);
            return purpose.glass() || member.ownership().owner().kind() == Owner.Kind.KUBERNETES
                    ? planning.wholly(promoting) : planning.abortOnly();
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, what, "get", ref.type(), ref.namespace());
        }
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
            case RolloutSteps.ABORT -> new Ending(api, step, ref).backwards(rehearse);
            case RolloutSteps.UNDO -> new Undo(api, step, ref).carryOut(rehearse);
            case RolloutSteps.PROMOTE -> new Ending(api, step, ref).forwards(rehearse);
            default -> throw new IllegalArgumentException("No act of Argo Rollouts: " + step.act());
        };
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        return step.act().equals(RolloutSteps.UNDO) ? new Undo(api, step, ObjectRef.of(step)).waitingFor()
                : Optional.empty();
    }
}
