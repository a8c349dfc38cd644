package dev.mintmark.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.presentation.frame.Moment;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowKeysTest {

    private WindowRobot operator;

    @BeforeEach
    void sitDown() {
        operator = WindowRobot.atAWindow();
    }

    @Test
    void theFirstScreenIsInFrontAndTheOthersAreNotEvenBuilt() {
        assertThat(operator.frontScreen()).isEqualTo("fleet");
        assertThat(operator.window.timeline.isBuilt()).isFalse();
    }

    @Test
    void aLetterAfterGOrADigitSwitchesScreens() {
        assertThat(operator.types("gt").frontScreen()).isEqualTo("timeline");
        assertThat(operator.types("gs").frontScreen()).isEqualTo("sources");
        assertThat(operator.types("1").frontScreen()).isEqualTo("fleet");
        assertThat(operator.types("gxgt").frontScreen()).as("a wrong second key is forgotten").isEqualTo("timeline");
    }

    @Test
    void slashGoesToTheFilterAndEscapeBack() {
        operator.types("/").types("pay");
        assertThat(operator.filter()).isEqualTo("pay");
        assertThat(operator.focusedOn()).isEqualTo(FilterField.ID);
        assertThat(operator.presses(KeyCode.ESCAPE).filter()).isEmpty();
        assertThat(operator.presses(KeyCode.ESCAPE).focusedOn()).isEqualTo(SampleScreen.LIST);
    }

    @Test
    void keysDoNothingButTypeInATextField() {
        operator.types("/").types("dgt?:t1[");
        assertThat(operator.filter()).isEqualTo("dgt?:t1[");
        assertThat(operator.frontScreen()).isEqualTo("fleet");
        assertThat(operator.doneOnFleet()).isEmpty();
        assertThat(operator.seesPalette()).isFalse();
        assertThat(operator.sees(Help.ID)).isFalse();
        assertThat(Headless.onFx(() -> operator.window.tools.outlook().moment())).isEqualTo(Moment.NOW);
    }

    @Test
    void theScreenInFrontGetsItsOwnKeys() {
        assertThat(operator.types("d").doneOnFleet()).containsExactly("d");
        assertThat(operator.types("gtd").doneOnFleet()).containsExactly("d");
    }

    @Test
    void listsMoveAsTheHandsKnow() {
        assertThat(operator.types("j").selectedInList()).isEqualTo("accounts");
        assertThat(operator.types("j").selectedInList()).isEqualTo("checkout");
        assertThat(operator.types("G").selectedInList()).isEqualTo("payments");
        assertThat(operator.types("k").selectedInList()).isEqualTo("checkout");
        assertThat(operator.types("gg").selectedInList()).isEqualTo("accounts");
        assertThat(operator.frontScreen()).isEqualTo("fleet");
    }

    @Test
    void theHelpListsEveryKeyAndEscapeClosesIt() {
        operator.types("?");
        assertThat(operator.sees(Help.ID)).isTrue();
        var words = operator.wordsIn(Help.ID);
        for (var command : Headless.onFx(() -> operator.window.frame.commands().all())) {
            if (!command.keys().isEmpty()) {
                assertThat(words).contains(operator.window.tools.word(command.id()));
            }
        }
        assertThat(words).contains("j", "gg".substring(1), "Ctrl K", "/", "Esc");
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.sees(Help.ID)).isFalse();
        assertThat(operator.focusedOn()).isEqualTo(SampleScreen.LIST);
    }

    @Test
    void bracketsStepThroughTimeAndTheHeaderSaysSo() {
        operator.types("[");
        assertThat(Headless.onFx(() -> operator.window.tools.outlook().moment()))
                .isEqualTo(new Moment.Past(Sample.NOW.minus(Duration.ofMinutes(15))));
        assertThat(operator.wordsIn("moment")).contains("as it was 14:20");
        assertThat(operator.sees("return-to-now")).isTrue();
        operator.clicks("return-to-now");
        assertThat(Headless.onFx(() -> operator.window.tools.outlook().moment())).isEqualTo(Moment.NOW);
        assertThat(operator.sees("return-to-now")).isFalse();
    }

    @Test
    void escapeGoesBackOneLevelAtATime() {
        operator.types("/").types("pay").presses(KeyCode.ENTER).types("").presses(KeyCode.TAB);
        Headless.onFx(() -> {
            operator.window.fleet.list.requestFocus();
            operator.window.tools.outlook().stepBack();
            return null;
        });
        operator.presses(KeyCode.ENTER);
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.filter()).as("the screen’s own level first").isEqualTo("pay");
        assertThat(operator.presses(KeyCode.ESCAPE).filter()).isEmpty();
        assertThat(Headless.onFx(() -> operator.window.tools.outlook().moment().isPast())).isTrue();
        operator.presses(KeyCode.ESCAPE);
        assertThat(Headless.onFx(() -> operator.window.tools.outlook().moment().isPast())).isFalse();
    }

    @Test
    void oneKeyChangesTheLookAndItIsRemembered() {
        operator.types("t");
        assertThat(Headless.onFx(() -> operator.window.frame.getScene().getRoot().getStyleClass())).contains("light");
        assertThat(operator.window.tools.remembered().now().theme().name()).isEqualTo("LIGHT");
    }

    @Test
    void textBecomesLargerAndSmallerByTheKeysThatDoSoEverywhere() {
        assertThat(room()).isEqualTo(1000);
        operator.presses(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(room()).as("less room is left for more").isEqualTo(800);
        operator.types("/").presses(KeyCode.CONTROL, KeyCode.EQUALS).presses(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(room()).as("also while typing, and never beyond the largest").isBetween(666.0, 667.0);
        operator.presses(KeyCode.CONTROL, KeyCode.K);
        operator.presses(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(room()).as("also below what is open above").isEqualTo(800);
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(room()).isEqualTo(1000);
    }

    /// How wide the window is for what is in it.
    private double room() {
        return Headless.onFx(() -> operator.window.frame.getWidth());
    }
}
