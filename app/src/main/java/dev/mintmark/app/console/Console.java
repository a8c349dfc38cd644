package dev.mintmark.app.console;

import dev.mintmark.app.bundle.Bundling;
import dev.mintmark.app.compare.CompareScreen;
import dev.mintmark.app.copies.CopiesScreen;
import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.export.NativeFileChoice;
import dev.mintmark.app.export.TakeAway;
import dev.mintmark.app.fleet.FleetDoors;
import dev.mintmark.app.fleet.FleetScreen;
import dev.mintmark.app.frame.MintmarkWindow;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.rollback.RollbackScreen;
import dev.mintmark.app.sending.LastRunLine;
import dev.mintmark.app.sending.Sending;
import dev.mintmark.app.settings.Remembered;
import dev.mintmark.app.settings.SettingsFile;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.timeline.TimelineScreen;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.Latest;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.CompareSources;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.presentation.compare.PastVersions;
import dev.mintmark.presentation.compare.RecentImages;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.copies.Errands;
import dev.mintmark.presentation.copies.LaunchModel;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.frame.Notices;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.rollback.PlanModel;
import dev.mintmark.presentation.rollback.RollbackErrands;
import dev.mintmark.presentation.rollback.RollbacksModel;
import dev.mintmark.presentation.sources.SourcesModel;
import dev.mintmark.presentation.timeline.TimeTravel.Shown;
import dev.mintmark.presentation.timeline.TimeTravel;
import dev.mintmark.presentation.timeline.TimelineModel;
import dev.mintmark.presentation.work.Background;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;

/// One window over one watch: every model and screen, made in order and joined. FX thread only.
final class Console {

    private final FxThread fxThread = new FxThread();
    private final Wiring wiring;
    private final Tools tools;
    private final FleetModel fleet;
    private final TimelineModel timeline;
    private final TimeTravel travel;
    private final SourcesModel sources;
    private final WatchCare care;
    private final MintmarkWindow window;
    private final InstantSource clock;
    private final CopiesModel copies;
    private final ArmedModel armed;
    private final CopyCare copyCare;
    private final RollbacksModel rollbacks;
    private final RollbackCare rollbackCare;
    private final NightCare nightCare;
    private final NotifyCare notify;
    private final WindowFrame frame;
    private final Sending sending;
    private Consumer<String> openService = _ -> { };
    private boolean looked;
    private FleetSnapshot present;

    /// @param openDemo shows the demo fleet in place of this window
    Console(Stage stage, Surroundings around, Home home, Wiring wiring, Runnable openDemo) {
        this.wiring = wiring;
        this.clock = around.clock();
        this.present = wiring.fleet().snapshot();
        var theme = new Theme();
        var file = new SettingsFile(home.config());
        theme.show(wiring.configuration().now().textSize());
        tools = tools(stage, around, theme, file);
        var words = tools.words();
        var outlook = tools.outlook();
        var screens = new Screens();
        fleet = new FleetModel(outlook, fxThread);
        timeline = new TimelineModel(outlook, wiring.history(), around.clock(), tools.background(),
                TimelineScreen.reading(words), TimelineScreen.layout(words, tools.wording()));
        travel = new TimeTravel(outlook, wiring.history(), tools.background(), TimelineScreen.reading(words));
        care = new WatchCare(wiring.fleet());
        sources = new SourcesModel(care);
        var firstRun = new FirstRunModel(openDemo, this::look);
        care.tell(firstRun, () -> Places.looked(around, words));
        var comparison = new CompareModel(new CompareSources(Images.of(wiring), Images.commits(wiring)), outlook,
                tools.background(), fxThread, System::nanoTime, CompareScreen.tenses(words),
                new RecentImages(tools.remembered().now().images()));
        var past = new PastVersions(wiring.history(), around.clock());
        var compareScreen = new CompareScreen(comparison, new HistoryModel(new Versions(wiring, around.clock()), Images.of(wiring),
                tools.background(), fxThread, CompareScreen.historyTenses(words)), tools, screens);
        var errands = new Errands(tools.background(), fxThread, CopiesScreen.work(words));
        var settings = new SettingsCare(wiring, tools);
        copyCare = new CopyCare(wiring, around.clock());
        copies = new CopiesModel(wiring::copies, errands, around.clock());
        rollbackCare = new RollbackCare(wiring);
        armed = new ArmedModel(wiring::arming, () -> Stream.concat(copyCare.places().stream(),
                rollbackCare.places().stream()).distinct().toList());
        var rollbackErrands = new RollbackErrands(tools.background(), fxThread, RollbackScreen.work(words));
        rollbacks = new RollbacksModel(wiring::rollbacks, wiring::audit, rollbackErrands, around.clock(),
                around.operator());
        var launch = new LaunchModel(wiring::copies, wiring::arming, errands, copies, settings::launchDefaults);
        var copiesScreen = new CopiesScreen(copies, launch, tools, screens);
        var plan = new PlanModel(wiring::rollbacks, wiring::arming, rollbackErrands, rollbacks, around.clock());
        var rollbackScreen = new RollbackScreen(rollbacks, plan, armed, compareScreen.door(past, "rollbacks"), tools, screens);
        var night = new NightCare(wiring, tools, screens, fxThread, around, new NightCare.Doors(
                service -> openService.accept(service), from -> compareScreen.door(past, from),
                from -> copiesScreen.door(past, from), rollbackScreen::door));
        nightCare = night;
        compareScreen.whenCompared(night::compared);
        plan.usually(night::ticket);
        launch.usually(night::purpose);
        var fleetScreen = new FleetScreen(fleet, outlook, words, tools.wording(), theme, screens, new FleetDoors(
                compareScreen.door(past, "fleet"), copiesScreen.door(past, "fleet"), rollbackScreen.door("fleet"),
                night.findings(), night.incidents().door("fleet")));
        openService = service -> {
            screens.goTo(fleetScreen.id());
            fleetScreen.open(service);
        };
        screens.add(fleetScreen);
        screens.add(new TimelineScreen(timeline, outlook, words, tools.wording(), theme, screens, openService,
                compareScreen.door(past, "timeline"), copiesScreen.door(past, "timeline"),
                rollbackScreen.door("timeline")));
        screens.add(compareScreen);
        screens.add(copiesScreen);
        screens.add(rollbackScreen);
        screens.add(night.findings());
        screens.add(night.incidents());
        screens.add(new SourcesScreen(tools, sources));
        screens.add(settings.screen());
        frame = new WindowFrame(tools, screens, sources, firstRun, armed, wiring.isDemo());
        frame.addToHeader(night.incidents().chip(), night.incidents()::tickChip);
        settings.begin(stage, frame, night::configured);
        notify = new NotifyCare(stage, around, tools, frame, screens, fxThread, copies, rollbacks);
        comparison.tookProperty().subscribe(took -> took.ifPresent(time -> notify.compared(
                CompareScreen.named(comparison), time)));
        sending = new Sending(tools, frame, new Bundling(around, home), () -> present.sources());
        Function<Runnable, Optional<Node>> leaving = close -> copiesScreen.leaving(close, frame::closePanel);
        window = new MintmarkWindow(stage, frame, tools, leaving, remembered -> {
            remembered.change(before -> before.withImages(comparison.recent().names()));
            file.save(remembered.now());
            comparison.close();
            notify.close();
            copyCare.close();
            night.close();
            fleet.close();
        });
    }

    private Tools tools(Stage stage, Surroundings around, Theme theme, SettingsFile file) {
        var words = Words.load();
        var configuration = wiring.configuration().loaded();
        var notices = new Notices(configuration.configured().notifications());
        var background = new Background(fxThread,
                CompletableFuture.delayedExecutor(Background.PATIENCE.toMillis(), TimeUnit.MILLISECONDS, fxThread));
        var loaded = file.load();
        loaded.problem().ifPresent(notices::report);
        configuration.problem().ifPresent(notices::report);
        wiring.historyProblem().ifPresent(notices::report);
        var outlook = new Outlook(around.clock());
        outlook.scopeProperty().set(loaded.settings().scope());
        outlook.environmentsProperty().set(configuration.configured().environments());
        return new Tools(words, new Wording(words, around.clock(), around.zone()), theme, outlook, notices, background,
                new Remembered(loaded.settings().withTheme(configuration.configured().theme())),
                new TakeAway(words, notices, background, new NativeFileChoice(() -> stage)));
    }

    /// Shows the window with what is known already, and begins to look when that is on screen.
    void show() {
        travel.shownProperty().subscribe(this::showMoment);
        wiring.fleet().subscribe(new Latest<>(fxThread, this::showPresent));
        window.show();
        notify.begin();
        new FirstFrame(clock, this::look).start();
    }

    /// Shows faults from now on, and offers what the run before left behind.
    void care(LastRun lastRun) {
        lastRun.tell(problem -> fxThread.execute(() -> tools.notices().report(problem)));
        if (lastRun.fresh().isEmpty()) {
            return;
        }
        var line = new AtomicReference<Node>();
        Consumer<Runnable> choose = then -> {
            frame.withdraw(line.get());
            // On its own thread: it touches files.
            Thread.ofVirtual().name("settle the run before").start(then);
        };
        var reports = lastRun.reports();
        var newest = lastRun.fresh().getFirst();
        line.set(new LastRunLine(tools, lastRun.fresh(), new LastRunLine.Choices(() -> {
            sending.open("crashes/" + newest.name());
            choose.accept(reports::offered);
        }, () -> {
            sending.open();
            choose.accept(reports::offered);
        }, () -> choose.accept(reports::forget))));
        frame.announce(line.get());
    }

    /// Reads what there is to watch on a thread of its own, and begins to watch it.
    private void look() {
        care.look(wiring, fxThread, tools.notices());
        if (!looked) {
            looked = true;
            copyCare.begin(notify.copies(), fxThread, armed::refresh);
            rollbackCare.begin(rollbacks, fxThread, armed::refresh);
            nightCare.begin();
        }
    }

    private void showPresent(FleetSnapshot snapshot) {
        present = snapshot;
        sources.show(snapshot);
        notify.accept(snapshot);
        rollbacks.accept(snapshot);
        nightCare.accept(snapshot);
        timeline.fleetChanged();
        if (travel.shownProperty().get() instanceof Shown.Present) {
            fleet.accept(snapshot);
        }
    }

    private void showMoment(Shown shown) {
        switch (shown) {
            case Shown.Present _ -> fleet.accept(present);
            case Shown.Forgotten(_, var problem) -> tools.notices().report(problem);
            case Shown.Recalling _, Shown.Recalled _ -> shown.fleet().ifPresent(fleet);
        }
    }
}
