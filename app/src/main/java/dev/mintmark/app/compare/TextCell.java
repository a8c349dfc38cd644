package dev.mintmark.app.compare;

import dev.mintmark.app.theme.SharpCanvas;
import dev.mintmark.images.compare.ContentDifference.Side;
import dev.mintmark.images.compare.ContentDifference.Word;
import dev.mintmark.presentation.compare.TextLine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;

/// A row of two texts, painted on a canvas that it keeps.
final class TextCell extends ListCell<TextLine> {

    private final CompareContext context;
    private final ObservableDoubleValue shift;
    private final TextPainter painter;
    private final SharpCanvas canvas;

    TextCell(CompareContext context, ObservableDoubleValue shift, Consumer<TextLine.Fold> unfold) {
        this.context = context;
        this.shift = shift;
        this.painter = new TextPainter(context.tools().theme());
        canvas = new SharpCanvas(context.tools().theme(), this::paint);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        canvas.setMouseTransparent(true);
        context.tools().theme().appearanceProperty().subscribe(this::paint);
        shift.subscribe(this::paint);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (getItem() instanceof TextLine.Fold fold) {
                unfold.accept(fold);
            }
        });
    }

    @Override
    protected void updateItem(TextLine row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : canvas);
        setAccessibleText(empty || row == null ? null : spoken(row));
        paint();
    }

    @Override
    protected void layoutChildren() {
        var width = snapSizeX(getWidth());
        if (canvas.getWidth() != width) {
            canvas.setWidth(width);
            canvas.setHeight(TextPainter.ROW);
            paint();
        }
        canvas.relocate(0, 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    private void paint() {
        if (canvas.getWidth() <= 0 || isEmpty() || getItem() == null) {
            return;
        }
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        switch (getItem()) {
            case TextLine.Pair(var line) -> painter.paint(pen, line, canvas.getWidth(), shift.get());
            case TextLine.Fold(_, var lines) -> painter.fold(pen, context.word("compare.fold", lines),
                    canvas.getWidth());
        }
    }

    private String spoken(TextLine row) {
        return switch (row) {
            case TextLine.Fold(_, var lines) -> context.word("compare.fold", lines);
            case TextLine.Pair(var line) when line.same() -> line.to().map(TextCell::words).orElse("");
            case TextLine.Pair(var line) -> context.word("compare.spoken.line", side(line.from()), side(line.to()));
        };
    }

    private String side(Optional<Side> side) {
        return side.map(TextCell::words).orElseGet(() -> context.word("compare.spoken.noLine"));
    }

    private static String words(Side side) {
        return side.number() + " " + side.words().stream().map(Word::text).map(CompareWords::printable)
                .collect(Collectors.joining());
    }
}
