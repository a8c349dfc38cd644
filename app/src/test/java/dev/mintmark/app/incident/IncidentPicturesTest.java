package dev.mintmark.app.incident;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.incident.IncidentEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// Draws the screen for people to look at: `target/pictures/incident-…`.
class IncidentPicturesTest {

    private static final String HOSTILE = "a\u001b[31m\u202e-name-that-never-ends";

    @Test
    void noneAndAll() {
        draw("empty", SampleIncidents::new, _ -> { });
        draw("list", () -> new SampleIncidents().closedOnes().aNight(), _ -> { });
    }

    @Test
    void openingOne() {
        draw("opening", SampleIncidents::new, stage -> {
            stage.model.propose(stage.behind.alert());
            Headless.await("asked", () -> stage.model.draftProperty().get().isPresent());
            onFx(() -> stage.model.ticket("INC-314"));
        });
    }

    @Test
    void onePage() {
        draw("page", () -> new SampleIncidents().aNight(), IncidentPicturesTest::openFirst);
        draw("writing", () -> new SampleIncidents().aNight(), stage -> {
            openFirst(stage);
            onFx(() -> {
                var page = stage.model.openedProperty().get().orElseThrow();
                page.noteProperty().set("The bands move. 12 of 24 are back\nerror rate falls");
                page.serviceProperty().set(Optional.of("payments"));
                run(stage, "incidents.turn");
            });
        });
        draw("closing", () -> new SampleIncidents().aNight(), stage -> {
            openFirst(stage);
            stage.behind.loseTheRecord();
            onFx(() -> {
                stage.model.refresh();
                run(stage, "incidents.close");
            });
            Headless.await("told", () -> stage.model.openedProperty().get().orElseThrow().storyProperty().get()
                    .filter(story -> !story.problems().isEmpty()).isPresent());
        });
        draw("closed", () -> new SampleIncidents().closedOnes(), IncidentPicturesTest::openFirst);
    }

    @Test
    void hostileTexts() {
        draw("hostile", () -> {
            var behind = new SampleIncidents();
            var incident = behind.open(HOSTILE.repeat(7).substring(0, 180), Optional.of(HOSTILE.repeat(3).substring(0, 75)),
                    Optional.empty(), HOSTILE.repeat(8), "b" + HOSTILE.repeat(8), "payments");
            for (var number = 0; number < 300; number++) {
                behind.add(incident, new IncidentEvent.Noted(HOSTILE.repeat(200) + number));
            }
            return behind;
        }, IncidentPicturesTest::openFirst);
    }

    private static void openFirst(IncidentStage stage) {
        onFx(() -> stage.model.open(stage.model.lines().getFirst()));
        Headless.await("told", () -> stage.model.openedProperty().get().orElseThrow().storyProperty().get().isPresent()
                && !stage.model.openedProperty().get().orElseThrow().pinnedProperty().get().isEmpty());
    }

    private static void run(IncidentStage stage, String command) {
        stage.screen.commands().stream().filter(one -> one.id().equals(command)).findFirst().orElseThrow().action().run();
    }

    private static void onFx(Runnable work) {
        Headless.onFx(() -> {
            work.run();
            return null;
        });
    }

    private static void draw(String name, Supplier<SampleIncidents> behind, Consumer<IncidentStage> set) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> new IncidentStage(Sample.tools(theme), behind.get()));
        var scene = Headless.onFx(() -> {
            var made = new Scene(stage.frame, Size.USUAL.width(), Size.USUAL.height());
            theme.dress(made);
            stage.screens.goTo("incidents");
            return made;
        });
        Headless.await("read", () -> stage.model.readProperty().get());
        set.accept(stage);
        onFx(stage.frame::tick);
        var standing = new Standing("incident-" + name, theme, scene);
        switch (name) {
            case "list", "page" -> standing.drawEverySize();
            case "hostile" -> standing.withNamesThatMayBeCut().draw();
            default -> standing.draw();
        }
        onFx(stage::close);
    }
}
