package dev.mintmark.presentation.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.presentation.timeline.FxQueue;
import dev.mintmark.presentation.work.Background;
import dev.mintmark.presentation.work.Tenses;
import dev.mintmark.testkit.rollback.FakePipeline;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import dev.mintmark.testkit.rollback.Members;
import java.util.List;
import java.util.Optional;

/// The models of rollbacks over a fleet in memory; the test's thread is the FX thread.
final class RollbackDesk {

    static final int INSTANCES = 4;

    final FxQueue fxThread = new FxQueue();
    final FakeRollbacks fake;
    final Background background = new Background(fxThread, fxThread);
    final RollbacksModel model;
    final PlanModel plan;

    RollbackDesk(Check... checks) {
        fake = new FakeRollbacks(Members.NIGHT, Owner.Kind.KUBERNETES, List.of(checks),
                delivery -> List.of(new FakePipeline("kubernetes", delivery))).run(FakeRollbacks.PAYMENTS, INSTANCES);
        var errands = new RollbackErrands(background, fxThread, (work, subject) ->
                new Tenses(work + " " + subject, work + " " + subject, work + " " + subject));
        model = new RollbacksModel(() -> fake.service, () -> fake.audit, errands, fake.clock, "ana");
        plan = new PlanModel(() -> fake.service, () -> fake.arming, errands, model, fake.clock);
    }

    RollbackDesk asks() {
        plan.open(RollbackSubject.lastGood("payments", List.of(FakeRollbacks.PAYMENTS)));
        return this;
    }

    RollbackDesk plans(String reason) {
        asks();
        plan.because(reason);
        plan.work();
        fxThread.await("it was planned", () -> !(plan.stateProperty().get() instanceof PlanState.Planning));
        return this;
    }

    RollbackDesk runs() {
        fake.armed();
        plans("pool exhaustion");
        plan.confirm();
        awaits(Run.Stage.WATCHING);
        return this;
    }

    Optional<RunModel> opened() {
        return model.openedProperty().get();
    }

    void awaits(Run.Stage stage) {
        fxThread.await("the run is " + stage, () -> opened().filter(run -> run.run().stage() == stage).isPresent());
    }
}
