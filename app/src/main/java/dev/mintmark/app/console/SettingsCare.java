package dev.mintmark.app.console;

import dev.mintmark.app.configuration.Setting;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.preferences.FileSettings;
import dev.mintmark.app.preferences.SettingsScreen;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.presentation.copies.LaunchDefaults;
import dev.mintmark.presentation.settings.SettingsModel;
import java.util.Locale;
import javafx.stage.Stage;

/// Keeps the window as config.yaml has it, and the page on which that is seen and changed. FX thread only.
final class SettingsCare {

    private final Wiring wiring;
    private final Tools tools;
    private final SettingsModel model;
    private final SettingsScreen screen;

    SettingsCare(Wiring wiring, Tools tools) {
        this.wiring = wiring;
        this.tools = tools;
        model = new SettingsModel(new FileSettings(wiring.configuration()), tools.background(),
                SettingsScreen.work(tools.words()));
        screen = new SettingsScreen(tools, model);
    }

    SettingsScreen screen() {
        return screen;
    }

    /// What a copy has if nobody says otherwise.
    LaunchDefaults launchDefaults() {
        var configured = wiring.configuration().now();
        return new LaunchDefaults(configured.lease(), configured.toolbox());
    }

    /// Lets the file count in this window, at once and whenever the window is come back to.
    ///
    /// @param listener told whenever other settings may hold than before
    void begin(Stage stage, WindowFrame frame, Runnable listener) {
        frame.commands().giveKeys(wiring.configuration().now().keys());
        model.onApplied(() -> {
            apply(frame);
            listener.run();
        });
        frame.onThemeChosen(choice -> model.change(Setting.THEME.key(), choice.name().toLowerCase(Locale.ROOT)));
        frame.onTextSizeChosen(size -> model.change(Setting.TEXT_SIZE.key(), String.valueOf(size.percent())));
        stage.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                model.lookAgain();
            }
        });
    }

    /// Lets what counts at once count.
    private void apply(WindowFrame frame) {
        var configured = wiring.configuration().now();
        frame.choose(configured.theme());
        frame.choose(configured.textSize());
        frame.commands().giveKeys(configured.keys());
        tools.notices().bells().usually(configured.notifications());
        tools.outlook().environmentsProperty().set(configured.environments());
    }
}
