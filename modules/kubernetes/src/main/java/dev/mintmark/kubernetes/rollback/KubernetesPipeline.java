package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.Optional;

/// The pipeline of what nobody but people and their scripts owns: the API server itself.
///
/// Its lock is what is wanted of a workload (UID and generation), because controllers report into the object all the time,
/// most of all while it is in trouble. The patch itself tests the resourceVersion of the look before it, so that between
/// look and patch nobody comes.
public final class KubernetesPipeline implements Pipeline {

    public static final String NAME = "kubernetes";

    private final ObjectApi api;

    public KubernetesPipeline(ObjectApi api) {
        this.api = api;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        var workload = member.workload();
        var kind = RolledKind.of(workload.kind()).orElseThrow(() -> Refusals.blocked("kubernetes.kind",
                workload + " was not rolled back.", "A " + workload.kind() + " has no history of templates to go back in.",
                "Roll back what makes it: its owner is shown in the cluster."));
        return new Drafting(api, member, purpose, kind).part();
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return new PatchStep(api, step).rehearse();
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return new PatchStep(api, step).carryOut();
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        var ref = ObjectRef.of(step);
        try {
            var now = api.get(ref).filter(found -> found.uid().equals(step.fact("uid")));
            if (now.isEmpty()) {
                throw Refusals.failed("kubernetes.gone", "The rollback of " + ref + " will not come to an end.",
                        ref + " was deleted.", "Find out who deleted it, and look at the fleet again.");
            }
            return new RolloutState(now.get()).waiting();
        } catch (CallFailed failed) {
            return Optional.of(failed.problem().why());
        }
    }
}
