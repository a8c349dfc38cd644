package dev.mintmark.app.findings;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.look.SampleServices;
import dev.mintmark.app.look.Size;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// Draws the screen for people to look at: `target/pictures/findings-…`.
class FindingsPicturesTest {

    @Test
    void nothing() {
        draw("clean", new SampleFindings(), FindingsStage.whole(), _ -> { });
        var partly = new SampleFindings();
        partly.gaps.add(new Problem("finding.registry", "registry.example was not asked.", "It answers with 429.",
                "It is asked again within the hour."));
        draw("partly", partly, new SampleServices().onAnOrdinaryDay().loses("prod-us").snapshot(), _ -> { });
        draw("hidden", new SampleFindings().several(), FindingsStage.whole(),
                stage -> stage.tools.outlook().filterProperty().set("no such thing"));
        draw("blind", new SampleFindings(), FleetSnapshot.EMPTY, stage -> stage.model.readAgain());
    }

    @Test
    void some() {
        draw("several", new SampleFindings().several().oneAccepted(), FindingsStage.whole(), _ -> { });
        draw("unfolded", new SampleFindings().several().oneAccepted(), FindingsStage.whole(),
                stage -> stage.model.unfoldedProperty().set(true));
        var one = new SampleFindings();
        one.found.add(new SampleFindings().several().found.getFirst());
        draw("one", one, FindingsStage.whole(), _ -> { });
    }

    @Test
    void accepting() {
        draw("accepting", new SampleFindings().several(), FindingsStage.whole(), stage -> {
            stage.model.ask(false);
            stage.model.because("known, the release team pins it on Monday");
            stage.model.lasting(30);
        });
        draw("withdrawing", new SampleFindings().several().oneAccepted(), FindingsStage.whole(), stage -> {
            stage.model.unfoldedProperty().set(true);
            stage.model.chosenProperty().set(stage.model.page().accepted().stream().findFirst());
            stage.model.ask(true);
        });
        var broken = new SampleFindings().several();
        broken.acceptances.failWith(new Problem("finding.unreadable", "What was accepted cannot be read.",
                "The audit is locked by another program.", "It is read again by itself; until then nothing counts as accepted."));
        draw("problem", broken, FindingsStage.whole(), stage -> {
            stage.model.ask(false);
            stage.model.because("why not");
            stage.model.go();
            Headless.await("refused", () -> stage.model.askingProperty().get().orElseThrow().problem().isPresent());
        });
    }

    @Test
    void hostileAndMany() {
        var hostile = new SampleFindings();
        var name = "a\u001b[31m\u202e-name-that-never-ends".repeat(12);
        for (var number = 0; number < 3_000; number++) {
            hostile.found.add(new Finding(new FindingKey(FindingKind.values()[number % FindingKind.values().length],
                    new WorkloadId(new SourceId("kubernetes/" + name), name, name, number + name), name), number + name,
                    name + "\n" + name, Collections.nCopies(60, name), Optional.of(Sample.NOW.minus(Duration.ofDays(900))),
                    name, true));
        }
        draw("hostile", hostile, FindingsStage.whole(), _ -> { });
    }

    private static void draw(String name, SampleFindings findings, FleetSnapshot fleet, Consumer<FindingsStage> set) {
        var theme = Headless.onFx(Theme::new);
        var stage = Headless.onFx(() -> new FindingsStage(Sample.tools(theme), findings));
        var scene = Headless.onFx(() -> {
            var made = new Scene(stage.frame, Size.USUAL.width(), Size.USUAL.height());
            theme.dress(made);
            stage.screens.goTo("findings");
            stage.frame.tick();
            return made;
        });
        stage.sees(fleet);
        Headless.await("read", () -> stage.model.page().at().isPresent() && (stage.model.page().all() == 0
                || stage.model.chosenProperty().get().isPresent()));
        Headless.onFx(() -> scene.snapshot(null));
        if (name.equals("problem")) {
            set.accept(stage);
        } else {
            Headless.onFx(() -> {
                set.accept(stage);
                return null;
            });
        }
        var standing = new Standing("findings-" + name, theme, scene);
        switch (name) {
            case "several" -> standing.drawEverySize();
            case "hostile" -> standing.withNamesThatMayBeCut().draw();
            default -> standing.draw();
        }
        stage.model.close();
    }
}
