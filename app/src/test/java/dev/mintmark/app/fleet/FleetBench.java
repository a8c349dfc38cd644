package dev.mintmark.app.fleet;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.NoComparing;
import dev.mintmark.app.look.NoCopying;
import dev.mintmark.app.look.NoRollingBack;
import dev.mintmark.app.look.Standing;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.Lens;
import dev.mintmark.presentation.frame.Outlook;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.Scene;
import dev.mintmark.presentation.fleet.FleetPage;

/// The Fleet screen by itself, with everything it needs, and a scene to draw it in.
final class FleetBench implements AutoCloseable {

    final Theme theme;
    final Outlook outlook = new Outlook(Demo.CLOCK);
    final FleetModel model;
    final FleetScreen screen;
    final List<String> wentTo = new ArrayList<>();
    final NoComparing compare = new NoComparing();
    final NoCopying copies = new NoCopying();
    final NoRollingBack rollbacks = new NoRollingBack();
    private Scene scene;

    FleetBench(Appearance appearance) {
        Headless.start();
        theme = Headless.onFx(() -> {
            var made = new Theme();
            made.show(appearance);
            return made;
        });
        model = Headless.onFx(() -> new FleetModel(outlook, new FxThread()));
        var words = Words.load();
        Navigator navigator = wentTo::add;
        screen = Headless.onFx(() -> new FleetScreen(model, outlook, words,
                new Wording(words, Demo.CLOCK, ZoneOffset.UTC), theme, navigator, new FleetDoors(compare, copies, rollbacks)));
    }

    Parent content() {
        return (Parent) screen.node();
    }

    /// Puts the screen into a scene of its own, which no window shows.
    FleetBench at(int width, int height) {
        scene = Headless.onFx(() -> {
            var made = new Scene(content(), width, height);
            theme.dress(made);
            made.snapshot(null);
            return made;
        });
        return this;
    }

    /// Shows a fleet and waits until the page says what is expected.
    FleetBench shows(FleetSnapshot fleet, Predicate<FleetPage> expected) {
        model.accept(fleet);
        return awaits(expected);
    }

    FleetBench awaits(Predicate<FleetPage> expected) {
        Headless.await("the page shows it", () -> expected.test(model.page()));
        return this;
    }

    FleetBench does(Runnable action) {
        Headless.onFx(() -> {
            action.run();
            return null;
        });
        return this;
    }

    FleetBench looksAt(Lens lens) {
        does(() -> model.lensProperty().set(lens));
        if (lens == Lens.MAP) {
            // The map is laid out for the room it has, which is known only after the first layout.
            does(() -> scene.snapshot(null));
            awaits(page -> page.map().isPresent());
        }
        return this;
    }

    /// What is drawn of it, once it is laid out for the room it has.
    Standing standing(String name) {
        return new Standing(name, theme, scene).settling(() -> {
            var view = (FleetMapView) content().lookup("#" + FleetMapView.ID);
            if (view != null && model.lensProperty().get() == Lens.MAP) {
                Headless.await("the map fits", () -> model.page().map().filter(map -> map.layout().width()
                        == (int) view.getWidth() && map.layout().height() == (int) view.getHeight()).isPresent());
            }
        });
    }

    @Override
    public void close() {
        model.close();
    }
}
