package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The simulated Flux: the image automation is suspended, the Kustomization is reconciled, the automation is resumed.
final class FluxPipeline implements Pipeline {

    private static final String REVISION = "revision";
    private static final String PLAN = "plan";

    private final SimulatedDelivery delivery;

    FluxPipeline(SimulatedDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "flux";
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        return delivery.with(member.workload(), workload -> {
            var id = workload.id().namespace() + "/" + workload.id().name();
            var facts = delivery.facts(member, Map.of(REVISION, workload.number(), PLAN, purpose.plan()));
            var suspend = Step.of(Step.Phase.PAUSE, member, name(), "flux.suspend",
                    "Suspend the image automation " + id, "PATCH ImageUpdateAutomation " + id + " spec.suspend: true", facts);
            var reconcile = Step.of(Step.Phase.SYNC, member, name(), "flux.reconcile",
                    "Reconcile the Kustomization " + id, "PATCH Kustomization " + id
                            + " reconcile.fluxcd.io/requestedAt: " + purpose.plan(), facts);
            var resume = Step.of(Step.Phase.RESUME, member, name(), "flux.resume", "Resume the image automation " + id,
                    "PATCH ImageUpdateAutomation " + id + " spec.suspend: false", facts).before(purpose.resumeBy());
            return new Part(List.of(suspend, reconcile, resume), List.of(undoing(member, id)), List.of(),
                    new TreeMap<>(Map.of("Kustomization/" + id + " revision", workload.number())), List.of(),
                    Optional.of(RepositoryPipeline.manifests(workload)));
        });
    }

    private static Finding undoing(Member member, String id) {
        return Finding.blocked("undone-by", member, "The image automation would commit the newer version again",
                "ImageUpdateAutomation " + id + " is not suspended.",
                "Suspend it before, and resume it afterwards.").handledIn(Step.Phase.PAUSE);
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (isDone(step, workload)) {
                return new Accepted("Nothing would be changed.", true);
            }
            hold(step, workload);
            return new Accepted("The dry run was accepted.", false);
        });
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (isDone(step, workload)) {
                return new Accepted("It was so already.", true);
            }
            hold(step, workload);
            switch (step.phase()) {
                case PAUSE -> workload.upkeep().hold();
                case RESUME -> workload.upkeep().resume();
                default -> workload.upkeep().sync(step.fact(PLAN));
            }
            return new Accepted(step.phase() == Step.Phase.SYNC ? "Reconciliation was requested at "
                    + workload.upkeep().commit() + "." : "spec.suspend is " + workload.upkeep().isHeld() + ".", false);
        });
    }

    private static boolean isDone(Step step, SimulatedWorkload workload) {
        return switch (step.phase()) {
            case PAUSE -> workload.upkeep().isHeld();
            case RESUME -> !workload.upkeep().isHeld();
            default -> workload.upkeep().wasAskedBy(step.fact(PLAN));
        };
    }

    private static void hold(Step step, SimulatedWorkload workload) throws RollbackRefused {
        if (step.phase() == Step.Phase.PAUSE) {
            SimulatedDelivery.hold(step, REVISION, workload.number());
        }
    }
}
