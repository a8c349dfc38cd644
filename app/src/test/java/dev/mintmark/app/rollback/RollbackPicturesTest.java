package dev.mintmark.app.rollback;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.Problem;
import dev.mintmark.testkit.rollback.FakeRollbacks;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// Draws the screen for people to look at: `target/pictures/rollback-…`.
class RollbackPicturesTest {

    @Test
    void nothingWasRolledBack() {
        draw("empty", false, _ -> { });
    }

    @Test
    void askingWhy() {
        draw("why", false, stage -> onFx(() -> stage.offer(FakeRollbacks.PAYMENTS)));
        draw("planning", false, stage -> {
            stage.argo.hang();
            ask(stage);
        });
        draw("refused", false, stage -> {
            stage.fake.sighting.loseTheRecord(new Problem("rollback.record", "The way back was not planned.",
                    "The record of what was healthy cannot be read: the disk is full.", "Make room, then plan again."));
            ask(stage);
            Headless.await("no plan", () -> stage.plan.problem().isPresent());
        });
    }

    @Test
    void aPlan() {
        drawEverySize("plan", RollbackPicturesTest::plan);
        draw("plan-armed", false, stage -> {
            stage.fake.armed();
            plan(stage);
            onFx(stage.plan::rehearse);
            Headless.await("rehearsed", () -> stage.plan.rehearsingProperty().get()
                    instanceof dev.mintmark.presentation.rollback.Rehearsing.Done);
        });
        draw("plan-arming", false, stage -> {
            plan(stage);
            onFx(() -> page(stage).arm());
        });
        draw("plan-blocked", true, stage -> {
            plan(stage);
            onFx(() -> page(stage).override());
        });
        draw("plan-detail", true, stage -> {
            plan(stage);
            onFx(() -> {
                // Before the first frame what scrolls has no content yet.
                page(stage).applyCss();
                ((javafx.scene.control.ListView<?>) stage.frame.lookup("#" + ChecksCard.LIST)).getSelectionModel()
                        .select(0);
                page(stage).openFinding();
            });
        });
        draw("plan-expired", false, stage -> {
            plan(stage);
            stage.fake.clock.pass(Duration.ofMinutes(11));
            onFx(stage.frame::tick);
        });
    }

    @Test
    void aRun() {
        drawEverySize("running", stage -> {
            run(stage);
            stage.argo.waitFor("payments-6c9d4 to become ready: readiness probe answers 503");
            stage.fake.arrive(FakeRollbacks.PAYMENTS, 9, 3);
            stage.fake.clock.pass(Duration.ofSeconds(41));
            Headless.await("seen", () -> model(stage).run().members().getFirst().arrived() == 9
                    && !model(stage).run().members().getFirst().waiting().isEmpty());
            onFx(stage.frame::tick);
        });
        draw("aborting", false, stage -> {
            run(stage);
            stage.fake.arrive(FakeRollbacks.PAYMENTS, 9, 3);
            onFx(() -> model(stage).askAbort());
        });
        draw("done", false, stage -> {
            run(stage);
            stage.fake.clock.pass(Duration.ofSeconds(72));
            stage.fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
            ended(stage, Run.Stage.DONE);
        });
        drawEverySize("record", stage -> {
            run(stage);
            stage.fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
            ended(stage, Run.Stage.DONE);
            onFx(() -> stage.screen.commands().stream().filter(command -> command.id().equals("rollbacks.show.record"))
                    .findFirst().orElseThrow().action().run());
            Headless.await("the record", () -> !model(stage).recordProperty().get().isEmpty());
        });
        draw("failed", false, stage -> {
            stage.git.refuse(SamplePipeline.REFUSED);
            run(stage);
            ended(stage, Run.Stage.FAILED);
        });
        draw("late", false, stage -> {
            run(stage);
            stage.fake.arrive(FakeRollbacks.PAYMENTS, 17, 7);
            stage.fake.clock.pass(Duration.ofMinutes(11));
            ended(stage, Run.Stage.NOT_CONVERGED);
        });
    }

    @Test
    void all() {
        drawEverySize("list", stage -> {
            run(stage);
            stage.fake.clock.pass(Duration.ofSeconds(72));
            stage.fake.arrive(FakeRollbacks.PAYMENTS, 24, 0);
            ended(stage, Run.Stage.DONE);
            stage.fake.clock.pass(Duration.ofMinutes(14));
            stage.fake.run(FakeRollbacks.PAYMENTS, 24);
            onFx(stage.model::close);
            plan(stage);
            onFx(stage.plan::rehearse);
            Headless.await("rehearsed", () -> stage.model.known().size() == 2);
            onFx(() -> stage.plan.because("still too many connections, and this sentence is far longer than anybody reads in "
                    + "a list on a bad night"));
            onFx(stage.plan::work);
            Headless.await("planned", () -> stage.plan.plan().isPresent());
            stage.git.refuse(SamplePipeline.REFUSED);
            onFx(stage.plan::confirm);
            Headless.await("failed", () -> stage.model.known().size() == 3 && stage.model.known().stream()
                    .anyMatch(line -> line.run().filter(one -> one.stage() == Run.Stage.FAILED).isPresent()));
            onFx(stage.model::close);
        });
    }

    @Test
    void twoHundredWorkloadsWithHostileNames() {
        draw("hostile", true, stage -> {
            stage.fake.armed();
            var workloads = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(number -> dev.mintmark.testkit.rollback.Members
                    .workload("Deployment", number + "-a\u001b[31m\u202e-name-that-never-ends".repeat(12))).toList();
            workloads.forEach(id -> stage.fake.run(id, 3));
            onFx(() -> {
                stage.offer(workloads.toArray(dev.mintmark.domain.workload.WorkloadId[]::new));
                stage.plan.because("why".repeat(100));
                stage.plan.under("TICKET-".repeat(10));
                stage.plan.work();
            });
            Headless.await("the plan", () -> stage.plan.plan().isPresent());
            onFx(() -> stage.plan.override(SampleChecks.SCHEMA, "because".repeat(100)));
            onFx(stage.plan::confirm);
            Headless.await("the run", () -> stage.model.openedProperty().get().filter(model -> model.run().stage()
                    == Run.Stage.WATCHING).isPresent());
        });
    }

    private static PlanPage page(RollbackStage stage) {
        return (PlanPage) stage.frame.lookup("#" + PlanPage.ID);
    }

    private static dev.mintmark.presentation.rollback.RunModel model(RollbackStage stage) {
        return stage.model.openedProperty().get().orElseThrow();
    }

    private static void ask(RollbackStage stage) {
        onFx(() -> {
            stage.offer(FakeRollbacks.PAYMENTS);
            stage.plan.because("pool exhaustion after 2.14.0");
            stage.plan.under("INC-314");
            stage.plan.work();
        });
    }

    private static void plan(RollbackStage stage) {
        ask(stage);
        Headless.await("the plan", () -> stage.plan.plan().isPresent());
    }

    private static void run(RollbackStage stage) {
        stage.fake.armed();
        plan(stage);
        onFx(stage.plan::confirm);
        Headless.await("the run", () -> stage.model.openedProperty().get().filter(model -> model.run().stage()
                != Run.Stage.CALLING).isPresent());
    }

    private static void ended(RollbackStage stage, Run.Stage end) {
        Headless.await("ended as " + end, () -> model(stage).run().stage() == end
                && !model(stage).drivenHereProperty().get());
    }

    private static void onFx(Runnable work) {
        Headless.onFx(() -> {
            work.run();
            return null;
        });
    }

    private static void draw(String name, boolean blocked, Consumer<RollbackStage> set) {
        standing(name, blocked, set, Standing::draw);
    }

    private static void drawEverySize(String name, Consumer<RollbackStage> set) {
        standing(name, false, set, Standing::drawEverySize);
    }

    private static void standing(String name, boolean blocked, Consumer<RollbackStage> set, Consumer<Standing> drawing) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> new RollbackStage(Sample.tools(theme),
                RollbackStage.Behind.of(blocked ? SampleChecks.blocking() : SampleChecks.calm())));
        var scene = Headless.onFx(() -> {
            var made = new Scene(stage.frame, Size.USUAL.width(), Size.USUAL.height());
            theme.dress(made);
            stage.screens.goTo("rollbacks");
            stage.frame.tick();
            return made;
        });
        set.accept(stage);
        onFx(() -> stage.armed.refresh());
        var standing = new Standing("rollback-" + name, theme, scene);
        drawing.accept(name.equals("hostile") ? standing.withNamesThatMayBeCut() : standing);
        stage.argo.goOn();
    }
}
