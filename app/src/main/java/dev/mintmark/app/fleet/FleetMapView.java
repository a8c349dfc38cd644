package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.presentation.fleet.FleetMapLayout;
import dev.mintmark.presentation.fleet.FleetMapLayout.Slot;
import dev.mintmark.presentation.fleet.FleetMapPainter;
import dev.mintmark.presentation.fleet.MapBlock;
import dev.mintmark.presentation.fleet.MapColours;
import dev.mintmark.presentation.fleet.PlacedMap;
import dev.mintmark.presentation.mark.VersionColours;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// Every instance as a cell, painted into a pixel buffer at native size. The pointer tells what a cell is, a click opens
/// its service and selects it; arrows go from service to service, `n` to the next cell that stands out, Enter opens.
final class FleetMapView extends Pane {

    static final String ID = "fleet-map";

    private static final int MOST_NAMES = 400;
    private static final double TIP_GAP = 14;

    private final FleetContext context;
    private final BiConsumer<String, Optional<InstanceId>> open;
    private final ImageView picture = new ImageView();
    private final Pane names = new Pane();
    private final Rectangle outline = new Rectangle();
    private final Label tip = new Label();
    private FleetMapPainter painter;
    private PixelBuffer<IntBuffer> pixels;
    private MapColours colours;
    private PlacedMap shown;
    private FleetMapLayout named;
    private Slot cursor;

    /// @param open opens a service, and selects one of its instances
    FleetMapView(FleetContext context, BiConsumer<String, Optional<InstanceId>> open) {
        this.context = context;
        this.open = open;
        setId(ID);
        getStyleClass().add("fleet-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(context.words().get("fleet.table.map"));
        setMinSize(0, 0);
        picture.setMouseTransparent(true);
        names.setMouseTransparent(true);
        outline.getStyleClass().add("map-outline");
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        tip.getStyleClass().add("map-tip");
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        getChildren().setAll(picture, names, outline, tip);
        context.theme().appearanceProperty().subscribe(() -> {
            colours = null;
            repaint();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip.setVisible(false));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event.getX(), event.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(() -> outline.setVisible(isFocused() && cursor != null));
    }

    void show(PlacedMap map) {
        shown = map;
        repaint();
    }

    @Override
    protected void layoutChildren() {
        context.model().mapSize((int) getWidth(), (int) getHeight());
        super.layoutChildren();
    }

    private void repaint() {
        if (shown == null || shown.layout().width() <= 0 || shown.layout().height() <= 0) {
            return;
        }
        var layout = shown.layout();
        if (pixels == null || pixels.getWidth() != layout.width() || pixels.getHeight() != layout.height()) {
            var ints = new int[layout.width() * layout.height()];
            pixels = new PixelBuffer<>(layout.width(), layout.height(), IntBuffer.wrap(ints),
                    PixelFormat.getIntArgbPreInstance());
            painter = new FleetMapPainter(ints, layout.width(), layout.height());
            picture.setImage(new WritableImage(pixels));
        }
        if (colours == null) {
            colours = colours(context.theme());
        }
        pixels.updateBuffer(_ -> {
            var area = painter.paint(shown.map(), layout, colours);
            return area.isEmpty() ? Rectangle2D.EMPTY
                    : new Rectangle2D(area.left(), area.top(), area.width(), area.height());
        });
        name(layout);
        if (cursor != null && cursor.block() >= shown.map().blocks().size()) {
            cursor = null;
        }
        outline();
    }

    private void name(FleetMapLayout layout) {
        if (layout == named) {
            return;
        }
        named = layout;
        var labels = layout.places().stream().filter(place -> layout.label() > 0 && place.isNamed())
                .limit(MOST_NAMES).map(place -> {
                    var label = new Label(place.service());
                    label.getStyleClass().addAll("tiny", "muted");
                    label.setMaxWidth(place.width());
                    label.setPrefWidth(place.width());
                    label.relocate(place.left(), place.top() - layout.label());
                    return label;
                }).toList();
        names.getChildren().setAll(labels);
    }

    private void point(double x, double y) {
        var slot = slot(x, y);
        if (slot.isEmpty()) {
            tip.setVisible(false);
            return;
        }
        tip.setText(tip(slot.get()));
        tip.setVisible(true);
        tip.autosize();
        tip.relocate(Math.max(0, Math.min(x + TIP_GAP, getWidth() - tip.getWidth())),
                y + TIP_GAP + tip.getHeight() > getHeight() ? y - TIP_GAP - tip.getHeight() : y + TIP_GAP);
    }

    private Optional<Slot> slot(double x, double y) {
        if (shown == null || painter == null) {
            return Optional.empty();
        }
        return painter.at(x, y).filter(slot -> slot.cell() < block(slot).cells());
    }

    private MapBlock block(Slot slot) {
        return shown.map().blocks().get(slot.block());
    }

    private String tip(Slot slot) {
        var block = block(slot);
        var words = context.words();
        var line = words.get("fleet.map.service", block.service(), block.cells(),
                context.says().ready(block.line().summary()));
        if (slot.cell() < 0) {
            return line;
        }
        var version = block.version(slot.cell()).map(known -> known.id().shortForm())
                .orElseGet(() -> words.get("fleet.map.unknown"));
        return block.instance(slot.cell()).map(instance -> words.get("fleet.map.instance", block.service(), version,
                        instance.name(), instance.workload().kind() + " " + instance.workload().name(),
                        instance.workload().source().name(), context.says().state(instance.state()),
                        instance.reason().isEmpty() ? 0 : 1, instance.reason()))
                .orElseGet(() -> words.get("fleet.map.counted", block.service(), version));
    }

    private void click(double x, double y) {
        requestFocus();
        slot(x, y).ifPresent(slot -> {
            cursor = slot;
            outline();
            openCursor();
        });
    }

    void openCursor() {
        if (cursor != null && shown != null) {
            var block = block(cursor);
            open.accept(block.service(), cursor.cell() < 0 || cursor.cell() >= block.cells() ? Optional.empty()
                    : block.instance(cursor.cell()).map(instance -> instance.id()));
        }
    }

    private void pressed(KeyEvent event) {
        if (shown == null || shown.map().blocks().isEmpty() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, J -> move(cursor == null ? 0 : cursor.block() + 1);
            case LEFT, K -> move(cursor == null ? 0 : cursor.block() - 1);
            case DOWN -> move(below(1));
            case UP -> move(below(-1));
            case ENTER -> openCursor();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int below(int direction) {
        if (cursor == null) {
            return 0;
        }
        var places = shown.layout().places();
        var from = places.get(cursor.block());
        var best = cursor.block();
        var distance = Double.MAX_VALUE;
        for (var block = 0; block < places.size(); block++) {
            var place = places.get(block);
            var rows = (place.top() - from.top()) * direction;
            var far = rows * 10_000.0 + Math.abs(place.left() + place.width() / 2.0 - from.left() - from.width() / 2.0);
            if (rows > 0 && far < distance) {
                distance = far;
                best = block;
            }
        }
        return best;
    }

    private void move(int block) {
        cursor = new Slot(Math.clamp(block, 0, shown.map().blocks().size() - 1), -1);
        outline();
    }

    void nextThatStandsOut() {
        if (shown == null) {
            return;
        }
        requestFocus();
        shown.map().standingOutAfter(cursor).ifPresent(slot -> {
            cursor = slot;
            outline();
        });
    }

    private void outline() {
        outline.setVisible(cursor != null && isFocused());
        if (cursor == null) {
            return;
        }
        var layout = shown.layout();
        var place = layout.places().get(cursor.block());
        if (cursor.cell() < 0) {
            frame(place.left(), place.top() - layout.label(), place.width(),
                    layout.rows() * layout.pitchY() + layout.label());
        } else {
            frame(layout.left(place, cursor.cell()), layout.top(place, cursor.cell()), layout.pitchX(), layout.pitchY());
        }
        setAccessibleText(tip(cursor));
    }

    private void frame(double left, double top, double width, double height) {
        outline.setX(left - 4.5);
        outline.setY(top - 4.5);
        outline.setWidth(width + 7);
        outline.setHeight(height + 7);
    }

    private static MapColours colours(Theme theme) {
        return new MapColours(packed(theme.colour("background")), IntStream.range(0, VersionColours.COUNT)
                .map(index -> packed(theme.version(index))).toArray(), packed(theme.colour("faint")),
                packed(theme.colour("danger")), packed(theme.colour("warning")), packed(theme.colour("text")));
    }

    private static int packed(Color colour) {
        return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
}
