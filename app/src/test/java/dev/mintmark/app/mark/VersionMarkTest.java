package dev.mintmark.app.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.mark.VersionColours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.Test;

class VersionMarkTest {

    @Test
    void marksOfTheWholePaletteAreDrawn() {
        Pictures.draw("marks", theme -> {
            var pane = new FlowPane(24, 12);
            pane.setPadding(new Insets(24));
            IntStream.range(0, 200).forEach(number -> {
                var digest = new Digest("sha256:" + "%064x".formatted(
                        new java.math.BigInteger(1, digestOf(number))));
                var mark = new VersionMark(number < 24 ? VersionMark.LARGE : VersionMark.SMALL);
                mark.show(digest, number < 24 ? number % VersionColours.COUNT : VersionColours.of(digest));
                var name = new Label(digest.shortForm());
                name.getStyleClass().add("mono");
                var row = new HBox(6, mark, name);
                row.setMinWidth(90);
                pane.getChildren().add(row);
            });
            return pane;
        });
        assertThat(Path.of("target/pictures/marks-dark-1280x800.png")).isNotEmptyFile();
    }

    @Test
    void whatIsShownAlreadyIsNotDrawnAgain() {
        var one = new Digest("sha256:" + "4b".repeat(32));
        var other = new Digest("sha256:" + "9f".repeat(32));
        Headless.onFx(() -> {
            var mark = new VersionMark(VersionMark.SMALL);
            var restyled = new ArrayList<String>();
            mark.show(one, 3);
            mark.getStyleClass().addListener((ListChangeListener<String>) change -> restyled.add(change.toString()));
            var drawn = List.copyOf(cells(mark));
            mark.show(one, 3);
            assertThat(restyled).isEmpty();
            assertThat(cells(mark)).usingElementComparator((now, before) -> now == before ? 0 : 1).isEqualTo(drawn);
            mark.show(other, 4);
            assertThat(mark.getStyleClass()).contains("version-4").doesNotContain("version-3");
            assertThat(cells(mark)).isNotEqualTo(drawn);
            return null;
        });
    }

    private static List<PathElement> cells(VersionMark mark) {
        return ((javafx.scene.shape.Path) mark.lookup(".glyph")).getElements();
    }

    private static byte[] digestOf(int number) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(new byte[] {(byte) number});
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
