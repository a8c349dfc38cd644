package dev.mintmark.app.copies;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.change.copy.CopiesWatch;
import dev.mintmark.presentation.copies.LaunchDefaults;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.copies.Errands;
import dev.mintmark.presentation.copies.LaunchModel;
import dev.mintmark.presentation.firstrun.FirstRunModel;

/// A window with the Copies screen and one other, over copies in memory. FX thread only, but for the waiting.
public final class CopiesStage {

    private static final int FRAMES = 20;

    final Tools tools;
    final SampleCopies copies;
    final Parts parts;
    final CopiesScreen screen;
    final Screens screens = new Screens();
    final WindowFrame frame;
    final CopiesWatch watch;

    /// The models of copies, joined.
    public record Parts(CopiesModel model, LaunchModel launch, ArmedModel armed) {

        public static Parts of(Tools tools, SampleCopies copies) {
            var errands = new Errands(tools.background(), new FxThread(), CopiesScreen.work(tools.words()));
            var model = new CopiesModel(() -> copies.service, errands, copies.clock);
            return new Parts(model, new LaunchModel(() -> copies.service, () -> copies.arming, errands, model,
                    () -> LaunchDefaults.USUAL), new ArmedModel(() -> copies.arming, copies.service::places));
        }

        public CopiesScreen screen(Tools tools, Navigator navigator) {
            return new CopiesScreen(model, launch, tools, navigator);
        }
    }

    CopiesStage(Tools tools, SampleCopies copies) {
        this.tools = tools;
        this.copies = copies;
        parts = Parts.of(tools, copies);
        screen = parts.screen(tools, screens);
        var seen = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, seen));
        screens.add(screen);
        frame = new WindowFrame(tools, screens, seen, new FirstRunModel(() -> { }, () -> { }), parts.armed(), false);
        watch = new CopiesWatch(copies.service, copies.clock);
        watch.listen(parts.model());
    }

    /// Looks at all places once.
    void look() {
        for (var place : copies.service.places()) {
            try {
                watch.look(place);
            } catch (InterruptedException cancelled) {
                throw new AssertionError(cancelled);
            }
        }
        Headless.await("what is there was seen", () -> parts.model().seenProperty().get().isPresent());
    }

    void sayLeaving() {
        screen.leaving(() -> { }, frame::closePanel).ifPresent(frame::say);
    }

    /// Lets some frames pass: a terminal is painted by a clock of its own.
    void awaitPainted() {
        var frames = new java.util.concurrent.atomic.AtomicInteger();
        Headless.onFx(() -> {
            var clock = new javafx.animation.Timeline(new javafx.animation.KeyFrame(javafx.util.Duration.millis(40),
                    _ -> frames.incrementAndGet()));
            clock.setCycleCount(FRAMES);
            clock.play();
            return null;
        });
        Headless.await("some frames have passed", () -> frames.get() >= FRAMES);
    }
}
