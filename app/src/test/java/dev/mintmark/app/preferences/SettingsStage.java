package dev.mintmark.app.preferences;

import dev.mintmark.app.configuration.ConfigurationFile;
import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.app.frame.Screens;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.frame.WindowFrame;
import dev.mintmark.app.sources.SampleSources;
import dev.mintmark.app.sources.SourcesScreen;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.firstrun.FirstRunModel;
import dev.mintmark.presentation.settings.SettingsModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A window with the Sources screen and the Settings page over a file of its own.
final class SettingsStage {

    static final SourceId PRODUCTION = new SourceId("kubernetes/prod-eu");
    static final SourceId STAGING = new SourceId("kubernetes/staging");

    final Tools tools;
    final CurrentConfiguration configuration;
    final SettingsModel model;
    final Arming arming;
    final Screens screens = new Screens();
    final WindowFrame frame;

    SettingsStage(Tools tools, Path folder) {
        this.tools = tools;
        configuration = new CurrentConfiguration(ConfigurationFile.in(folder));
        tools.outlook().environmentsProperty().set(configuration.now().environments());
        model = new SettingsModel(new FileSettings(configuration), tools.background(), SettingsScreen.work(tools.words()));
        arming = new Arming(tools.wording().clock(), Set.of(), () -> configuration.now().arming());
        var sources = SampleSources.inEveryState().model();
        screens.add(new SourcesScreen(tools, sources));
        screens.add(new SettingsScreen(tools, model));
        frame = new WindowFrame(tools, screens, sources, new FirstRunModel(() -> { }, () -> { }),
                new ArmedModel(() -> arming, () -> List.of(PRODUCTION, STAGING)), false);
        model.onApplied(() -> {
            frame.choose(configuration.now().theme());
            frame.choose(configuration.now().textSize());
            frame.commands().giveKeys(configuration.now().keys());
            tools.outlook().environmentsProperty().set(configuration.now().environments());
        });
        frame.onTextSizeChosen(size -> model.change("textSize", String.valueOf(size.percent())));
        frame.onThemeChosen(choice -> model.change("theme", choice.name().toLowerCase(Locale.ROOT)));
    }
}
