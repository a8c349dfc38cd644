package dev.mintmark.app.rollback;

import dev.mintmark.presentation.rollback.DiffLine;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

/// A line of what will differ afterwards.
final class DiffCell extends ListCell<DiffLine> {

    private static final String[] STYLES = Stream.of(DiffLine.Kind.values()).map(DiffCell::style)
            .toArray(String[]::new);

    private static final PseudoClass GAP = PseudoClass.getPseudoClass("gap");

    private final RollbackContext context;

    DiffCell(RollbackContext context) {
        this.context = context;
        getStyleClass().add("diff-line");
        setPrefWidth(0);
    }

    private static String style(DiffLine.Kind kind) {
        return "diff-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void updateItem(DiffLine line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll(STYLES);
        if (empty || line == null) {
            pseudoClassStateChanged(GAP, false);
            setText(null);
            setAccessibleText(null);
            return;
        }
        getStyleClass().add(style(line.kind()));
        var gap = line.kind() == DiffLine.Kind.PLACE && line.text().isEmpty();
        pseudoClassStateChanged(GAP, gap);
        setText(line.kind() == DiffLine.Kind.MORE ? context.word("rollbacks.differs.more") : line.text());
        setAccessibleText(gap ? context.word("rollbacks.differs.further") : getText());
    }
}
