package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.domain.workload.SourceId;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Argo CD as the way back: it is held off, Git is changed by Git's own pipeline, it is asked to sync, and let go
/// again. One serves all sources, because the applications of many clusters live on one server.
public final class ArgoCdPipeline implements Pipeline {

    private final ArgoPlanning planning;
    private final Map<String, Act> acts;

    /// @param clusters the address of a cluster's API server, as this console reaches it, if it is known
    public ArgoCdPipeline(ArgoLogins logins, Function<SourceId, Optional<URI>> clusters, ArgoPatience patience,
            InstantSource clock) {
        var calls = new ArgoCalls(patience);
        var ground = new Ground(logins, calls);
        var watch = new OperationWatch(ground, calls, clock);
        this.planning = new ArgoPlanning(calls, new Locating(logins, calls, clusters), clock);
        this.acts = Map.of(ArgoSteps.PAUSE, new PauseAct(ground, calls), ArgoSteps.RESUME, new ResumeAct(ground, calls),
                ArgoSteps.SYNC, new SyncAct(ground, calls, watch, new DryRun(ground, calls, patience.dryRun())),
                ArgoSteps.ROLLBACK, new RollbackAct(ground, calls, watch));
    }

    @Override
    public String name() {
        return ArgoSteps.PIPELINE;
    }

    @Override
    public Part plan(Member member, Purpose purpose) throws RollbackRefused, InterruptedException {
        return planning.plan(member, purpose);
    }

    @Override
    public Accepted rehearse(Step step) throws RollbackRefused, InterruptedException {
        return act(step).rehearse(step);
    }

    @Override
    public Accepted carryOut(Step step) throws RollbackRefused, InterruptedException {
        return act(step).carryOut(step);
    }

    @Override
    public Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        return act(step).waitingFor(step);
    }

    @Override
    public Accepted stop(Step step) throws RollbackRefused, InterruptedException {
        return act(step).stop(step);
    }

    private Act act(Step step) throws RollbackRefused {
        var act = acts.get(step.act());
        if (act == null) {
            throw ArgoProblems.failed("unknown-step", Ground.undone(step), "Argo CD's pipeline knows no step "
                    + step.act() + ".", "Plan again with this version of the program.");
        }
        return act;
    }
}
