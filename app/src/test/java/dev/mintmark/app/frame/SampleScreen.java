package dev.mintmark.app.frame;

import dev.mintmark.presentation.export.Exportable;
import dev.mintmark.presentation.export.TableExport;
import dev.mintmark.presentation.frame.Command;
import dev.mintmark.presentation.frame.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// A screen with a list, a command on `d`, and a note of what was done to it.
final class SampleScreen implements Screen, Exportable {

    static final String LIST = "sample-list";

    final List<String> done = new ArrayList<>();
    final ListView<String> list = new ListView<>(FXCollections.observableArrayList("accounts", "checkout", "payments"));
    private final String id;
    private final String goKey;
    private final Ikon icon;
    private final List<Command> commands;
    private int level;
    private Node node;

    SampleScreen(String id, String goKey, Ikon icon) {
        this.id = id;
        this.goKey = goKey;
        this.icon = icon;
        commands = List.of(Command.of("window.filter", "d", () -> done.add("d")),
                Command.of("window.filter", "Enter", () -> level = 1));
    }

    boolean isBuilt() {
        return node != null;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public String titleKey() {
        return id.equals("fleet") ? "help.fleet" : "help.timeline";
    }

    @Override
    public String goKey() {
        return goKey;
    }

    @Override
    public Node node() {
        if (node == null) {
            list.setId(LIST);
            list.setAccessibleText("Sample");
            ListKeys.on(list);
            var title = new Label(id);
            title.getStyleClass().add("title");
            node = new VBox(title, list);
            node.getStyleClass().add("page");
        }
        return node;
    }

    @Override
    public void shown() {
        node();
        list.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public List<PaletteEntry> paletteEntries() {
        return id.equals("fleet") ? list.getItems().stream().map(name ->
                new PaletteEntry("service/" + name, name, "24 instances, 2 versions", "", () -> done.add(name))).toList()
                : List.of();
    }

    @Override
    public boolean back() {
        var inside = level > 0;
        level = 0;
        return inside;
    }

    @Override
    public Optional<Exportable> exportable() {
        return Optional.of(this);
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public TableExport all() {
        return new TableExport(List.of(new TableExport.Column("service", "Service")),
                list.getItems().stream().map(List::of).toList());
    }
}
