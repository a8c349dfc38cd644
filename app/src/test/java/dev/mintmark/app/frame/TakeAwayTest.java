package dev.mintmark.app.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.domain.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeAwayTest {

    @TempDir
    private Path folder;

    private WindowRobot operatorChoosing(String file) {
        return WindowRobot.atAWindow(SampleSources.inEveryState(), Optional.of(folder.resolve(file)));
    }

    private static void awaitHint(WindowRobot operator, String words) {
        Headless.await(words, () -> operator.window.tools.notices().hintProperty().get().equals(words));
    }

    @Test
    void controlCCopiesTheListAsText() {
        var operator = operatorChoosing("unused");
        operator.presses(KeyCode.CONTROL, KeyCode.C);
        assertThat(Headless.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("Service\naccounts\ncheckout\npayments\n");
        assertThat(operator.wordsOn("hint")).isEqualTo("3 rows copied");
    }

    @Test
    void theEndingOfTheFileSaysHowItIsWritten() throws Exception {
        var operator = operatorChoosing("fleet.json");
        operator.types("e");
        awaitHint(operator, "fleet.json exported");
        assertThat(folder.resolve("fleet.json")).content().contains("{\"service\": \"payments\"}");
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblemInTheBar() {
        var operator = operatorChoosing("no/such/folder/fleet.csv");
        operator.types("e");
        Headless.await("a problem", () -> !operator.window.tools.notices().problems().isEmpty());
        assertThat(operator.window.tools.notices().problems()).extracting(Problem::code).containsExactly("export.failed");
        assertThat(operator.wordsIn("problems")).contains("fleet.csv was not written.", "export.failed");
    }

    @Test
    void theScreenIsExportedAsAPicture() throws Exception {
        var operator = operatorChoosing("screen.png");
        operator.types(":").types("picture").presses(KeyCode.ENTER);
        awaitHint(operator, "screen.png exported");
        assertThat(Files.readAllBytes(folder.resolve("screen.png"))).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2_000);
    }
}
