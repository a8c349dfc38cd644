package dev.mintmark.app.copies;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.inside.PortMapping;
import dev.mintmark.presentation.copies.CopySubject;
import dev.mintmark.presentation.copies.LaunchState;
import dev.mintmark.presentation.copies.SessionTab;
import dev.mintmark.testkit.images.Digests;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// Draws the screen for people to look at: `target/pictures/copies-…`.
class CopiesPicturesTest {

    private static final CopySubject PAYMENTS = new CopySubject(List.of(new CopyOrigin.OfImage("shop/payments:2.14.0")),
            "payments", Optional.of(Digests.of("shop/payments:2.14.0")), Optional.of(SampleCopies.LOCAL), "");

    @Test
    void noCopies() {
        draw("empty", SampleCopies::none, _ -> { });
    }

    @Test
    void aCopyWithAnEditorInItsTerminal() {
        draw("terminal", SampleCopies::several, stage -> {
            choose(stage, SessionTab.SHELL);
            Headless.await("the editor is drawn", () -> terminalText(stage).contains("maxSize"));
        });
    }

    @Test
    void theOtherTabs() {
        draw("log", SampleCopies::several, stage -> {
            choose(stage, SessionTab.LOGS);
            Headless.await("the log", () -> session(stage).logs().lines().size() == 6);
        });
        draw("files", SampleCopies::several, stage -> {
            choose(stage, SessionTab.FILES);
            onFx(() -> session(stage).files().open("/etc/app"));
            Headless.await("the directory", () -> !session(stage).files().listing().asked().working()
                    && session(stage).files().directoryProperty().get().equals("/etc/app"));
            onFx(() -> session(stage).files().enter(session(stage).files().listing().asked().known().orElseThrow()
                    .entries().getFirst()));
            Headless.await("the file", () -> session(stage).files().content().asked().known().isPresent());
        });
        draw("processes", SampleCopies::several, stage -> {
            choose(stage, SessionTab.PROCESSES);
            Headless.await("the processes", () -> session(stage).processes().asked().known().isPresent());
        });
        draw("changes", SampleCopies::several, stage -> {
            choose(stage, SessionTab.CHANGES);
            Headless.await("the changes", () -> session(stage).changes().asked().known().isPresent());
        });
    }

    @Test
    void portsThatLeadIntoIt() {
        draw("ports", SampleCopies::several, stage -> {
            choose(stage, SessionTab.PORTS);
            for (var ports : List.of(new PortMapping(8080, 9000), new PortMapping(5005, 0))) {
                var before = session(stage).ports().forwards().size();
                onFx(() -> session(stage).ports().forward(ports));
                Headless.await("the port", () -> session(stage).ports().forwards().size() > before);
            }
        });
    }

    @Test
    void aLeaseThatRunsLowAndAPlaceThatDoesNotAnswer() {
        draw("low", SampleCopies::several, stage -> {
            choose(stage, SessionTab.CHANGES);
            stage.copies.clock.pass(java.time.Duration.ofMinutes(19));
            stage.copies.prod.fallSilent(SampleCopies.AWAY);
            stage.look();
            Headless.await("the notice", () -> stage.parts.model().noticeProperty().get().isPresent());
        });
    }

    @Test
    void anEndThatIsPlannedAndOneThatNobodySaw() {
        draw("end-plan", SampleCopies::several, stage -> {
            choose(stage, SessionTab.PROCESSES);
            onFx(() -> ((CopyPage) stage.frame.lookup("#" + CopyPage.ID)).planEnd());
        });
        draw("not-confirmed", SampleCopies::several, stage -> {
            choose(stage, SessionTab.PROCESSES);
            stage.copies.local.confirmNoEnd(SampleCopies.STUCK);
            onFx(() -> stage.parts.model().end(stage.parts.model().selectedLine().orElseThrow()));
            Headless.await("nobody saw it", () -> stage.parts.model().selectedLine()
                    .filter(line -> line.unconfirmed().isPresent()).isPresent());
        });
        draw("ended", SampleCopies::several, stage -> {
            choose(stage, SessionTab.PROCESSES);
            onFx(() -> stage.parts.model().end(stage.parts.model().selectedLine().orElseThrow()));
            Headless.await("what is left", () -> stage.parts.model().endNoteProperty().get().isPresent());
        });
    }

    @Test
    void theLaunchPage() {
        draw("launch", SampleCopies::none, stage -> {
            onFx(() -> stage.screen.open(PAYMENTS, "sources"));
            planned(stage);
            onFx(() -> stage.parts.launch().change(draft -> draft.because("INC-314 pool exhaustion").onNetwork("shop")));
            planned(stage);
        });
        draw("launching", SampleCopies::none, stage -> {
            stage.copies.local.waitFor(new CountDownLatch(1));
            launch(stage);
            Headless.await("it waits to be ready", () -> stage.parts.launch().stateProperty().get()
                    instanceof LaunchState.Launching step && step.step().ordinal() == 4);
        });
        draw("refused", SampleCopies::none, stage -> {
            stage.copies.local.refuseLaunches(SampleCopies.FULL);
            launch(stage);
            Headless.await("it is refused", () -> stage.parts.launch().stateProperty().get()
                    instanceof LaunchState.Refused);
        });
    }

    @Test
    void whatIsSaidBeforeTheWindowCloses() {
        draw("leaving", SampleCopies::several, stage -> onFx(() -> stage.sayLeaving()));
    }

    private static void launch(CopiesStage stage) {
        onFx(() -> {
            stage.screen.open(PAYMENTS, "sources");
            stage.parts.launch().change(draft -> draft.because("INC-314"));
        });
        planned(stage);
        onFx(() -> stage.parts.launch().launch());
    }

    private static void planned(CopiesStage stage) {
        Headless.await("the plan", () -> !stage.parts.launch().plan().asked().working());
    }

    private static dev.mintmark.presentation.copies.SessionModel session(CopiesStage stage) {
        return stage.parts.model().session(stage.parts.model().selectedLine().orElseThrow());
    }

    private static String terminalText(CopiesStage stage) {
        return stage.frame.lookup("#" + CopyPage.ID) instanceof CopyPage page ? page.shells().text() : "";
    }

    private static void choose(CopiesStage stage, SessionTab tab) {
        onFx(() -> {
            stage.parts.model().selectedProperty().set(Optional.of(SampleCopies.PAYMENTS));
            session(stage).tabProperty().set(tab);
            stage.frame.getScene().snapshot(null);
            ((CopyPage) stage.frame.lookup("#" + CopyPage.ID)).shown();
        });
    }

    private static void onFx(Runnable work) {
        Headless.onFx(() -> {
            work.run();
            return null;
        });
    }

    private static void draw(String name, Supplier<SampleCopies> copies, Consumer<CopiesStage> settle) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> {
            var made = new CopiesStage(Sample.tools(theme), copies.get());
            theme.dress(new Scene(made.frame, Size.SMALL.width(), Size.SMALL.height()));
            made.frame.open();
            made.screens.goTo("copies");
            return made;
        });
        stage.look();
        onFx(() -> {
            stage.frame.getScene().snapshot(null);
            stage.frame.tick();
        });
        settle.accept(stage);
        var standing = new Standing("copies-" + name, theme, stage.frame.getScene());
        if (name.equals("terminal")) {
            // A terminal paints when its own clock ticks, which is after it was laid out.
            standing.settling(stage::awaitPainted).drawEverySize();
        } else if (name.equals("launch")) {
            standing.drawEverySize();
        } else {
            standing.draw();
        }
        stage.watch.close();
    }
}
