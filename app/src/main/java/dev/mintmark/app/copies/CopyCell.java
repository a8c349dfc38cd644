package dev.mintmark.app.copies;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.presentation.copies.CopyLine;
import dev.mintmark.presentation.mark.VersionColours;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A copy in the list: its version and what is left; why, whose, and where.
final class CopyCell extends ListCell<CopyLine> {

    private static final double GAP = 8;

    private final CopiesContext context;
    private final VersionMark mark = new VersionMark(VersionMark.SMALL);
    private final Label name = Pieces.label("", "mono");
    private final Label image = Pieces.label("", "muted");
    private final Label left = Pieces.label("", "mono", "left");
    private final Label purpose = Pieces.label("", "small", "muted");
    private final HBox first;
    private final HBox second;
    private final VBox both;
    private String role = "";

    CopyCell(CopiesContext context) {
        this.context = context;
        image.setMinWidth(0);
        left.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        purpose.setMinWidth(0);
        first = Pieces.line(GAP, mark, name, image, Pieces.spring(), left);
        second = Pieces.line(GAP, purpose, Pieces.spring());
        both = new VBox(3, first, second);
        both.getStyleClass().add("copy-cell");
        setPrefWidth(0);
    }

    /// What a copy is comes first: where there is no room beside it, what is left stands below.
    @Override
    protected void layoutChildren() {
        var room = getWidth() - snappedLeftInset() - snappedRightInset() - both.snappedLeftInset()
                - both.snappedRightInset();
        var parts = first.getChildren().stream().filter(part -> part.isManaged() && part != left).toList();
        var whole = parts.stream().mapToDouble(part -> part.prefWidth(-1) + GAP).sum() + left.prefWidth(-1);
        var line = whole <= room ? first : second;
        if (left.getParent() != line) {
            first.getChildren().remove(left);
            second.getChildren().remove(left);
            line.getChildren().add(left);
        }
        super.layoutChildren();
    }

    @Override
    protected void updateItem(CopyLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : both);
        if (empty || line == null) {
            setAccessibleText(null);
            return;
        }
        var copy = line.copy();
        copy.digest().ifPresent(digest -> mark.show(digest, VersionColours.of(digest)));
        Pieces.show(mark, copy.digest().isPresent());
        name.setText(CopyWords.name(copy.digest(), copy.image()));
        image.setText(copy.digest().isPresent() ? CopyWords.shortImage(copy.image()) : "");
        left.setText(context.says().shortLeft(line));
        var wanted = CopyWords.role(line).isEmpty() ? "" : "status-" + CopyWords.role(line);
        if (!wanted.equals(role)) {
            left.getStyleClass().remove(role);
            if (!wanted.isEmpty()) {
                left.getStyleClass().add(wanted);
            }
            role = wanted;
        }
        purpose.setText(line.silent().isPresent()
                ? context.word("copies.row.silent", copy.purpose(), copy.place().toString())
                : context.word("copies.row", copy.purpose(), copy.owner(), copy.place().toString()));
        both.setOpacity(line.silent().isPresent() ? 0.6 : 1);
        setAccessibleText(context.says().spoken(line));
    }
}
