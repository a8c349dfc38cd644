package dev.mintmark.simulator;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.util.List;
import java.util.Map;

/// The simulated environment repository: a directory for each workload, in which one commit goes back.
final class RepositoryPipeline implements Pipeline {

    private static final String URL = "https://git.example/shop/env.git";
    private static final String BRANCH = "main";
    private static final String COMMIT = "commit";

    private final SimulatedDelivery delivery;

    RepositoryPipeline(SimulatedDelivery delivery) {
        this.delivery = delivery;
    }

    static ManifestSource manifests(SimulatedWorkload workload) {
        return new ManifestSource(URL, BRANCH, "clusters/" + workload.id().source().name() + "/"
                + workload.id().namespace() + "/" + workload.id().name());
    }

    @Override
    public String name() {
        return "git";
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        return delivery.with(member.workload(), workload -> {
            var path = manifests(workload).path();
            var file = path + "/kustomization.yaml";
            var commit = workload.upkeep().commit();
            var step = Step.of(Step.Phase.CHANGE, member, name(), "git.commit",
                    "Commit " + member.target().version().id().shortForm() + " to " + BRANCH + " of env",
                    "git push " + URL + " " + BRANCH + ", upon " + commit + ": " + file,
                    delivery.facts(member, SimulatedDelivery.target(member, purpose, COMMIT, commit)));
            var wish = wish(workload, step);
            var differences = SimulatedDelivery
                    .diff("images:", workload.upkeep().written().reference(), wish.reference()).map(diff -> new Difference(member.number(), "env " + BRANCH + " " + file, diff));
            var alone = Finding.passed("blast-radius", member, "Nothing else shares its manifest",
                    path + " is of " + workload.id() + " alone.");
            return new Part(List.of(step), List.of(alone), differences.stream().toList(),
                    Map.of("env " + path + " commit", commit),
                    List.of("One commit is added to " + BRANCH + " of env."));
        });
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (isDone(step, workload)) {
                return new Accepted("The file says so already.", true);
            }
            SimulatedDelivery.hold(step, COMMIT, workload.upkeep().commit());
            return new Accepted("The push would be taken.", false);
        });
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return delivery.with(step, workload -> {
            if (isDone(step, workload)) {
                return new Accepted("The file says so already, at " + workload.upkeep().commit() + ".", true);
            }
            SimulatedDelivery.hold(step, COMMIT, workload.upkeep().commit());
            delivery.ready(workload, step, "");
            workload.upkeep().commit(wish(workload, step));
            return new Accepted("Pushed " + workload.upkeep().commit() + " to " + BRANCH + ".", false);
        });
    }

    private boolean isDone(Step step, SimulatedWorkload workload) throws RollbackRefused {
        return wish(workload, step).template().equals(workload.upkeep().written().template());
    }

    private Wish wish(SimulatedWorkload workload, Step step) throws RollbackRefused {
        return delivery.wish(workload, step, workload.upkeep().keeper().fieldManager());
    }
}
