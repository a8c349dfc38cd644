package dev.mintmark.app.fleet;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.fleet.Lens;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.frame.PaletteEntry;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/// The home screen: what is running, and whether it is all the same thing.
public final class FleetScreen implements Screen {

    private static final Duration TICK = Duration.seconds(1);

    private final FleetContext context;
    private final Outlook outlook;
    private final Navigator navigator;
    private final Timeline clock;
    private final List<Command> commands;
    private FleetView view;

    public FleetScreen(FleetModel model, Outlook outlook, Words words, Wording wording, Theme theme,
            Navigator navigator, FleetDoors doors) {
        this.context = new FleetContext(model, theme, words, wording, doors);
        this.outlook = outlook;
        this.navigator = navigator;
        this.clock = new Timeline(new KeyFrame(TICK, _ -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        this.commands = List.of(
                Command.of("fleet.open", "Enter", () -> view().openSelected()),
                Command.of("fleet.lens.services", "1", () -> look(Lens.SERVICES)),
                Command.of("fleet.lens.versions", "2", () -> look(Lens.VERSIONS)),
                Command.of("fleet.lens.map", "3", () -> look(Lens.MAP)),
                Command.of("fleet.lens.next", "v", () -> look(model.lensProperty().get().next())),
                Command.of("fleet.map.next", "n", () -> view().nextThatStandsOut())
                        .onlyWhen(() -> model.lensProperty().get() == Lens.MAP),
                Command.of("fleet.copyNewest", "y", () -> view().digest().ifPresent(DigestLabel::toClipboard))
                        .onlyWhen(() -> view().digest().isPresent()),
                Command.of("fleet.explain", "I", () -> view().explain()).onlyWhen(() -> view().hasSigns()),
                Command.of("fleet.compare", "d", () -> view().compare()).onlyWhen(() -> view().digest().isPresent()),
                Command.of("fleet.history", "h", () -> view().service().ifPresent(context.compare()::history))
                        .onlyWhen(() -> view().service().isPresent()),
                Command.of("fleet.copy", "s", () -> view().offerCopy()).onlyWhen(() -> view().digest().isPresent()),
                Command.of("fleet.rollback", "R", () -> view().offerRollback())
                        .onlyWhen(() -> view().rollback().isPresent()),
                Command.of("fleet.findings", "w", () -> view().service().ifPresent(context.findings()::open))
                        .onlyWhen(() -> view().service().filter(context.findings().marksProperty().get()::containsKey)
                                .isPresent()),
                Command.of("fleet.incident", "i", () -> view().openIncident())
                        .onlyWhen(() -> view().service().isPresent()),
                Command.of("fleet.onTimeline", "t", () -> view().showOnTimeline())
                        .onlyWhen(() -> view().hasSubject()));
    }

    @Override
    public String id() {
        return "fleet";
    }

    @Override
    public Ikon icon() {
        return Icon.ALIGN_LEFT;
    }

    @Override
    public String titleKey() {
        return "fleet.title";
    }

    @Override
    public String goKey() {
        return "f";
    }

    @Override
    public Node node() {
        return view();
    }

    private FleetView view() {
        if (view == null) {
            view = new FleetView(context, outlook, navigator);
        }
        return view;
    }

    private void look(Lens lens) {
        context.model().lensProperty().set(lens);
        view().focusList();
    }

    @Override
    public void shown() {
        context.model().inFront(true);
        clock.play();
        view().focusList();
    }

    @Override
    public void hidden() {
        context.model().inFront(false);
        clock.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public List<PaletteEntry> paletteEntries() {
        return context.model().page().services().stream().map(line -> new PaletteEntry("service/" + line.name(),
                line.name(), context.words().get("fleet.palette", line.summary().instances(),
                        line.summary().versions().size()), "", () -> open(line.name()))).toList();
    }

    /// Brings this screen to the front with this service opened.
    public void open(String service) {
        navigator.goTo(id());
        view().openService(service);
    }

    /// The list that is in view, or the instances of what is open if the focus is there.
    @Override
    public Optional<Exportable> exportable() {
        return Optional.of(view().export());
    }

    @Override
    public boolean back() {
        return view().back();
    }
}
