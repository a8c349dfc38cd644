package dev.mintmark.app.compare;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.app.theme.SharpCanvas;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.compare.ChangedArea;
import dev.mintmark.presentation.compare.FileLine;
import dev.mintmark.presentation.compare.FileMark;
import dev.mintmark.presentation.compare.Tile;
import dev.mintmark.presentation.compare.Treemap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// What changed, by size. A click or Enter opens the file under the hand; the arrows go from file to file.
final class TreemapView extends Region {

    static final String ID = "compare-treemap";

    private static final Font NAME = Fonts.medium(11);
    private static final Font FILE = Fonts.words(10);
    private static final double ROOM_FOR_NAME = 44;
    private static final double PADDING = 6;
    private static final Duration SOON = Duration.millis(250);

    private final CompareContext context;
    private final Theme theme;
    private final Consumer<FileLine> open;
    private final SharpCanvas canvas;
    private final Tooltip tooltip = new Tooltip();
    private List<ChangedArea> areas = List.of();
    private List<Tile> tiles = List.of();
    private Optional<Tile> cursor = Optional.empty();

    TreemapView(CompareContext context, Consumer<FileLine> open) {
        this.context = context;
        this.theme = context.tools().theme();
        this.open = open;
        canvas = new SharpCanvas(theme, this::repaint);
        setId(ID);
        getStyleClass().add("treemap");
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleText(context.word("compare.treemap"));
        getChildren().setAll(canvas);
        theme.appearanceProperty().subscribe(this::repaint);
        focusedProperty().subscribe(this::repaint);
        tooltip.setShowDelay(SOON);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            at(event.getX(), event.getY()).ifPresent(this::openTile);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(List<ChangedArea> changed) {
        if (!areas.equals(changed)) {
            areas = changed;
            cursor = Optional.empty();
            lay();
        }
    }

    private void lay() {
        tiles = Treemap.of(areas, canvas.getWidth(), canvas.getHeight());
        repaint();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            lay();
        }
    }

    private Optional<Tile> at(double x, double y) {
        return tiles.reversed().stream().filter(tile -> tile.contains(x, y)).findFirst();
    }

    private void point(Optional<Tile> tile) {
        if (cursor.equals(tile)) {
            return;
        }
        cursor = tile;
        if (tile.isPresent()) {
            tooltip.setText(spoken(tile.get()));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
        repaint();
    }

    private String spoken(Tile tile) {
        return tile.file().map(file -> context.word("compare.tile.file", file.path(), context.says()
                .what(file.change()),
                context.wording().size(file.bytes()), tile.area().owned() ? tile.area().name()
                        : context.word("compare.noPackage")))
                .orElseGet(() -> context.word("compare.tile.area", tile.area().name(),
                        context.wording().size(tile.area().bytes()), tile.area().files().size()));
    }

    private void openTile(Tile tile) {
        tile.file().or(() -> tile.area().files().stream().findFirst()).ifPresent(open);
    }

    void openCursor() {
        cursor.ifPresent(this::openTile);
    }

    private void pressed(KeyEvent event) {
        var step = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        var files = tiles.stream().filter(tile -> !tile.isFrame()).toList();
        if (step != 0 && !files.isEmpty()) {
            var now = cursor.map(files::indexOf).orElse(step > 0 ? -1 : 0);
            cursor = Optional.of(files.get(Math.floorMod(now + step, files.size())));
            setAccessibleText(spoken(cursor.get()));
            repaint();
            event.consume();
        }
    }

    private void repaint() {
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        tiles.forEach(tile -> paint(pen, tile));
        cursor.ifPresent(tile -> {
            pen.setStroke(theme.colour("accent"));
            pen.setLineWidth(1.5);
            pen.strokeRoundRect(tile.left() + 0.75, tile.top() + 0.75, tile.width() - 1.5, tile.height() - 1.5, 4, 4);
        });
    }

    private void paint(GraphicsContext pen, Tile tile) {
        pen.setTextBaseline(VPos.CENTER);
        if (tile.isFrame()) {
            pen.setFill(theme.colour("raised"));
            pen.fillRoundRect(tile.left(), tile.top(), tile.width(), tile.height(), 6, 6);
            if (Treemap.hasHeading(tile)) {
                write(pen, tile, tile.area().name(), NAME, "muted", tile.top() + 10);
            }
            return;
        }
        var mark = tile.file().orElseThrow().mark();
        pen.setFill(theme.colour(fill(mark)));
        pen.fillRoundRect(tile.left(), tile.top(), tile.width(), tile.height(), 4, 4);
        if (tile.width() >= ROOM_FOR_NAME && tile.height() >= 16) {
            var path = tile.file().orElseThrow().path();
            write(pen, tile, path.substring(path.lastIndexOf('/') + 1), FILE, text(mark), tile.top()
                    + tile.height() / 2);
        }
    }

    private static String fill(FileMark mark) {
        return switch (mark) {
            case UNEXPLAINED -> "warning-tint";
            case ADDED -> "ok-tint";
            case REMOVED -> "danger-tint";
            case CHANGED, TIME -> "accent-tint";
        };
    }

    private static String text(FileMark mark) {
        return switch (mark) {
            case UNEXPLAINED -> "warning-text";
            case ADDED -> "ok-text";
            case REMOVED -> "danger-text";
            case CHANGED, TIME -> "accent-text";
        };
    }

    private void write(GraphicsContext pen, Tile tile, String words, Font font, String role, double middle) {
        pen.setFont(font);
        pen.setFill(theme.colour(role));
        var cut = fitted(words, font, tile.width() - 2 * PADDING);
        pen.fillText(cut, tile.left() + PADDING, middle);
    }

    /// The words, cut short where there is no room. One text is measured, the rest is proportion: close enough for a
    /// tile.
    private static String fitted(String words, Font font, double width) {
        var measure = new Text(words);
        measure.setFont(font);
        var wide = measure.getLayoutBounds().getWidth();
        if (wide <= width) {
            return words;
        }
        var letters = (int) Math.floor(words.length() * width / wide) - 2;
        return letters < 2 ? "" : words.substring(0, letters) + "…";
    }
}
