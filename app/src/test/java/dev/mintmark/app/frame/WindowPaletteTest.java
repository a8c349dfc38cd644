package dev.mintmark.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.palette.PalettePanel;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowPaletteTest {

    private WindowRobot operator;

    @BeforeEach
    void sitDown() {
        operator = WindowRobot.atAWindow();
    }

    @Test
    void controlKOpensItAndClosesItAgain() {
        operator.presses(KeyCode.CONTROL, KeyCode.K);
        assertThat(operator.seesPalette()).isTrue();
        assertThat(operator.focusedOn()).isEqualTo(PalettePanel.FIELD);
        operator.presses(KeyCode.CONTROL, KeyCode.K);
        assertThat(operator.seesPalette()).isFalse();
    }

    @Test
    void aColonOpensItWithAnEmptyField() {
        operator.types(":");
        assertThat(operator.seesPalette()).isTrue();
        assertThat(operator.paletteLines()).contains("Go to Timeline", "payments");
    }

    @Test
    void aFewLettersAndEnterGoThere() {
        operator.types(":").types("gotim").presses(KeyCode.ENTER);
        assertThat(operator.frontScreen()).isEqualTo("timeline");
        assertThat(operator.seesPalette()).isFalse();
    }

    @Test
    void aServiceIsFoundFromAnyScreen() {
        operator.types("gt").types(":").types("pymt");
        assertThat(operator.paletteLines()).startsWith("payments");
        operator.presses(KeyCode.ENTER);
        assertThat(operator.doneOnFleet()).containsExactly("payments");
    }

    @Test
    void arrowsChooseAndWhatWasUsedComesFirstNextTime() {
        operator.types(":").presses(KeyCode.DOWN).presses(KeyCode.DOWN);
        var third = operator.paletteLines().get(2);
        operator.presses(KeyCode.ENTER).types(":");
        assertThat(operator.paletteLines()).startsWith(third);
    }

    @Test
    void escapeClosesItAndGivesTheFocusBack() {
        operator.types(":").types("zzzz");
        assertThat(operator.paletteLines()).isEmpty();
        operator.presses(KeyCode.ENTER).presses(KeyCode.ESCAPE);
        assertThat(operator.seesPalette()).isFalse();
        assertThat(operator.focusedOn()).isEqualTo(SampleScreen.LIST);
    }

    @Test
    void theChipInTheHeaderOpensItToo() {
        operator.clicks("open-palette");
        assertThat(operator.seesPalette()).isTrue();
    }
}
