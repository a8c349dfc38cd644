package dev.mintmark.app.rollback;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.look.NoComparing;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.rollback.PlanModel;
import dev.mintmark.presentation.rollback.RollbackErrands;
import dev.mintmark.presentation.rollback.RollbackSubject;
import dev.mintmark.presentation.rollback.RollbacksModel;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import java.util.List;

/// A window with the Rollbacks screen and one other, over a fleet in memory. FX thread only.
final class RollbackStage {

    static final int INSTANCES = 24;

    final Tools tools;
    final SamplePipeline argo;
    final SamplePipeline git;
    final FakeRollbacks fake;
    final RollbacksModel model;
    final PlanModel plan;
    final ArmedModel armed;
    final NoComparing compare = new NoComparing();
    final Screens screens = new Screens();
    final RollbackScreen screen;
    final WindowFrame frame;

    /// What is behind a window: the same for several of them.
    record Behind(FakeRollbacks fake, SamplePipeline argo, SamplePipeline git) {

        static Behind of(Check check) {
            var argo = new SamplePipeline("argo-cd");
            var git = new SamplePipeline("git");
            return new Behind(new FakeRollbacks(Sample.NOW, Owner.Kind.ARGO_CD, List.of(check), _ -> List.of(argo, git))
                    .run(FakeRollbacks.PAYMENTS, INSTANCES), argo, git);
        }
    }

    RollbackStage(Tools tools, Behind behind) {
        this.tools = tools;
        argo = behind.argo();
        git = behind.git();
        fake = behind.fake();
        var errands = new RollbackErrands(tools.background(), new FxThread(), RollbackScreen.work(tools.words()));
        model = new RollbacksModel(() -> fake.service, () -> fake.audit, errands, fake.clock, "ana");
        plan = new PlanModel(() -> fake.service, () -> fake.arming, errands, model, fake.clock);
        armed = new ArmedModel(() -> fake.arming, fake.service::places);
        screen = new RollbackScreen(model, plan, armed, compare, tools, screens);
        var seen = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, seen));
        screens.add(screen);
        frame = new WindowFrame(tools, screens, seen, new FirstRunModel(() -> { }, () -> { }), armed, false);
    }

    /// As `R` on the service on another screen.
    void offer(WorkloadId... workloads) {
        screen.door("sources").offer(RollbackSubject.lastGood("payments", List.of(workloads)));
    }
}
