package dev.mintmark.app.console;

import dev.mintmark.app.look.Headless;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the operator writes into `config.yaml` while the window is open. Its clock stands still, so nothing comes by waiting.
class ConfiguredWindowTest {

    @TempDir
    Path folder;

    @Test
    void whatIsSaidOfAWorkloadCountsInFindingsAsSoonAsTheFileIsReadAgain() throws IOException {
        try (var window = OpenConsole.in(folder, Clock.fixed(Sample.NOW, ZoneOffset.UTC),
                around -> Wiring.of(around, Home.in(folder), Endpoints.DEMO), () -> { })) {
            var robot = window.robot();
            robot.push(KeyCode.DIGIT6);
            Headless.await("findings", () -> window.says("asks for a tag"));

            Files.writeString(folder.resolve("config.yaml"), "workloads: [{match: {name: catalogue}, criticality: high}]\n");
            robot.push(KeyCode.CONTROL, KeyCode.COMMA);
            robot.push(KeyCode.F5);
            Headless.await("the page", () -> window.says("catalogue: high"));
            robot.push(KeyCode.DIGIT6);

            Headless.await("the finding", () -> window.says("is critical, and asks for a tag"));
        }
    }
}
