package dev.mintmark.app.sources;

import dev.mintmark.app.frame.Screen;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.sources.SourceLine;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// Lists what is watched, and how well it is seen.
public final class SourcesScreen implements Screen, Exportable {

    private final Tools tools;
    private final SourcesModel model;
    private final SourceWording wording;
    private final List<Command> commands;
    private SourcesView view;

    public SourcesScreen(Tools tools, SourcesModel model) {
        this.tools = tools;
        this.model = model;
        this.wording = new SourceWording(tools.words(), tools.wording());
        commands = List.of(
                Command.of("sources.retry", "r", () -> withSelected(line -> model.retryNow(line.id())))
                        .onlyWhen(this::isSelected),
                Command.of("sources.stop", "x", () -> withSelected(line -> model.stopWatching(line.id())))
                        .onlyWhen(() -> selectedLine().filter(SourceLine::watched).isPresent()),
                Command.of("sources.watch", "w", () -> withSelected(line -> model.watchAgain(line.id())))
                        .onlyWhen(() -> selectedLine().filter(line -> !line.watched()).isPresent()));
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public Ikon icon() {
        return Icon.SERVER;
    }

    @Override
    public String titleKey() {
        return "sources.title";
    }

    @Override
    public String goKey() {
        return "s";
    }

    @Override
    public Node node() {
        if (view == null) {
            view = new SourcesView(tools, model, wording);
        }
        return view;
    }

    @Override
    public void shown() {
        ((SourcesView) node()).focusTable();
    }

    @Override
    public void tick() {
        ((SourcesView) node()).wordAges();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public Optional<Exportable> exportable() {
        return Optional.of(this);
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public TableExport all() {
        return new TableExport(wording.columns(), model.lines().stream().map(wording::row).toList());
    }

    @Override
    public TableExport selected() {
        return selectedLine().map(line -> new TableExport(wording.columns(), List.of(wording.row(line))))
                .orElseGet(this::all);
    }

    private Optional<SourceLine> selectedLine() {
        return view == null ? Optional.empty() : view.selected();
    }

    private boolean isSelected() {
        return selectedLine().isPresent();
    }

    private void withSelected(Consumer<SourceLine> action) {
        selectedLine().ifPresent(action);
    }
}
