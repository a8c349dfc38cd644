package dev.mintmark.app.compare;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.domain.Problem;
import dev.mintmark.images.ImageUnreadable;
import dev.mintmark.images.compare.Comparison;
import dev.mintmark.images.origin.SourceUnknown;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.CompareSources;
import dev.mintmark.presentation.compare.ComparedImage;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.RecentImages;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// A window with the Compare screen and one other, over images that are told. FX thread only, but for the waiting.
final class CompareStage {

    static final Problem UNREADABLE = new Problem("images.registry.denied", "payments:2.14.0 could not be read.",
            "The registry registry.example answered 401 to the credentials of the docker configuration.",
            "Sign in with docker login registry.example, then choose Try again.");

    final Tools tools;
    final CompareModel model;
    final CompareScreen screen;
    final Screens screens = new Screens();
    final WindowFrame frame;

    /// @param images what every opening of two images answers; null if they cannot be opened
    CompareStage(Tools tools, Supplier<? extends Comparison> images) {
        this.tools = tools;
        var time = new AtomicLong();
        var sources = new CompareSources((_, _) -> {
            var comparison = images.get();
            if (comparison == null) {
                throw new ImageUnreadable(UNREADABLE, null);
            }
            return comparison;
        }, (_, _, _, _) -> {
            throw new SourceUnknown(UNREADABLE, null);
        });
        model = new CompareModel(sources, tools.outlook(), tools.background(), new FxThread(),
                () -> time.getAndAdd(920_000_000), CompareScreen.tenses(tools.words()),
                new RecentImages(List.of("docker-daemon:shop/payments:2.13.4", "registry.example/shop/payments:2.14.0")));
        screen = new CompareScreen(model, tools, screens);
        var seen = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, seen));
        screens.add(screen);
        frame = new WindowFrame(tools, screens, seen, new FirstRunModel(() -> { }, () -> { }), false);
    }

    static ImagePair payments() {
        return new ImagePair(ComparedImage.named("registry.example/shop/payments:2.13.4"),
                ComparedImage.named("registry.example/shop/payments:2.14.0"));
    }

    void open() {
        screen.open(payments(), "sources");
    }

    void awaitAll() {
        Headless.await("all is read", () -> !model.runningProperty().get());
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
