package dev.mintmark.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.frame.ArmingPanel;
import dev.mintmark.app.look.Pictures;
import dev.mintmark.app.look.Sample;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.arm.ArmedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Draws the Settings page and where environments are shown, for people to look at.
class SettingsPicturesTest {

    private static final String ENVIRONMENTS = """
            environments:
              - {name: production, match: {source: prod-*}}
              - {name: staging, match: {source: staging}, colour: accent, production: false}
              - {name: edge, match: {source: edge-*}, colour: warning, production: false}
              - {name: build, match: {source: build-3}, production: false}
            """;

    @TempDir
    Path folder;

    @Test
    void everySetting() throws IOException {
        draw("settings", "theme: dark\nlease: {longest: 2h}\ntoolbox: docker.io/library/busybox:1.37-musl\n" + ENVIRONMENTS,
                stage -> stage.screens.goTo("settings"));
    }

    @Test
    void theEndOfThePage() throws IOException {
        draw("settings-end", "registries:\n  mirrors: {docker.io: ['https://mirror.example', 'https://other.example']}\n"
                + "services:\n- {match: {source: prod-*, name: pay*}, manifests: {repository: 'https://git.example/env.git'}}\n",
                stage -> {
                    stage.screens.goTo("settings");
                    ((ScrollPane) stage.frame.lookup("#" + SettingsView.ID)).setVvalue(1);
                });
    }

    @Test
    void mistakes() throws IOException {
        draw("settings-mistakes", "thme: light\narming: {default: soon}\ntoolbox: ghp_012345678901234567890123456789\n"
                + "environments:\n- {name: x, match: {sorce: prod-*}}\n", stage -> stage.screens.goTo("settings"));
    }

    @Test
    void sourcesByEnvironment() throws IOException {
        draw("sources-environments", ENVIRONMENTS, stage -> {
            stage.arming.arm(SettingsStage.PRODUCTION, "prod-eu");
            stage.frame.open();
            stage.frame.tick();
        });
    }

    @Test
    void armingByEnvironment() throws IOException {
        draw("arming-environments", ENVIRONMENTS, stage -> {
            var panel = new ArmingPanel(stage.tools, new ArmedModel(() -> stage.arming,
                    () -> List.of(SettingsStage.PRODUCTION, SettingsStage.STAGING)), _ -> true);
            panel.setMaxSize(360, 300);
            stage.frame.getChildren().add(new StackPane(panel));
        });
    }

    private void draw(String name, String text, Consumer<SettingsStage> scene) throws IOException {
        Files.writeString(folder.resolve("config.yaml"), text);
        Function<Theme, Parent> content = theme -> {
            var stage = new SettingsStage(Sample.tools(theme), folder);
            scene.accept(stage);
            return stage.frame;
        };
        if (name.equals("settings")) {
            Pictures.draw(name, content);
        } else {
            Pictures.drawSmall(name, content);
        }
        assertThat(Path.of("target/pictures/" + name + "-light-1280x800.png")).isNotEmptyFile();
    }
}
