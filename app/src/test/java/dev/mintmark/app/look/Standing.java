package dev.mintmark.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.ColourBlindness;
import dev.mintmark.app.theme.TextSize;
import dev.mintmark.app.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// A screen that stands in a scene, looked at in every way: dark and light, in several sizes, with the largest text; and
/// walked by the keyboard. It is set up once, because that is what takes the time.
public final class Standing {

    private final String name;
    private final Theme theme;
    private final Scene scene;
    private Runnable settled = () -> { };
    private boolean namesMayBeCut;

    /// @param scene dressed by `theme`, and in no window
    public Standing(String name, Theme theme, Scene scene) {
        this.name = name;
        this.theme = theme;
        this.scene = scene;
    }

    /// What to wait for after another size or another look, away from the FX thread.
    public Standing settling(Runnable wait) {
        settled = wait;
        return this;
    }

    /// Where every text is as long and as strange as it can be.
    public Standing withNamesThatMayBeCut() {
        namesMayBeCut = true;
        return this;
    }

    /// The main states of a screen: every size.
    public void drawEverySize() {
        draw(List.of(Size.SMALL, Size.USUAL, Size.LARGE));
    }

    /// All others: the size that has the least room.
    public void draw() {
        draw(List.of(Size.SMALL));
    }

    private void draw(List<Size> sizes) {
        var cut = new ArrayList<String>();
        for (var appearance : Appearance.values()) {
            show(appearance, TextSize.USUAL);
            for (var size : sizes) {
                look(appearance, size, "");
                cut.addAll(cut(appearance + " " + size));
            }
            show(appearance, TextSize.LARGEST);
            // In turn, so that each is seen and neither twice.
            var size = appearance == Appearance.DARK ? Size.USUAL : Size.SMALL;
            look(appearance, size, "-text150");
            cut.addAll(cut(appearance + " " + size + " with the largest text"));
        }
        show(Appearance.LIGHT, TextSize.USUAL);
        resize(Size.SMALL);
        Headless.onFx(() -> Walk.through(name, scene));
        assertThat(Headless.onFx(() -> ToldByColour.in(scene.getRoot()))).as(name + ": told by more than a colour").isEmpty();
        // In software such pictures stay in memory long after the page is gone, and larger text is blurred in them.
        assertThat(Headless.onFx(() -> scene.getRoot().lookupAll("*").stream().filter(Node::isCache)
                .map(Node::toString).toList())).as(name + ": keeps no picture of a part").isEmpty();
        if (!namesMayBeCut) {
            assertThat(cut).as(name + ": can be read to its end").isEmpty();
        }
    }

    /// Draws what eyes see that lack one kind of cone, dark and light.
    public void drawForColourBlindEyes() {
        for (var appearance : Appearance.values()) {
            show(appearance, TextSize.USUAL);
            resize(Size.SMALL);
            var picture = Headless.onFx(() -> picture(Size.SMALL));
            for (var eye : ColourBlindness.values()) {
                Pictures.write(name + "-" + appearance.name().toLowerCase(Locale.ROOT) + "-" + eye.name().toLowerCase(Locale.ROOT),
                        eye.sees(picture));
            }
        }
    }

    private void show(Appearance appearance, TextSize size) {
        Headless.onFx(() -> {
            theme.show(appearance);
            theme.show(size);
            return null;
        });
    }

    private void look(Appearance appearance, Size size, String text) {
        resize(size);
        Pictures.write(name + "-" + appearance.name().toLowerCase(Locale.ROOT) + "-" + size + text,
                Headless.onFx(() -> picture(size)));
    }

    private void resize(Size size) {
        Headless.onFx(() -> {
            ((Region) scene.getRoot()).resize(size.width(), size.height());
            // A picture of the scene brings everything up to date, and cells of virtual lists settle in a second pass.
            scene.snapshot(null);
            // Without a window no pulse comes, and rows that were out of sight when the look changed have its old colours.
            scene.getStylesheets().setAll(List.copyOf(scene.getStylesheets()));
            return scene.snapshot(null);
        });
        settled.run();
    }

    private List<String> cut(String where) {
        return Headless.onFx(() -> CutText.in(scene.getRoot())).stream().map(what -> "\n" + where + ": " + what).toList();
    }

    private WritableImage picture(Size size) {
        var parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(0, 0, size.width(), size.height()));
        parameters.setFill(scene.getFill());
        return scene.getRoot().snapshot(parameters, null);
    }
}
