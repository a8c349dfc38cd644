package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The simulated Argo CD: auto-sync is paused, the application goes back to an entry of its history or, where that has
/// none, is synced to what the repository says by then, and auto-sync is resumed.
final class ArgoPipeline implements Pipeline {

    private static final String REVISION = "revision";
    private static final String PLAN = "plan";

    private final SimulatedDelivery delivery;

    ArgoPipeline(SimulatedDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "argo-cd";
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        return delivery.with(member.workload(), workload -> {
            var name = workload.plan().name();
            var facts = delivery.facts(member, Map.of(PLAN, purpose.plan(), REVISION, workload.number()));
            var pause = Step.of(Step.Phase.PAUSE, member, name(), "argo-cd.pause", "Pause auto-sync of " + name,
                    "PATCH /api/v1/applications/" + name + " automated.enabled: false", facts);
            var resume = Step.of(Step.Phase.RESUME, member, name(), "argo-cd.resume", "Resume auto-sync of " + name,
                    "PATCH /api/v1/applications/" + name + " automated.enabled: true", facts)
                    .before(purpose.resumeBy());
            return new Part(List.of(pause, change(member, purpose, workload), resume), List.of(undoing(member, name)),
                    List.of(), new TreeMap<>(Map.of("Application/" + name + " revision", workload.number())),
                    List.of("The history of the application " + name + " gets an entry."),
                    Optional.of(RepositoryPipeline.manifests(workload)));
        });
    }

    private Step change(Member member, Purpose purpose, SimulatedWorkload workload) throws RollbackRefused {
        var name = workload.plan().name();
        var facts = delivery.facts(member, SimulatedDelivery.target(member, purpose, REVISION, workload.number()));
        facts.put(PLAN, purpose.plan());
        var back = Step.of(Step.Phase.CHANGE, member, name(), "argo-cd.rollback", "Roll back the application " + name,
                "POST /api/v1/applications/" + name + "/rollback", facts);
        var wish = delivery.wish(workload, back, Keeper.ARGO_CD.fieldManager());
        return workload.revisions().stream().filter(wish::isMetBy).reduce((_, later) -> later)
                .map(entry -> Step.of(back.phase(), member, name(), back.act(),
                        back.title() + " to entry " + entry.number(), back.call() + " id: " + entry.number(), facts))
                .orElseGet(() -> Step.of(Step.Phase.SYNC, member, name(), "argo-cd.sync", "Sync " + name,
                        "POST /api/v1/applications/" + name + "/sync", facts));
    }

    private static Finding undoing(Member member, String name) {
        return Finding.blocked("undone-by", member, "Auto-sync would redo it",
                "automated.enabled and automated.selfHeal are on in the application " + name + ".",
                "Pause auto-sync before, and resume it afterwards.").handledIn(Step.Phase.PAUSE);
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (isDone(step, workload)) {
                return new Accepted("Nothing would be changed.", true);
            }
            hold(step, workload);
            return new Accepted("It would be accepted.", false);
        });
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (isDone(step, workload)) {
                return new Accepted("It was so already.", true);
            }
            hold(step, workload);
            var upkeep = workload.upkeep();
            switch (step.phase()) {
                case PAUSE -> upkeep.hold();
                case RESUME -> upkeep.resume();
                case SYNC -> upkeep.sync(step.fact(PLAN));
                default -> {
                    refuseAutoSync(workload);
                    upkeep.bringAbout(delivery.ready(workload, step, Keeper.ARGO_CD.fieldManager()));
                }
            }
            return new Accepted(switch (step.phase()) {
                case PAUSE, RESUME -> "automated.enabled is " + !upkeep.isHeld() + ".";
                default -> "The operation is under way, revision " + workload.number() + ".";
            }, false);
        });
    }

    private boolean isDone(Step step, SimulatedWorkload workload) throws RollbackRefused {
        return switch (step.phase()) {
            case PAUSE -> workload.upkeep().isHeld();
            case RESUME -> !workload.upkeep().isHeld();
            case SYNC -> workload.upkeep().wasAskedBy(step.fact(PLAN));
            default -> delivery.wish(workload, step, Keeper.ARGO_CD.fieldManager()).isMetBy(workload.current());
        };
    }

    private static void hold(Step step, SimulatedWorkload workload) throws RollbackRefused {
        if (step.phase() == Step.Phase.PAUSE || step.phase() == Step.Phase.CHANGE) {
            SimulatedDelivery.hold(step, REVISION, workload.number());
        }
    }

    private static void refuseAutoSync(SimulatedWorkload workload) throws RollbackRefused {
        if (!workload.upkeep().isHeld()) {
            throw new RollbackRefused(RollbackRefused.Kind.FAILED, new Problem("rollback.demo.auto-sync",
                    workload.plan().name() + " was not rolled back.",
                    "Argo CD answered: rollback cannot be initiated when auto-sync is enabled.",
                    "Pause auto-sync first."), null);
        }
    }
}
