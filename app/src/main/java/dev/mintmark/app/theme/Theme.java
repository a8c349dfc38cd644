package dev.mintmark.app.theme;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// How the window looks: its style sheets, and dark or light. One for the whole window. FX thread only.
///
/// The root of a dressed scene has the style class `mintmark`, and `light` as well while the appearance is light. Popups have
/// `text-100`, `text-125` or `text-150`, too, because they are windows that are not enlarged with the other. Whoever paints by hand asks [#colour(String)] and repaints when [#appearanceProperty()] changes.
public final class Theme {

    static final String FOLDER = "/dev/mintmark/assets/theme/";

    /// One file for each screen, in `assets/theme`; add yours here.
    private static final List<String> SHEETS =
            List.of("tokens", "base", "frame", "palette", "sources", "fleet", "timeline", "compare",
                    "copies", "rollbacks", "findings", "incidents", "firstrun", "settings", "sending");

    private static final String ROOT = "mintmark";
    private static final String LIGHT = "light";

    private final Tokens tokens = Tokens.load();
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.DARK);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.USUAL);

    public Theme() {
        Fonts.load();
        dressPopups();
    }

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public Appearance appearance() {
        return appearance.get();
    }

    public void show(Appearance wanted) {
        appearance.set(wanted);
    }

    public ReadOnlyObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    public void show(TextSize wanted) {
        textSize.set(wanted);
    }

    /// Gives a scene this look, now and whenever it changes. What was its root is then within another, which enlarges it.
    public void dress(Scene scene) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(Theme.class.getResource(FOLDER + sheet + ".css").toString()));
        var content = scene.getRoot();
        scene.setRoot(new Group());
        var root = new Enlarged(content);
        root.getStyleClass().add(ROOT);
        scene.setRoot(root);
        textSize.subscribe(size -> root.by(size.factor()));
        appearance.subscribe(_ -> {
            show(scene);
            scene.setFill(colour("background"));
        });
    }

    /// Menus, tooltips and popovers are windows of their own, with roots of their own: they get the look when they open.
    private void dressPopups() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream().filter(PopupWindow.class::isInstance)
                        .forEach(popup -> show(popup.getScene()));
            }
        });
    }

    private void show(Scene scene) {
        var classes = scene.getRoot().getStyleClass();
        classes.remove(LIGHT);
        classes.removeAll(TextSize.styles().toList());
        classes.add(textSize.get().style());
        if (appearance.get() == Appearance.LIGHT) {
            classes.add(LIGHT);
        }
    }

    /// The present value of a role in `tokens.css`, without its prefix: `danger`, `faint-line`.
    public Color colour(String role) {
        return tokens.colour(appearance.get(), role);
    }

    /// What a version's bands and cells are filled with; the index is from `VersionColours`.
    public Color version(int index) {
        return colour("version-" + index);
    }

    /// What lies behind a version's mark.
    public Color versionTint(int index) {
        return colour("version-" + index + "-tint");
    }

    /// Text upon [#version(int)].
    public Color onVersion(int index) {
        return colour("version-" + index + "-on");
    }
}
