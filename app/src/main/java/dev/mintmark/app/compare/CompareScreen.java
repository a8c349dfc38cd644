package dev.mintmark.app.compare;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.report.ComparisonMarkdown;
import dev.mintmark.app.report.ComparisonReport;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.compare.CompareModel;
import dev.mintmark.presentation.compare.CompareTab;
import dev.mintmark.presentation.compare.CompareTenses;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.presentation.compare.ImagePair;
import dev.mintmark.presentation.compare.PastVersions;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.work.Tenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/// What exactly is different between two image versions.
public final class CompareScreen implements Screen, CompareActions {

    private static final Duration PULSE = Duration.millis(100);

    private final CompareContext context;
    private final CompareModel model;
    private final HistoryModel past;
    private final Navigator navigator;
    private final List<Command> commands;
    private final Timeline pulse;
    private Optional<CameFrom> cameFrom = Optional.empty();
    private boolean fromHistory;
    private boolean historyFromPage;
    private CompareView view;

    /// Where a comparison was asked for, and by which words that screen was narrowed then.
    private record CameFrom(String screen, String filter) {}

    public CompareScreen(CompareModel model, HistoryModel past, Tools tools, Navigator navigator) {
        this.context = new CompareContext(model, tools);
        this.model = model;
        this.past = past;
        this.navigator = navigator;
        this.commands = commandList();
        this.pulse = new Timeline(new KeyFrame(PULSE, _ -> model.refresh()));
        pulse.setCycleCount(Animation.INDEFINITE);
    }

    /// What is compared, for a sentence: *"payments:2.3 → payments:2.4"*; empty if nothing is.
    public static String named(CompareModel model) {
        return model.pairProperty().get().map(pair -> pair.from().name() + " → " + pair.to().name())
                .orElse("");
    }

    /// What the work of a comparison is called in the list of running work.
    public static CompareTenses tenses(Words words) {
        return new CompareTenses(
                pair -> new Tenses(words.get("compare.work.toDo", name(pair, true), name(pair, false)),
                        words.get("compare.work.running", name(pair, true), name(pair, false)),
                        words.get("compare.work.done", name(pair, true), name(pair, false))),
                path -> new Tenses(words.get("compare.look.toDo", CompareWords.printable(path)),
                        words.get("compare.look.running", CompareWords.printable(path)),
                        words.get("compare.look.done", CompareWords.printable(path))),
                new Tenses(words.get("compare.narrow.toDo"), words.get("compare.narrow.running"),
                        words.get("compare.narrow.done")));
    }

    /// What reading the versions of a service or of a repository is called in the list of running work.
    public static Function<String, Tenses> historyTenses(Words words) {
        return name -> new Tenses(words.get("compare.history.work.toDo", CompareWords.printable(name)),
                words.get("compare.history.work.running", CompareWords.printable(name)),
                words.get("compare.history.work.done", CompareWords.printable(name)));
    }

    private static String name(ImagePair pair, boolean older) {
        var image = older ? pair.from() : pair.to();
        return image.digest().map(digest -> digest.shortForm()).orElseGet(() -> CompareWords.printable(image.name()
                .substring(image.name().lastIndexOf('/') + 1)));
    }

    private List<Command> commandList() {
        var list = new ArrayList<Command>();
        list.add(Command.of("compare.open", "Enter", this::openSelected).onlyWhen(() -> view != null && !view.isAsking()));
        for (var tab : CompareTab.values()) {
            list.add(onPage("compare.show." + tab.name().toLowerCase(Locale.ROOT), String.valueOf(tab.ordinal() + 1),
                    () -> model.tabProperty().set(tab)));
        }
        list.add(onPage("compare.swap", "x", model::swap));
        list.add(onPage("compare.markdown", "m", this::copyMarkdown));
        list.add(Command.of("compare.others", "o", this::chooseOthers).onlyWhen(() -> view != null && !view.isAsking()));
        list.add(Command.of("compare.history", "h", () -> subject().ifPresent(this::history))
                .onlyWhen(() -> view != null && view.isComparing() && subject().isPresent()));
        list.add(Command.of("compare.history.choose", "v", () -> view().history().choose())
                .onlyWhen(() -> view != null && view.isHistory()));
        list.add(onPage("compare.toggleTimes", "i", () -> model.rows().timesShownProperty()
                .set(!model.rows().timesShownProperty().get())));
        list.add(onPage("compare.toggleTree", "t", () -> model.rows().fileRows().treeProperty()
                .set(!model.rows().fileRows().treeProperty().get())));
        list.add(onPage("compare.nextChange", "n", () -> view().page().nextChange(1)));
        list.add(onPage("compare.previousChange", "p", () -> view().page().nextChange(-1)));
        list.add(Command.of("compare.cancel", "c", this::cancel).onlyWhen(() -> view != null && (view.isHistory()
                ? past.runningProperty().get() : view.isComparing() && model.runningProperty().get())));
        return List.copyOf(list);
    }

    private Command onPage(String id, String key, Runnable action) {
        return Command.of(id, key, action).onlyWhen(() -> view != null && view.isComparing());
    }

    private void openSelected() {
        if (view().isHistory()) {
            view().history().compare();
        } else {
            view().page().openSelected();
        }
    }

    private void cancel() {
        if (view().isHistory()) {
            past.cancel();
        } else {
            model.cancel();
        }
    }

    /// Whose versions there are to look at: the service of what is compared, else the repository of the newer image.
    private Optional<String> subject() {
        return model.pairProperty().get().map(pair -> pair.service().isEmpty() ? pair.to().repository().orElse("")
                : pair.service()).filter(name -> !name.isEmpty());
    }

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Ikon icon() {
        return Icon.COLUMNS;
    }

    @Override
    public String titleKey() {
        return "compare.title";
    }

    @Override
    public String goKey() {
        return "c";
    }

    @Override
    public Node node() {
        return view();
    }

    private CompareView view() {
        if (view == null) {
            view = new CompareView(context, past, this, this::openChosen);
        }
        return view;
    }

    /// The way here from the screen of this id; Esc leads back to it.
    ///
    /// @param past finds the version before another
    public CompareDoor door(PastVersions past, String fromScreen) {
        return new ScreenDoor(model, past, context.tools(), pair -> open(pair, fromScreen),
                name -> history(name, fromScreen));
    }

    private void history(String name, String fromScreen) {
        leave(fromScreen);
        history(name);
        historyFromPage = false;
        navigator.goTo(id());
    }

    @Override
    public void history(String name) {
        fromHistory = false;
        historyFromPage = view().isComparing();
        past.open(name);
        view().showHistory();
    }

    /// Two versions out of the history; Esc leads back to it.
    private void openChosen(ImagePair pair) {
        fromHistory = true;
        model.open(pair);
        view().showPage();
    }

    /// Compares these two in front; Esc leads back to the screen it was asked for on.
    ///
    /// @param fromScreen its id
    public void open(ImagePair pair, String fromScreen) {
        leave(fromScreen);
        fromHistory = false;
        model.open(pair);
        view().showPage();
        navigator.goTo(id());
    }

    private void leave(String fromScreen) {
        var outlook = context.tools().outlook();
        cameFrom = Optional.of(new CameFrom(fromScreen, outlook.filterProperty().get()));
        outlook.filterProperty().set("");
    }

    @Override
    public void shown() {
        pulse.play();
        view().focus();
    }

    @Override
    public void hidden() {
        pulse.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public Optional<Exportable> exportable() {
        return view == null || view.isAsking() ? Optional.empty()
                : Optional.of(view.isHistory() ? view.history() : view.page().export());
    }

    /// From the difference to the list, from the list to where the comparison was asked for.
    @Override
    public boolean back() {
        if (view == null) {
            return false;
        }
        if (view.isAsking() ? view.showPage() : view.isHistory() ? view.history().back() : view.page().back()) {
            return true;
        }
        if (!context.tools().outlook().filterProperty().get().isEmpty()) {
            return false;
        }
        if (fromHistory && view.isComparing()) {
            fromHistory = false;
            view.showHistory();
            return true;
        }
        if (historyFromPage && view.isHistory()) {
            historyFromPage = false;
            return view.showPage();
        }
        if (cameFrom.isPresent()) {
            var before = cameFrom.get();
            cameFrom = Optional.empty();
            context.tools().outlook().filterProperty().set(before.filter());
            navigator.goTo(before.screen());
            return true;
        }
        if (!view.isAsking()) {
            view.ask();
            return true;
        }
        return false;
    }

    /// Tells of each comparison that was read to its end, once.
    public void whenCompared(Consumer<ComparisonReport> listener) {
        model.runningProperty().subscribe((was, runs) -> {
            if (was && !runs) {
                KnownParts.report(model).ifPresent(listener);
            }
        });
    }

    @Override
    public void copyMarkdown() {
        KnownParts.report(model).ifPresent(report -> context.tools().takeAway()
                .copyText(ComparisonMarkdown.of(report, context.tools().words())));
    }

    @Override
    public void chooseOthers() {
        view().ask();
    }
}
