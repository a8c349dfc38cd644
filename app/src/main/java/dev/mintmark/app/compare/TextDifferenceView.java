package dev.mintmark.app.compare;

import dev.mintmark.app.frame.ListKeys;
import dev.mintmark.images.compare.ContentDifference;
import dev.mintmark.images.compare.ContentDifference.Line;
import dev.mintmark.presentation.compare.TextLine;
import dev.mintmark.presentation.compare.TextLines;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two texts side by side, line by line, with the changed words marked and equal stretches folded.
final class TextDifferenceView extends VBox {

    static final String ID = "compare-text";

    private static final int WIDEST_LINE = 4_000;

    private final ListView<TextLine> list = new ListView<>();
    private final ScrollBar across = new ScrollBar();
    private final DoubleProperty shift = new SimpleDoubleProperty();
    private final Set<Integer> opened = new HashSet<>();
    private ContentDifference.Text text;

    TextDifferenceView(CompareContext context) {
        list.setId(ID);
        list.getStyleClass().addAll("text-difference");
        list.setAccessibleText(context.word("compare.text"));
        list.setFixedCellSize(TextPainter.ROW);
        list.setCellFactory(_ -> new TextCell(context, shift, this::unfold));
        list.setMinSize(0, 0);
        VBox.setVgrow(list, Priority.ALWAYS);
        ListKeys.on(list);
        across.setOrientation(Orientation.HORIZONTAL);
        across.setFocusTraversable(false);
        across.setMin(0);
        across.managedProperty().bind(across.visibleProperty());
        shift.bind(across.valueProperty());
        widthProperty().subscribe(this::fit);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaX() != 0) {
                across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
                event.consume();
            }
        });
        getChildren().setAll(list, across);
    }

    void show(ContentDifference.Text difference) {
        text = difference;
        opened.clear();
        across.setValue(0);
        fill();
        fit();
        var first = TextLines.nextChange(list.getItems(), -1, 1);
        if (first >= 0) {
            list.getSelectionModel().clearAndSelect(first);
            list.scrollTo(Math.max(0, first - TextLines.AROUND));
        }
    }

    private void fill() {
        list.getItems().setAll(TextLines.of(text.lines(), opened));
    }

    /// Long lines are moved under the columns, both by as much.
    private void fit() {
        if (text == null) {
            return;
        }
        var longest = text.lines().stream().mapToInt(TextDifferenceView::length).max().orElse(0);
        var room = TextPainter.room(list.getWidth());
        var needed = Math.min(WIDEST_LINE, longest) * TextPainter.letter();
        across.setVisible(needed > room && room > 0);
        across.setMax(Math.max(0, needed - room));
        across.setVisibleAmount(Math.max(1, room / Math.max(1, needed) * across.getMax()));
        if (!across.isVisible()) {
            across.setValue(0);
        }
    }

    private static int length(Line line) {
        return Math.max(line.from().map(TextPainter::length).orElse(0), line.to().map(TextPainter::length).orElse(0));
    }

    /// Opens the fold that is selected, if one is.
    boolean unfoldSelected() {
        if (list.getSelectionModel().getSelectedItem() instanceof TextLine.Fold fold) {
            unfold(fold);
            return true;
        }
        return false;
    }

    private void unfold(TextLine.Fold fold) {
        var place = list.getItems().indexOf(fold);
        opened.add(fold.begin());
        fill();
        list.getSelectionModel().clearAndSelect(place);
    }

    void nextChange(int step) {
        var place = TextLines.nextChange(list.getItems(), list.getSelectionModel().getSelectedIndex(), step);
        if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - TextLines.AROUND));
        }
    }

    ListView<TextLine> list() {
        return list;
    }
}
