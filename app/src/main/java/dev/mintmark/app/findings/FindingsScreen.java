package dev.mintmark.app.findings;

import dev.mintmark.app.frame.Navigator;
import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.findings.FindingLine;
import dev.mintmark.presentation.findings.FindingMark;
import dev.mintmark.presentation.findings.FindingsDoor;
import dev.mintmark.presentation.findings.FindingsModel;
import dev.mintmark.presentation.findings.FindingsWork;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.PaletteEntry;
import dev.mintmark.presentation.rollback.Bounded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// Findings: what is not as it should be.
public final class FindingsScreen implements Screen, FindingsDoor {

    /// As many as there is room for on the rail.
    private static final int MOST_TOLD = 99;

    private final FindingsContext context;
    private final Navigator navigator;
    private final List<Command> commands;
    private final ObservableValue<String> warnings;
    private FindingsView view;

    public FindingsScreen(FindingsModel model, FindingsDoors doors, Tools tools, Navigator navigator) {
        this.context = new FindingsContext(model, doors, tools);
        this.navigator = navigator;
        this.commands = commandList();
        this.warnings = model.pageProperty().map(page -> page.warnings() == 0 ? ""
                : page.warnings() > MOST_TOLD ? tools.word("findings.badge.many", MOST_TOLD)
                : String.valueOf(page.warnings()));
    }

    /// What work on findings is called in the list of running work.
    public static FindingsWork.Wording work(Words words) {
        return FindingsWords.work(words);
    }

    private List<Command> commandList() {
        return List.of(onList("findings.open", "Enter", () -> view().open(), _ -> true),
                onList("findings.compare", "d", () -> view().actions().compare(), _ -> true),
                onList("findings.rollback", "R", () -> view().actions().rollback(), _ -> true),
                onList("findings.accept", "a", () -> view().actions().accept(), line -> !line.isAccepted()),
                onList("findings.withdraw", "w", () -> view().actions().withdraw(), FindingLine::isAccepted),
                onList("findings.incident", "i", () -> view().actions().toIncident(), _ -> true),
                onList("findings.copy", "y", () -> view().actions().copy(), _ -> true),
                Command.of("findings.nextKind", "v", () -> view().chips().next())
                        .onlyWhen(() -> context.model().page().all() > 0),
                Command.of("findings.showAccepted", "z", () -> view().fold())
                        .onlyWhen(() -> !context.model().page().accepted().isEmpty()),
                Command.of("findings.again", "F5", context.model()::readAgain));
    }

    private Command onList(String id, String key, Runnable action, Predicate<FindingLine> when) {
        return Command.of(id, key, action).onlyWhen(() -> view != null && !isEmpty()
                && context.model().chosenProperty().get().filter(when).isPresent());
    }

    private boolean isEmpty() {
        return context.model().page().open().isEmpty() && context.model().page().accepted().isEmpty();
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public Ikon icon() {
        return Icon.ALERT_TRIANGLE;
    }

    @Override
    public String titleKey() {
        return "findings.title";
    }

    @Override
    public String goKey() {
        return "w";
    }

    @Override
    public ObservableValue<String> badge() {
        return warnings;
    }

    @Override
    public Node node() {
        return view();
    }

    private FindingsView view() {
        if (view == null) {
            view = new FindingsView(context);
        }
        return view;
    }

    @Override
    public void shown() {
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
        return context.model().marksProperty().get().entrySet().stream().map(mark -> new PaletteEntry(
                "findings/" + mark.getKey(), context.word("findings.palette", Bounded.name(mark.getKey())),
                context.word("findings.palette.detail", mark.getValue().count()), "", () -> open(mark.getKey()))).toList();
    }

    @Override
    public Optional<Exportable> exportable() {
        return isEmpty() ? Optional.empty() : Optional.of(new FindingsExport(context));
    }

    @Override
    public boolean back() {
        return view != null && view.back();
    }

    @Override
    public ReadOnlyObjectProperty<Map<String, FindingMark>> marksProperty() {
        return context.model().marksProperty();
    }

    @Override
    public void open(String service) {
        context.model().kindProperty().set(Optional.empty());
        context.tools().outlook().filterProperty().set("service:" + (service.contains(" ") ? '"' + service + '"'
                : service));
        navigator.goTo(id());
    }
}
