package dev.mintmark.app.compare;

import dev.mintmark.presentation.compare.CompareTab;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The seven tabs, each with how much it holds.
final class TabStrip extends HBox {

    private final CompareContext context;
    private final Map<CompareTab, ToggleButton> buttons = new EnumMap<>(CompareTab.class);

    TabStrip(CompareContext context) {
        this.context = context;
        getStyleClass().add("tab-strip");
        setMinWidth(0);
        for (var tab : CompareTab.values()) {
            var button = new ToggleButton(name(tab), new Label());
            button.setId(id(tab));
            button.getStyleClass().setAll("tab-button");
            button.setMinWidth(USE_PREF_SIZE);
            button.getGraphic().getStyleClass().addAll("small", "subtle", "count");
            // No toggle group: in one, Tab would stop at the tab in front only.
            button.setOnAction(_ -> {
                context.model().tabProperty().set(tab);
                button.setSelected(true);
            });
            buttons.put(tab, button);
            getChildren().add(button);
        }
        context.model().tabProperty().subscribe(
                front -> buttons.forEach((tab, button) -> button.setSelected(tab == front)));
    }

    static String id(CompareTab tab) {
        return "compare-tab-" + tab.name().toLowerCase(Locale.ROOT);
    }

    private String name(CompareTab tab) {
        return context.word("compare.tab." + tab.name().toLowerCase(Locale.ROOT));
    }

    void show() {
        var parts = context.model().parts();
        var rows = context.model().rows();
        count(CompareTab.PACKAGES, parts.packagesProperty().get().isKnown(), rows.packages().all().size(), false);
        count(CompareTab.FILES, parts.filesProperty().get().isKnown(),
                parts.filesProperty().get().known().map(files -> files.lines().size()).orElse(0), false);
        var opening = parts.openingProperty().get();
        count(CompareTab.CONFIGURATION, opening.isKnown(), rows.configuration().all().size(), false);
        count(CompareTab.BUILD, opening.isKnown(), opening.known().map(known -> known.buildChanges()).orElse(0L),
                false);
        count(CompareTab.COMMITS, parts.commitsProperty().get().isKnown(), rows.commits().all().size(), false);
        count(CompareTab.FINDINGS, parts.findingsProperty().get().isKnown(), rows.findings().all().size(), true);
        failed(CompareTab.PACKAGES, parts.packagesProperty().get().failure().isPresent());
        failed(CompareTab.FILES, parts.filesProperty().get().failure().isPresent());
        failed(CompareTab.COMMITS, parts.commitsProperty().get().failure().isPresent());
        failed(CompareTab.FINDINGS, parts.findingsProperty().get().failure().isPresent());
    }

    private void count(CompareTab tab, boolean known, long number, boolean worrying) {
        var label = (Label) buttons.get(tab).getGraphic();
        label.setText(known && (number > 0 || tab != CompareTab.COMMITS) ? context.wording().count(number) : "");
        label.getStyleClass().removeAll("status-warning", "subtle");
        label.getStyleClass().add(worrying && number > 0 ? "status-warning" : "subtle");
        buttons.get(tab).setAccessibleText(known
                ? context.word("compare.tab.spoken", name(tab), number) : name(tab));
    }

    private void failed(CompareTab tab, boolean failed) {
        if (failed) {
            var label = (Label) buttons.get(tab).getGraphic();
            label.setText("!");
            label.getStyleClass().removeAll("status-warning", "subtle");
            label.getStyleClass().add("status-warning");
            buttons.get(tab).setAccessibleText(context.word("compare.tab.failed", name(tab)));
        }
    }
}
