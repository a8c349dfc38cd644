package dev.mintmark.app.compare;

import dev.mintmark.images.compare.PackageChange;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// The names of the packages that differ, the worst first, as many as one sees at a glance. The Packages tab has them in
/// full, and for the keyboard.
final class PackageChips extends FlowPane {

    private static final int MOST = 36;
    private static final double GAP = 6;

    private final CompareContext context;
    private List<PackageChange> shown = List.of();

    PackageChips(CompareContext context) {
        super(GAP, GAP);
        this.context = context;
        getStyleClass().add("package-chips");
        setMinWidth(0);
    }

    void show(List<PackageChange> changes) {
        if (shown.equals(changes)) {
            return;
        }
        shown = changes;
        getChildren().setAll(changes.stream().limit(MOST).map(this::chip).toList());
        if (changes.size() > MOST) {
            var more = new Label(context.word("compare.overview.more", changes.size() - MOST));
            more.getStyleClass().addAll("tiny", "subtle");
            getChildren().add(more);
        }
    }

    private Label chip(PackageChange change) {
        var said = context.says().installed(change);
        var chip = new Label(said.sign() + " " + said.main());
        chip.getStyleClass().add("chip");
        if (!said.role().equals("muted")) {
            chip.getStyleClass().add(said.role());
        }
        chip.setTooltip(new Tooltip(said.spoken()));
        chip.setAccessibleText(said.spoken());
        return chip;
    }
}
