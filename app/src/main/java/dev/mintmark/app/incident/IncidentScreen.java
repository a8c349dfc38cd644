package dev.mintmark.app.incident;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WayBack;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.incident.Incident;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.PaletteEntry;
import dev.mintmark.presentation.incident.IncidentDoor;
import dev.mintmark.presentation.incident.IncidentWork;
import dev.mintmark.presentation.incident.IncidentsModel;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// Incidents: opening one, working at it from alarm to all-clear, and all that were.
public final class IncidentScreen implements Screen {

    private final IncidentContext context;
    private final IncidentActions actions;
    private final Navigator navigator;
    private final List<Command> commands;
    private final IncidentChip chip;
    private final WayBack back;
    private IncidentView view;

    public IncidentScreen(IncidentsModel model, IncidentDoors doors, Tools tools, Navigator navigator) {
        this.context = new IncidentContext(model, doors, tools);
        this.navigator = navigator;
        this.back = new WayBack(navigator);
        this.actions = new IncidentActions(context, this::goBack);
        this.commands = commandList();
        this.chip = new IncidentChip(context, this::showCurrent);
        tools.outlook().filterProperty().subscribe(model::narrow);
    }

    /// What work on incidents is called in the list of running work.
    public static IncidentWork.Wording work(Words words) {
        return IncidentWords.work(words);
    }

    private List<Command> commandList() {
        return List.of(
                Command.of("incidents.new", "n", actions::openNew).onlyWhen(() -> view != null && !view.isForm()
                        && view.page().isEmpty()),
                Command.of("incidents.paste", "p", actions::paste).onlyWhen(() -> view != null && !view.isForm()),
                onPage("incidents.note.focus", "w", IncidentPane::focusNote, _ -> true),
                onPage("incidents.compare", "d", pane -> pane.steps().compare(), IncidentScreen::hasService),
                onPage("incidents.copy", "s", pane -> pane.steps().copy(), IncidentScreen::hasService),
                onPage("incidents.rollback", "R", pane -> pane.steps().rollback(), IncidentScreen::hasService),
                onPage("incidents.service", "o", pane -> pane.steps().open(), IncidentScreen::hasService),
                onPage("incidents.nextService", "v", pane -> pane.pinned().next(), IncidentScreen::hasService),
                onPage("incidents.addService", "a", pane -> pane.pinned().focusField(), IncidentScreen::isOpen),
                onPage("incidents.turn", "Enter", pane -> pane.story().turn(), pane -> pane.story().isInList()),
                onPage("incidents.markdown", "m", _ -> actions.copyMarkdown(), _ -> true),
                onPage("incidents.export", "x", _ -> actions.exportMarkdown(), _ -> true),
                onPage("incidents.close", "X", IncidentPane::askClose, IncidentScreen::isOpen),
                onPage("incidents.reopen", "u", pane -> pane.page().reopen(), pane -> !isOpen(pane)),
                Command.of("incidents.open", "Enter", () -> view().list().ifPresent(IncidentsPage::openChosen))
                        .onlyWhen(() -> view != null && view.list().flatMap(IncidentsPage::chosen).isPresent()),
                Command.of("incidents.refresh", "F5", context.model()::refresh));
    }

    private static boolean hasService(IncidentPane pane) {
        return pane.page().serviceProperty().get().isPresent();
    }

    private static boolean isOpen(IncidentPane pane) {
        return pane.page().incident().isOpen();
    }

    private Command onPage(String id, String key, Consumer<IncidentPane> action, Predicate<IncidentPane> when) {
        return Command.of(id, key, () -> view().page().ifPresent(action))
                .onlyWhen(() -> view != null && view.page().filter(when).isPresent());
    }

    @Override
    public String id() {
        return "incidents";
    }

    @Override
    public Ikon icon() {
        return Icon.LIFE_BUOY;
    }

    @Override
    public String titleKey() {
        return "incidents.title";
    }

    @Override
    public String goKey() {
        return "i";
    }

    @Override
    public Node node() {
        return view();
    }

    private IncidentView view() {
        if (view == null) {
            view = new IncidentView(context, actions);
        }
        return view;
    }

    /// For the header: the incident in hand.
    public Node chip() {
        return chip;
    }

    /// A second has passed, whichever screen is in front.
    public void tickChip() {
        chip.tick();
    }

    /// The way here from the screen of this id; Esc leads back to it.
    public IncidentDoor door(String fromScreen) {
        return new ScreenIncidentDoor(context, service -> openFor(service, fromScreen));
    }

    private void openFor(String service, String fromScreen) {
        back.leadsTo(fromScreen);
        context.model().currentProperty().get().ifPresentOrElse(incident -> {
            context.model().open(incident);
            context.model().openedProperty().get().ifPresent(page -> page.pin(service));
        }, () -> {
            context.model().leave();
            context.model().propose(List.of(service));
        });
        navigator.goTo(id());
    }

    private void showCurrent() {
        context.model().currentProperty().get().ifPresent(this::show);
    }

    private void show(Incident incident) {
        back.forget();
        context.model().open(incident);
        navigator.goTo(id());
    }

    private void goBack() {
        if (!back.take()) {
            view().focus();
        }
    }

    @Override
    public void shown() {
        context.model().refresh();
        view().focus();
    }

    @Override
    public void tick() {
        context.model().tick();
        if (view != null) {
            view.tick();
        }
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public List<PaletteEntry> paletteEntries() {
        return context.model().known().stream().map(incident -> new PaletteEntry("incident/" + incident.id(),
                Bounded.line(incident.title()), context.says().standing(incident), "", () -> show(incident))).toList();
    }

    @Override
    public Optional<Exportable> exportable() {
        return view == null || view.isForm() || context.model().known().isEmpty() ? Optional.empty()
                : Optional.of(new StoryExport(context, view.page(), view.list().flatMap(IncidentsPage::chosen)));
    }

    @Override
    public boolean back() {
        return view != null && view.back();
    }
}
