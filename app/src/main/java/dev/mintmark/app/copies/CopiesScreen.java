package dev.mintmark.app.copies;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WayBack;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.terminal.Terminals;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.compare.PastVersions;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.copies.CopySubject;
import dev.mintmark.presentation.copies.CopyWork;
import dev.mintmark.presentation.copies.LaunchModel;
import dev.mintmark.presentation.copies.SessionTab;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.frame.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// Debug copies: which there are, launching one, and working inside.
public final class CopiesScreen implements Screen {

    private final CopiesContext context;
    private final Navigator navigator;
    private final List<Command> commands;
    private final WayBack back;
    private CopiesView view;

    public CopiesScreen(CopiesModel model, LaunchModel launch, Tools tools, Navigator navigator) {
        this.context = new CopiesContext(model, launch, tools, new Terminals(tools.theme(), new FxThread()));
        this.navigator = navigator;
        this.back = new WayBack(navigator);
        this.commands = commandList();
        model.onProblem(tools.notices()::report);
        launch.onLaunched(_ -> {
            back.forget();
            view().page().ifPresent(CopyPage::shown);
        });
        launch.onLeft(back::take);
        tools.outlook().filterProperty().subscribe(model::narrow);
    }

    /// What work on copies is called in the list of running work.
    public static CopyWork.Wording work(Words words) {
        return CopyWords.work(words);
    }

    private List<Command> commandList() {
        var list = new ArrayList<Command>();
        list.add(onPage("copies.open", List.of("Enter"), CopyPage::enter, _ -> view().isInList() || inFiles()));
        list.add(Command.of("copies.new", "n", this::launchNew).onlyWhen(() -> view != null && view.launch().isEmpty()));
        list.add(onPage("copies.extend", List.of("+", "=", "Ctrl+Shift+E"), CopyPage::extend));
        list.add(onPage("copies.end", List.of("X"), CopyPage::planEnd));
        for (var tab : SessionTab.values()) {
            var number = String.valueOf(tab.ordinal() + 1);
            var name = tab.name().toLowerCase(Locale.ROOT);
            list.add(onPage("copies.show." + name, tab == SessionTab.LOGS ? List.of(number, "l") : List.of(number),
                    page -> show(page, tab)));
        }
        list.add(onPage("copies.again", List.of("r"), CopyPage::again));
        list.add(onPage("copies.find", List.of("Ctrl+Shift+F"), CopyPage::openSearch));
        list.add(onPage("copies.shell.new", List.of("Ctrl+Shift+T"), page -> page.session().openShell()));
        list.add(onPage("copies.shell.next", List.of("Ctrl+Shift+N"), page -> page.shells().step(1)));
        list.add(onPage("copies.shell.previous", List.of("Ctrl+Shift+P"), page -> page.shells().step(-1)));
        list.add(onPage("copies.shell.close", List.of("Ctrl+Shift+W"), page -> page.shells().closeFront()));
        list.add(onPage("copies.shell.record", List.of("Ctrl+Shift+R"), page -> page.shells().record()));
        list.add(onPage("copies.terminal.copy", List.of("Ctrl+Shift+C"), page -> page.shells().copy()));
        list.add(onPage("copies.terminal.paste", List.of("Ctrl+Shift+V"), page -> page.shells().paste()));
        list.add(onPage("copies.leave", List.of("Ctrl+Shift+B"), _ -> view().focusList()));
        list.add(Command.of("copies.purpose", "p", () -> view().launch().ifPresent(LaunchPage::focusPurpose))
                .onlyWhen(() -> view != null && view.launch().isPresent()));
        return List.copyOf(list);
    }

    private static void show(CopyPage page, SessionTab tab) {
        if (page.session().tabProperty().get() == tab) {
            page.shown();
        } else {
            page.session().tabProperty().set(tab);
        }
    }

    private Command onPage(String id, List<String> keys, Consumer<CopyPage> action) {
        return onPage(id, keys, action, _ -> true);
    }

    private Command onPage(String id, List<String> keys, Consumer<CopyPage> action, Predicate<CopyPage> when) {
        return new Command(id, keys, () -> view != null && view.page().filter(when).isPresent(),
                () -> view().page().ifPresent(action));
    }

    private boolean inFiles() {
        return view().page().filter(page -> page.session().tabProperty().get() == SessionTab.FILES).isPresent();
    }

    @Override
    public String id() {
        return "copies";
    }

    @Override
    public Ikon icon() {
        return Icon.COPY;
    }

    @Override
    public String titleKey() {
        return "copies.rail";
    }

    @Override
    public String goKey() {
        return "d";
    }

    @Override
    public Node node() {
        return view();
    }

    private CopiesView view() {
        if (view == null) {
            view = new CopiesView(context, this::launchNew);
        }
        return view;
    }

    private void launchNew() {
        context.launch().open(CopySubject.named(""));
        context.launch().draftProperty().get().ifPresent(_ -> view().focus());
    }

    /// The way here from the screen of this id, with what a copy is to be made of; Esc leads back to it.
    ///
    /// @param past finds what a version of the record is called
    public CopyDoor door(PastVersions past, String fromScreen) {
        return new ScreenCopyDoor(context.tools(), past, subject -> open(subject, fromScreen));
    }

    /// Asks for a copy of this in front; Esc leads back to the screen of this id.
    void open(CopySubject subject, String fromScreen) {
        context.launch().open(subject);
        back.leadsTo(fromScreen);
        navigator.goTo(id());
    }

    /// What is to be said before the window closes: which copies of this operator live on, and until when.
    ///
    /// @param stay takes it away again
    public Optional<Node> leaving(Runnable close, Runnable stay) {
        var mine = context.model().mine();
        return mine.isEmpty() ? Optional.empty() : Optional.of(new LeavingNote(context.tools(), mine, close, stay));
    }

    @Override
    public void shown() {
        view().focus();
    }

    @Override
    public void tick() {
        context.model().tick();
        if (view != null) {
            view.page().ifPresent(page -> page.shells().tick());
        }
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public Optional<Exportable> exportable() {
        return view == null || view.launch().isPresent() || context.model().lines().isEmpty() ? Optional.empty()
                : Optional.of(new CopiesExport(context, view.isInList() ? Optional.empty()
                        : view.page().flatMap(CopyPage::changesShown)));
    }

    @Override
    public boolean back() {
        return view != null && view.back();
    }
}
