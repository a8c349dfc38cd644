package dev.mintmark.app.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Forgotten;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.rollback.MovingStrip;
import dev.mintmark.app.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class WhileShownTest {

    private final SimpleObjectProperty<String> word = new SimpleObjectProperty<>("first");
    private final List<String> heard = new ArrayList<>();

    @Test
    void aNodeInASceneHearsOfEveryChange() {
        Headless.onFx(() -> {
            new Scene(new StackPane(listening()));
            word.set("second");
            word.set("third");
            return null;
        });
        assertThat(heard).containsExactly("second", "third");
    }

    @Test
    void whatComesBackIntoASceneHearsOfWhatChangedMeanwhile() {
        Headless.onFx(() -> {
            var node = listening();
            var pane = new StackPane(node);
            new Scene(pane);
            pane.getChildren().clear();
            word.set("unheard");
            assertThat(heard).isEmpty();
            pane.getChildren().setAll(node);
            return null;
        });
        assertThat(heard).containsExactly("unheard");
    }

    @Test
    void whatLeftItsSceneIsHeldByNobody() {
        Forgotten.afterwards(() -> {
            var node = listening();
            var pane = new StackPane(node);
            new Scene(pane);
            pane.getChildren().clear();
            return node;
        });
        assertThat(word.get()).isEqualTo("first");
    }

    @Test
    void aStripOfAPageThatIsGoneIsNotHeldByTheTheme() {
        var theme = Headless.onFx(Theme::new);
        Forgotten.afterwards(() -> new MovingStrip(theme, 8));
        assertThat(Headless.onFx(theme::appearanceProperty)).isNotNull();
    }

    private Region listening() {
        var node = new Region();
        WhileShown.hear(node, word, (_, now) -> heard.add(now));
        return node;
    }
}
