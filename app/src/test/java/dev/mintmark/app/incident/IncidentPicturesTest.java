package dev.mintmark.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.incident.IncidentEvent;
import java.util.List;
import java.util.Locale;
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
        draw("empty", SampleIncidents::new, 1100, 700, _ -> { });
        draw("list", () -> new SampleIncidents().closedOnes().aNight(), 1440, 900, _ -> { });
    }

    @Test
    void openingOne() {
        draw("opening", SampleIncidents::new, 1440, 900, stage -> {
            stage.model.propose(stage.behind.alert());
            Headless.await("asked", () -> stage.model.draftProperty().get().isPresent());
            onFx(() -> stage.model.ticket("INC-314"));
        });
    }

    @Test
    void onePage() {
        draw("page", () -> new SampleIncidents().aNight(), 1440, 900, IncidentPicturesTest::openFirst);
        draw("page", () -> new SampleIncidents().aNight(), 1920, 1080, IncidentPicturesTest::openFirst);
        draw("small", () -> new SampleIncidents().aNight(), 1100, 700, stage -> {
            openFirst(stage);
            onFx(() -> {
                var page = stage.model.openedProperty().get().orElseThrow();
                page.noteProperty().set("The bands move. 12 of 24 are back\nerror rate falls");
                page.serviceProperty().set(Optional.of("payments"));
                run(stage, "incidents.turn");
            });
        });
        draw("closing", () -> new SampleIncidents().aNight(), 1440, 900, stage -> {
            openFirst(stage);
            stage.behind.loseTheRecord();
            onFx(() -> {
                stage.model.refresh();
                run(stage, "incidents.close");
            });
            Headless.await("told", () -> stage.model.openedProperty().get().orElseThrow().storyProperty().get()
                    .filter(story -> !story.problems().isEmpty()).isPresent());
        });
        draw("closed", () -> new SampleIncidents().closedOnes(), 1440, 900, IncidentPicturesTest::openFirst);
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
        }, 1100, 700, IncidentPicturesTest::openFirst);
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

    private static void draw(String name, Supplier<SampleIncidents> behind, int width, int height,
            Consumer<IncidentStage> set) {
        for (var appearance : List.of(Appearance.values())) {
            var theme = Headless.onFx(Theme::new);
            var stage = Headless.onFx(() -> {
                theme.show(appearance);
                return new IncidentStage(Sample.tools(theme), behind.get());
            });
            var scene = Headless.onFx(() -> {
                var made = new Scene(stage.frame, width, height);
                theme.dress(made);
                stage.screens.goTo("incidents");
                return made;
            });
            Headless.await("read", () -> stage.model.readProperty().get());
            set.accept(stage);
            var picture = Headless.onFx(() -> {
                stage.frame.tick();
                scene.snapshot(null);
                scene.snapshot(null);
                return scene.snapshot(null);
            });
            assertThat(picture.getWidth()).isEqualTo(width);
            Pictures.write("incident-" + name + "-" + appearance.name().toLowerCase(Locale.ROOT) + "-" + width + "x"
                    + height, picture);
            onFx(stage::close);
        }
    }
}
