package dev.mintmark.app.rollback;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WayBack;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.PaletteEntry;
import dev.mintmark.presentation.rollback.PlanModel;
import dev.mintmark.presentation.rollback.RollbackDoor;
import dev.mintmark.presentation.rollback.RollbackSubject;
import dev.mintmark.presentation.rollback.RollbackWork;
import dev.mintmark.presentation.rollback.RollbacksModel;
import dev.mintmark.presentation.rollback.ServicesInPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// Rollbacks: asking for one, following it, and all that were.
public final class RollbackScreen implements Screen {

    private final RollbackContext context;
    private final Navigator navigator;
    private final List<Command> commands;
    private final RollbackDoor ownDoor;
    private final WayBack back;
    private RollbackView view;

    public RollbackScreen(RollbacksModel model, PlanModel plan, ArmedModel armed, CompareDoor compare, Tools tools,
            Navigator navigator) {
        this.context = new RollbackContext(model, plan, armed, compare, tools);
        this.navigator = navigator;
        this.back = new WayBack(navigator);
        this.commands = commandList();
        this.ownDoor = new ScreenRollbackDoor(model, subject -> open(subject, id()));
        tools.outlook().filterProperty().subscribe(model::narrow);
        model.readProperty().subscribe((_, _) -> tellOfUnknown());
        // A run that is about to be aborted from elsewhere is brought to the front.
        model.openedProperty().subscribe(opened -> opened.ifPresent(run -> run.abortAskedProperty().subscribe(asked -> {
            if (asked) {
                navigator.goTo(id());
            }
        })));
    }

    /// A console that was killed leaves runs behind of which nobody knows the end.
    private void tellOfUnknown() {
        context.model().known().stream().filter(line -> line.run().filter(run -> run.stage() == Run.Stage.UNKNOWN)
                .isPresent()).findFirst().ifPresent(line -> context.tools().notices().report(new Problem(
                        "rollback.unknown-outcome", context.word("rollbacks.unknown.what", line.name()),
                        context.word("rollbacks.unknown.why"), context.word("rollbacks.unknown.next"))));
    }

    /// What work on rollbacks is called in the list of running work.
    public static RollbackWork.Wording work(Words words) {
        return RollbackWords.work(words);
    }

    private List<Command> commandList() {
        var list = new ArrayList<Command>();
        list.add(onPlan("rollbacks.reason.focus", "w", PlanPage::focusReason, _ -> true));
        list.add(onPlan("rollbacks.work", "p", _ -> context.plan().work(), _ -> context.plan().mayPlan()));
        list.add(onPlan("rollbacks.rehearseNow", "r", _ -> context.plan().rehearse(), _ -> context.plan().plan()
                .isPresent()));
        list.add(onPlan("rollbacks.override", "o", PlanPage::override, _ -> context.plan().plan().isPresent()));
        list.add(onPlan("rollbacks.arm", "a", PlanPage::arm, _ -> context.plan().plan().isPresent()));
        list.add(onPlan("rollbacks.compareBoth", "d", PlanPage::compare, _ -> context.plan().plan().isPresent()));
        list.add(onPlan("rollbacks.finding", "Enter", PlanPage::openFinding, PlanPage::isInChecks));
        list.add(onRun("rollbacks.compareRun", "d", RunPage::compare, _ -> true));
        list.add(onRun("rollbacks.findingRun", "Enter", RunPage::openFinding, RunPage::isInChecks));
        list.add(onPlan("rollbacks.explain", "I", PlanPage::explainFinding, PlanPage::isInChecks));
        list.add(onRun("rollbacks.explainRun", "I", RunPage::explainFinding, RunPage::isInChecks));
        for (var tab : RunCard.Tab.values()) {
            list.add(onRun("rollbacks.show." + tab.name().toLowerCase(Locale.ROOT), String.valueOf(tab.ordinal() + 1),
                    page -> page.showTab(tab), _ -> true));
        }
        list.add(onRun("rollbacks.abort", "X", page -> page.model().askAbort(), page -> page.model().mayAbort()));
        list.add(onRun("rollbacks.forward", "F", RunPage::forward, page -> page.model().mayGoForward()));
        list.add(onRun("rollbacks.again", "p", RunPage::again, page -> page.model().mayPlanAgain()));
        list.add(onRun("rollbacks.resumeRun", "e", RunPage::resume, page -> page.model().mayResume()));
        list.add(onRun("rollbacks.takeUpRun", "u", RunPage::takeUp, page -> page.model().mayTakeUp()));
        list.add(onList("rollbacks.open", "Enter", RollbacksPage::openChosen));
        list.add(Command.of("rollbacks.refresh", "F5", context.model()::refresh).onlyWhen(() -> view != null));
        return List.copyOf(list);
    }

    private Command onPlan(String id, String key, Consumer<PlanPage> action, Predicate<PlanPage> when) {
        return Command.of(id, key, () -> view().plan().ifPresent(action))
                .onlyWhen(() -> view != null && view.plan().filter(when).isPresent());
    }

    private Command onRun(String id, String key, Consumer<RunPage> action, Predicate<RunPage> when) {
        return Command.of(id, key, () -> view().run().ifPresent(action))
                .onlyWhen(() -> view != null && view.run().filter(when).isPresent());
    }

    private Command onList(String id, String key, Consumer<RollbacksPage> action) {
        return Command.of(id, key, () -> view().list().ifPresent(action))
                .onlyWhen(() -> view != null && view.list().filter(list -> list.chosen().isPresent()).isPresent());
    }

    @Override
    public String id() {
        return "rollbacks";
    }

    @Override
    public Ikon icon() {
        return Icon.ROTATE_CCW;
    }

    @Override
    public String titleKey() {
        return "rollbacks.rail";
    }

    @Override
    public String goKey() {
        return "r";
    }

    @Override
    public Node node() {
        return view();
    }

    private RollbackView view() {
        if (view == null) {
            view = new RollbackView(context, () -> navigator.goTo("fleet"), back::take);
        }
        return view;
    }

    /// The way here from the screen of this id, with what is to be rolled back; Esc leads back to it.
    public RollbackDoor door(String fromScreen) {
        return new ScreenRollbackDoor(context.model(), subject -> open(subject, fromScreen));
    }

    /// Asks for a rollback of this in front; Esc leads back to the screen of this id.
    void open(RollbackSubject subject, String fromScreen) {
        context.plan().open(subject);
        back.leadsTo(fromScreen);
        navigator.goTo(id());
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
        return ServicesInPlace.names(context.model().fleetProperty().get()).stream().map(service -> new PaletteEntry(
                "rollback/" + service, context.word("rollbacks.palette", service),
                        context.word("rollbacks.palette.detail"),
                "", () -> ownDoor.offerService(service, Optional.empty()))).toList();
    }

    @Override
    public Optional<Exportable> exportable() {
        return view == null || view.list().isEmpty() || context.model().lines().isEmpty() ? Optional.empty()
                : Optional.of(new RollbacksExport(context, view.list().flatMap(RollbacksPage::chosen)));
    }

    @Override
    public boolean back() {
        return view != null && view.back();
    }
}
