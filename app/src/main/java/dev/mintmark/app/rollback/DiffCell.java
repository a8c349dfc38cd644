package dev.mintmark.app.rollback;

import dev.mintmark.presentation.rollback.DiffLine;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;

/// A line of what will differ afterwards.
final class DiffCell extends ListCell<DiffLine> {

    private static final String[] STYLES = Stream.of(DiffLine.Kind.values()).map(DiffCell::style)
            .toArray(String[]::new);

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
            setText(null);
            return;
        }
        getStyleClass().add(style(line.kind()));
        setText(line.kind() == DiffLine.Kind.MORE ? context.word("rollbacks.differs.more") : line.text());
    }
}
