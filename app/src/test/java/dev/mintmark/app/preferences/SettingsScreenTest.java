package dev.mintmark.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.frame.ArmingPanel;
import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.TextSize;
import dev.mintmark.app.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// An operator at the Settings page.
class SettingsScreenTest {

    @TempDir
    Path folder;

    private SettingsStage stage;
    private FxRobot hands;

    private void open(String text) {
        write(text);
        var theme = Headless.onFx(Theme::new);
        stage = Headless.onFx(() -> new SettingsStage(Sample.tools(theme), folder));
        hands = Headless.show(theme, _ -> stage.frame);
        hands.interact(() -> {
            stage.frame.listenTo(stage.frame.getScene());
            stage.frame.open();
        });
        presses(KeyCode.CONTROL, KeyCode.COMMA);
    }

    @Test
    void everySettingShowsWhatHoldsAndWhereThatComesFrom() {
        open("# mine\narming:\n  default: 10m\n");
        assertThat(field("arming.default")).isEqualTo("10m");
        assertThat(page()).contains("line 3", "default", "Applies after a restart.", "Usual time");
        assertThat(words(SettingsView.PATH)).endsWith("config.yaml");
    }

    @Test
    void aTimeIsTypedWrittenIntoTheFileAndTakenBack() {
        open("# mine\narming:\n  default: 10m # short\n");
        types("arming.default", "20m");
        awaitFile("# mine\narming:\n  default: 20m # short\n");
        Headless.await("it is said", () -> words(SettingsView.OUTCOME).equals("arming.default is 20m now."));
        assertThat(stage.arming.arm(SettingsStage.PRODUCTION, "prod-eu")).isEmpty();
        assertThat(stage.arming.armedUntil(SettingsStage.PRODUCTION)).contains(Sample.NOW.plusSeconds(1200));
        hands.clickOn("#" + SettingsView.UNDO);
        awaitFile("# mine\narming:\n  default: 10m # short\n");
        Headless.await("the field is as before", () -> field("arming.default").equals("10m"));
    }

    @Test
    void aValueThatIsNotAllowedIsRefusedBesideTheField() {
        open("");
        types("lease.default", "9d");
        Headless.await("it is refused", () -> words(SettingsView.OUTCOME).contains("9d is not allowed for default"));
        assertThat(page()).contains("9d is not allowed for default; it is from 5s to 4h.");
        assertThat(read()).isEmpty();
    }

    @Test
    void aThemeIsChosenByAClickOrByItsKeyAndCountsAtOnce() {
        open("theme: dark\n");
        hands.clickOn("#setting-theme-light");
        awaitFile("theme: light\n");
        Headless.await("it is light", () -> stage.frame.getScene().getRoot().getStyleClass().contains("light"));
        hands.type(KeyCode.T);
        awaitFile("theme: system\n");
        presses(KeyCode.CONTROL, KeyCode.Z);
        awaitFile("theme: light\n");
    }

    @Test
    void textIsMadeLargerByAClickOrByKeysAndStaysSo() {
        open("");
        hands.clickOn("#setting-textSize-125");
        awaitFile("textSize: 125\n");
        Headless.await("it is larger", () -> stage.tools.theme().textSizeProperty().get() == TextSize.LARGER);
        presses(KeyCode.CONTROL, KeyCode.EQUALS);
        awaitFile("textSize: 150\n");
        assertThat(stage.tools.theme().textSizeProperty().get()).isEqualTo(TextSize.LARGEST);
        presses(KeyCode.CONTROL, KeyCode.MINUS);
        awaitFile("textSize: 125\n");
        write("textSize: 100\n");
        presses(KeyCode.F5);
        Headless.await("it is as usual", () -> stage.tools.theme().textSizeProperty().get() == TextSize.USUAL);
    }

    @Test
    void mistakesStandAtTheTopAndGoWhenTheFileWasMendedElsewhere() {
        open("theme: dark\nlease: {longst: 1h}\n");
        assertThat(page()).contains("1 mistake in the file", "line 2");
        assertThat(page()).anyMatch(words -> words.startsWith("'longst' is not a key of lease; you may mean longest"));
        write("theme: dark\nlease: {longest: 1h}\n");
        presses(KeyCode.F5);
        Headless.await("it was read", () -> words(SettingsView.OUTCOME).equals("Read anew: no mistake."));
        assertThat(page()).doesNotContain("1 mistake in the file");
        assertThat(field("lease.longest")).isEqualTo("1h");
    }

    @Test
    void anotherKeyCountsAsSoonAsItIsRead() {
        open("");
        write("keys: {window.theme: q}\n");
        presses(KeyCode.F5);
        Headless.await("it was read", () -> words(SettingsView.OUTCOME).equals("Read anew: no mistake."));
        hands.interact(() -> stage.frame.lookup("#setting-theme-dark").requestFocus());
        hands.type(KeyCode.Q);
        awaitFile("keys: {window.theme: q}\ntheme: light\n");
    }

    @Test
    void thePathIsCopied() {
        open("");
        hands.clickOn("#" + SettingsView.COPY);
        assertThat(Headless.<String>onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(folder.resolve("config.yaml").toString());
    }

    @Test
    void whatIsNotProductionIsArmedByAClickAndProductionByItsName() {
        open("environments:\n- {name: staging, match: {source: staging}, production: false}\n");
        hands.clickOn("#armed");
        hands.clickOn("#" + ArmingPanel.BUTTON + "staging");
        assertThat(stage.arming.isArmed(SettingsStage.STAGING)).isTrue();
        assertThat(hands.lookup("#" + ArmingPanel.FIELD + "prod-eu").tryQuery()).isPresent();
        assertThat(hands.lookup("#" + ArmingPanel.BUTTON + "prod-eu").tryQuery()).isEmpty();
    }

    private void types(String key, String text) {
        hands.interact(() -> stage.frame.lookup("#" + SettingRow.id(key)).requestFocus());
        presses(KeyCode.CONTROL, KeyCode.A);
        hands.write(text);
        presses(KeyCode.ENTER);
    }

    private void presses(KeyCode... keys) {
        hands.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String field(String key) {
        return Headless.onFx(() -> ((TextInputControl) stage.frame.lookup("#" + SettingRow.id(key))).getText());
    }

    private String words(String id) {
        return Headless.onFx(() -> ((Labeled) stage.frame.lookup("#" + id)).getText());
    }

    private List<String> page() {
        return Headless.onFx(() -> stage.frame.lookup("#" + SettingsView.ID).lookupAll(".label").stream()
                .filter(Label.class::isInstance).filter(SettingsScreenTest::isShown)
                .map(node -> ((Label) node).getText()).collect(Collectors.toList()));
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private void awaitFile(String text) {
        Headless.await("the file is " + text, () -> read().equals(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String read() {
        try {
            return Files.readString(folder.resolve("config.yaml"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("config.yaml"), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
