package dev.mintmark.app.compare;

import dev.mintmark.app.mark.VersionMark;
import dev.mintmark.app.pieces.Pieces;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.compare.HistoryModel;
import dev.mintmark.presentation.compare.VersionLine;
import dev.mintmark.presentation.mark.VersionColours;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A version in the history: what it is and how large; since when and by whom, and what it changed.
final class HistoryCell extends ListCell<VersionLine> {

    private final HistoryWords words;
    private final HistoryModel model;
    private final VersionMark mark = new VersionMark(VersionMark.SMALL);
    private final Label digest = Pieces.label("", "mono");
    private final Label label = Pieces.label("", "muted");
    private final Label held = Pieces.label("", "chip", "accent");
    private final Label size = Pieces.label("", "small");
    private final Label since = Pieces.label("", "small", "muted");
    private final Label change = Pieces.label("", "small");
    private final VBox both;

    HistoryCell(HistoryWords words, HistoryModel model) {
        this.words = words;
        this.model = model;
        digest.setMinWidth(USE_PREF_SIZE);
        held.setMinWidth(USE_PREF_SIZE);
        size.setMinWidth(USE_PREF_SIZE);
        change.setMinWidth(USE_PREF_SIZE);
        label.setMinWidth(0);
        since.setMinWidth(0);
        both = new VBox(4, Pieces.line(8, mark, digest, label, held, Pieces.spring(), size),
                Pieces.line(8, since, Pieces.spring(), change));
        both.getStyleClass().add("history-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(VersionLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : both);
        if (empty || line == null) {
            setAccessibleText(null);
            return;
        }
        var known = line.version().image().digest();
        known.ifPresent(id -> mark.show(id, VersionColours.of(id)));
        Pieces.show(mark, known.isPresent());
        digest.setText(known.map(Digest::shortForm).orElse(""));
        Pieces.show(digest, known.isPresent());
        label.setText(CompareWords.printable(line.version().image().label()));
        var waits = model.heldProperty().get().filter(one -> one.version().equals(line.version())).isPresent();
        held.setText(waits ? words.held() : "");
        Pieces.show(held, waits);
        size.setText(words.size(line));
        since.setText(words.since(line));
        change.setText(words.change(line));
        change.getStyleClass().setAll("label", "small", words.role(line));
        setAccessibleText(words.spoken(line));
    }
}
