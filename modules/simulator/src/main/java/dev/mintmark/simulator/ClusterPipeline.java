package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Changes a workload at the simulated API server itself.
final class ClusterPipeline implements Pipeline {

    private static final String REVISION = "revision";
    private static final String FIELD_MANAGER = "mintmark";

    private final SimulatedDelivery delivery;

    ClusterPipeline(SimulatedDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        return delivery.with(member.workload(), workload -> {
            var now = workload.current();
            var step = Step.of(Step.Phase.CHANGE, member, name(), "kubernetes.patch",
                    "Set the image of " + id(workload) + " to " + member.target().version().id().shortForm(),
                    call(workload), delivery.facts(member, SimulatedDelivery.target(member, purpose, REVISION, workload.number())));
            var wish = delivery.wish(workload, step, FIELD_MANAGER);
            var differences = SimulatedDelivery.diff("spec.template.spec.containers[" + workload.containerName() + "]:",
                    now.reference(), wish.reference()).map(diff -> new Difference(member.number(), id(workload), diff));
            return new Part(List.of(step), findings(member, workload, purpose), differences.stream().toList(),
                    Map.of(id(workload) + " revision", workload.number()), List.of(history(workload, wish)));
        });
    }

    private static List<Finding> findings(Member member, SimulatedWorkload workload, Purpose purpose) {
        var findings = new ArrayList<Finding>();
        var name = workload.plan().name();
        if (purpose.glass() && workload.upkeep().keeper() == Keeper.ARGO_CD) {
            findings.add(Finding.warned("undone-by", member, "Auto-sync of " + name + " will undo it",
                    "automated.selfHeal is on, and the repository says "
                            + workload.upkeep().written().reference() + ".",
                    "Pause auto-sync first, and bring the change into the repository."));
        } else if (purpose.glass() && workload.upkeep().keeper() == Keeper.FLUX) {
            findings.add(Finding.warned("undone-by", member, "The Kustomization " + name + " will undo it",
                    "It is reconciled again and again, and the repository says "
                            + workload.upkeep().written().reference() + ".",
                    "Bring the change into the repository."));
        }
        return findings;
    }

    private static String history(SimulatedWorkload workload, Wish wish) {
        return workload.revisions().stream().filter(wish::isMetBy).findFirst()
                .map(earlier -> "Revision " + earlier.number() + " becomes " + (workload.current().number() + 1) + ".")
                .orElseGet(() -> "Revision " + (workload.current().number() + 1) + " is added.");
    }

    private static String call(SimulatedWorkload workload) {
        var id = workload.id();
        return "PATCH /apis/apps/v1/namespaces/" + id.namespace() + "/" + id.kind().toLowerCase(Locale.ROOT) + "s/"
                + id.name() + "?fieldManager=" + FIELD_MANAGER + " test resourceVersion, replace image";
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (delivery.wish(workload, step, FIELD_MANAGER).isMetBy(workload.current())) {
                return new Accepted("Nothing would be changed.", true);
            }
            SimulatedDelivery.hold(step, REVISION, workload.number());
            return new Accepted("The dry run was accepted.", false);
        });
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            var wish = delivery.wish(workload, step, FIELD_MANAGER);
            if (wish.isMetBy(workload.current())) {
                return new Accepted("Its template says so already, revision " + workload.number() + ".", true);
            }
            SimulatedDelivery.hold(step, REVISION, workload.number());
            workload.upkeep().bringAbout(delivery.ready(workload, step, FIELD_MANAGER));
            return new Accepted("Patched, revision " + workload.number() + ".", false);
        });
    }

    private static String id(SimulatedWorkload workload) {
        return workload.id().kind() + " " + workload.id().namespace() + "/" + workload.id().name();
    }
}
