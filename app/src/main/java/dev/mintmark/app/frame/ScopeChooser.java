package dev.mintmark.app.frame;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.frame.SourceScope;
import dev.mintmark.presentation.sources.SourceLine;
import dev.mintmark.presentation.sources.SourcesModel;
import java.util.HashSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Chooses the sources that are looked at: all, or some.
final class ScopeChooser extends MenuButton {

    private static final double WIDEST = 240;

    private final Tools tools;
    private final SourcesModel sources;

    ScopeChooser(Tools tools, SourcesModel sources) {
        this.tools = tools;
        this.sources = sources;
        setId("scope");
        getStyleClass().add("header-chip");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(WIDEST);
        tools.outlook().scopeProperty().subscribe(this::name);
        setOnShowing(_ -> fill());
        getItems().add(new MenuItem(tools.word("frame.scope.all")));
    }

    private void name(SourceScope scope) {
        var chosen = scope.chosen().stream().sorted().toList();
        setText(switch (chosen.size()) {
            case 0 -> tools.word("frame.scope.all");
            case 1 -> chosen.getFirst().name();
            default -> tools.word("frame.scope.some", chosen.getFirst().name(), chosen.size() - 1);
        });
        setAccessibleText(tools.word("frame.scope", getText()));
    }

    private void fill() {
        var all = new MenuItem(tools.word("frame.scope.all"));
        all.setOnAction(_ -> tools.outlook().scopeProperty().set(SourceScope.ALL));
        getItems().setAll(all, new SeparatorMenuItem());
        sources.lines().forEach(line -> getItems().add(choice(line)));
    }

    /// Stays open while ticking, so that three sources do not mean opening it three times.
    private MenuItem choice(SourceLine line) {
        var box = new CheckBox(line.id().value());
        box.setMnemonicParsing(false);
        box.setFocusTraversable(false);
        box.setSelected(tools.outlook().scopeProperty().get().chosen().contains(line.id()));
        box.setOnAction(_ -> choose(line.id(), box.isSelected()));
        var item = new CustomMenuItem(box, false);
        item.setOnAction(_ -> {
            box.setSelected(!box.isSelected());
            choose(line.id(), box.isSelected());
        });
        return item;
    }

    private void choose(SourceId source, boolean wanted) {
        var chosen = new HashSet<>(tools.outlook().scopeProperty().get().chosen());
        if (wanted) {
            chosen.add(source);
        } else {
            chosen.remove(source);
        }
        tools.outlook().scopeProperty().set(new SourceScope(chosen));
    }
}
