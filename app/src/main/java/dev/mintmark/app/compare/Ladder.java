package dev.mintmark.app.compare;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.images.compare.LayerAlignment;
import dev.mintmark.presentation.compare.Rungs;
import dev.mintmark.presentation.compare.Rungs.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The layers of both images, one row each: shared ones one below the other in grey, the others in their version's
/// colour.
final class Ladder extends Region {

    static final String ID = "compare-ladder";

    private static final double NAMES = 84;
    private static final double ROW = 26;
    private static final double BETWEEN = 4;
    private static final double PADDING = 16;
    private static final double CHARACTER = 6.2;
    private static final int FEWEST_CHARACTERS = 6;
    private static final int MOST_LAYERS = 400;
    private static final Duration SOON = Duration.millis(300);

    private final CompareContext context;
    private final Label fromName = new Label();
    private final Label toName = new Label();
    private final List<Label> rungs = new ArrayList<>();
    private Optional<LayerAlignment> alignment = Optional.empty();
    private int fromColour;
    private int toColour;
    private double laidOut = -1;

    Ladder(CompareContext context) {
        this.context = context;
        setId(ID);
        getStyleClass().add("ladder");
        setAccessibleRole(AccessibleRole.NODE);
        setMinWidth(0);
        getChildren().setAll(fromName, toName);
    }

    void show(LayerAlignment layers, Digest from, int fromVersion, Digest to, int toVersion) {
        if (alignment.filter(layers::equals).isPresent() && fromColour == fromVersion && toColour == toVersion) {
            return;
        }
        alignment = Optional.of(layers);
        fromColour = fromVersion;
        toColour = toVersion;
        name(fromName, from, fromVersion);
        name(toName, to, toVersion);
        setAccessibleText(context.word("compare.ladder", layers.shared(), layers.rungs().size()));
        laidOut = -1;
        requestLayout();
    }

    private static void name(Label label, Digest version, int colour) {
        label.setText(version.shortForm());
        label.getStyleClass().setAll("label", "mono", "rung-name");
        var mark = new VersionMark(VersionMark.SMALL);
        mark.show(version, colour);
        label.setGraphic(mark);
    }

    @Override
    protected void layoutChildren() {
        if (alignment.isPresent() && laidOut != getWidth()) {
            laidOut = getWidth();
            build(alignment.get(), Math.max(0, getWidth() - NAMES));
        }
        fromName.resizeRelocate(0, 0, NAMES, ROW);
        toName.resizeRelocate(0, ROW + BETWEEN, NAMES, ROW);
        rungs.forEach(rung -> {
            var at = (Placed) rung.getUserData();
            var left = snapPositionX(NAMES + at.left());
            rung.resizeRelocate(left, rung.getLayoutY(), snapPositionX(NAMES + at.left() + at.width()) - left, ROW);
        });
    }

    private void build(LayerAlignment layers, double width) {
        getChildren().removeAll(rungs);
        rungs.clear();
        var rows = Rungs.of(layers, width);
        rows.from().stream().limit(MOST_LAYERS).forEach(at -> rungs.add(rung(at, fromColour, 0)));
        rows.to().stream().limit(MOST_LAYERS).forEach(at -> rungs.add(rung(at, toColour, ROW + BETWEEN)));
        getChildren().addAll(rungs);
    }

    private Label rung(Placed at, int colour, double top) {
        var size = at.layer().size().isPresent() ? context.wording().size(at.layer().size().getAsLong()) : "";
        var step = at.step().isEmpty() ? context.word("compare.step.unexplained") : CompareWords.printable(at.step());
        var lowest = at.shared() && at.left() == 0 ? alignment.flatMap(LayerAlignment::baseName)
                : Optional.<String>empty();
        var shown = lowest.isPresent() ? LayerLabel.base(lowest) : LayerLabel.of(step);
        var rung = new Label(readable(shown, at.shared() ? "" : size, at.width()));
        rung.setUserData(at);
        rung.setLayoutY(top);
        rung.getStyleClass().add("rung");
        rung.getStyleClass().add(at.shared() ? "shared" : "version-" + colour);
        var words = context.word(at.shared() ? "compare.rung.shared" : "compare.rung.apart", step,
                size.isEmpty() ? context.word("compare.rung.noSize") : size, at.layer().diffId().value());
        rung.setAccessibleText(words);
        var tooltip = new Tooltip(words);
        tooltip.setShowDelay(SOON);
        rung.setTooltip(tooltip);
        return rung;
    }

    /// All of it, or as much of its name as still tells something, with its size if there is room for both; else nothing.
    private static String readable(String name, String size, double width) {
        var room = (int) ((width - PADDING) / CHARACTER);
        var beside = room - size.length() - 3;
        if (room < Math.min(name.length(), FEWEST_CHARACTERS)) {
            return "";
        }
        if (size.isEmpty() || beside < Math.min(name.length(), FEWEST_CHARACTERS)) {
            return name;
        }
        return (name.length() <= beside ? name : name.substring(0, beside - 1).strip() + "…") + "  " + size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * ROW + BETWEEN;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NAMES;
    }
}
