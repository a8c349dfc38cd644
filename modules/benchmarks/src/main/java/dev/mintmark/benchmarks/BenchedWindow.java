package dev.mintmark.benchmarks;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.export.TakeAway;
import dev.mintmark.app.fleet.FleetDoors;
import dev.mintmark.app.fleet.FleetScreen;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.settings.Remembered;
import dev.mintmark.app.settings.Settings;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.presentation.Latest;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.frame.Notices;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.sources.SourceCare;
import dev.mintmark.presentation.rollback.RollbackDoor;
import dev.mintmark.presentation.sources.SourcesModel;
import dev.mintmark.presentation.work.Background;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole window with the Fleet screen in front, and a meter at it.
final class BenchedWindow {

    private static final double WIDTH = 1600;
    /// One more would not fit into the memory of the headless platform's screen.
    private static final double HEIGHT = 999;

    private final FxThread fxThread = new FxThread();
    private final FleetModel model;
    private final Latest<FleetSnapshot> sources;
    private final FrameMeter meter;

    BenchedWindow(Stage stage) {
        var clock = InstantSource.system();
        var words = Words.load();
        var theme = new Theme();
        var outlook = new Outlook(clock);
        var notices = new Notices();
        var background = new Background(Thread::startVirtualThread, fxThread);
        var wording = new Wording(words, clock, ZoneOffset.UTC);
        var tools = new Tools(words, wording, theme, outlook, notices, background, new Remembered(Settings.DEFAULTS),
                new TakeAway(words, notices, background, (_, _, _) -> Optional.empty()));
        var sourcesModel = new SourcesModel(new NoCare());
        sources = new Latest<>(fxThread, sourcesModel::show);
        model = new FleetModel(outlook, fxThread);
        var screens = new Screens();
        screens.add(new FleetScreen(model, outlook, words, wording, theme, screens,
                new FleetDoors(CompareDoor.closed(), CopyDoor.closed(), RollbackDoor.closed())));
        var frame = new WindowFrame(tools, screens, sourcesModel, new FirstRunModel(() -> {}, () -> {}),
                new ArmedModel(() -> new Arming(clock, Set.of()), List::of), false);
        var scene = new Scene(frame, WIDTH, HEIGHT);
        theme.dress(scene);
        frame.listenTo(scene);
        frame.open();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        meter = new FrameMeter(scene);
    }

    FleetModel model() {
        return model;
    }

    FrameMeter meter() {
        return meter;
    }

    void accept(FleetSnapshot fleet) {
        model.accept(fleet);
        sources.accept(fleet);
    }

    void does(Runnable action) {
        asks(() -> {
            action.run();
            return true;
        });
    }

    <T> T asks(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, fxThread).join();
    }

    /// Nothing is done about these sources.
    private static final class NoCare implements SourceCare {

        @Override
        public void retryNow(SourceId source) {
            // None is lost.
        }

        @Override
        public void stopWatching(SourceId source) {
            // All are watched.
        }

        @Override
        public void watchAgain(SourceId source) {
            // All are watched.
        }

        @Override
        public Traffic traffic(SourceId source) {
            return Traffic.NONE;
        }

        @Override
        public Optional<Problem> historyProblem() {
            return Optional.empty();
        }
    }
}
