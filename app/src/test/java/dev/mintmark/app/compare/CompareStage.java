package dev.mintmark.app.compare;

import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.presentation.compare.PastVersions;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A window with the Compare screen and one other, over images that are told. FX thread only, but for the waiting.
final class CompareStage {

    final Tools tools;
    final CompareModel model;
    final HistoryModel history;
    final CompareScreen screen;
    final Screens screens = new Screens();
    final WindowFrame frame;

    /// @param images what every opening of two images answers; null if they cannot be opened
    CompareStage(Tools tools, Supplier<? extends Comparison> images) {
        this.tools = tools;
        model = SampleComparison.model(tools, images);
        history = SampleComparison.history(tools);
        screen = new CompareScreen(model, history, tools, screens);
        var seen = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, seen));
        screens.add(screen);
        frame = new WindowFrame(tools, screens, seen, new FirstRunModel(() -> { }, () -> { }),
                new ArmedModel(() -> new Arming(Sample.CLOCK, Set.of()), List::of), false);
    }

    void open() {
        screen.open(SampleComparison.payments(), "sources");
    }

    void awaitAll() {
        Headless.await("all is read", () -> !model.runningProperty().get());
    }

    /// As the Fleet screen asks for them.
    void openVersions(String service) {
        screen.door(new PastVersions(null, null), "sources").history(service);
    }

    void awaitVersions() {
        Headless.await("the versions are read", () -> !history.runningProperty().get());
    }

    void awaitOpening() {
        Headless.await("both images are open", () -> model.parts().openingProperty().get().isKnown());
    }

    void awaitContent() {
        Headless.await("the file is looked into", () -> !model.content().differenceProperty().get().isWorking());
    }

    Optional<String> looksInto() {
        return model.content().pathProperty().get();
    }
}
