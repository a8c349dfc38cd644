package dev.mintmark.app.preferences;

import dev.mintmark.app.configuration.ConfigurationChanges;
import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.app.configuration.Loaded;
import dev.mintmark.app.configuration.Origin;
import dev.mintmark.app.configuration.Setting;
import dev.mintmark.app.configuration.Shown;
import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.theme.TextSize;
import dev.mintmark.domain.Problem;
import dev.mintmark.presentation.settings.EnvironmentLine;
import dev.mintmark.presentation.settings.SettingLine;
import dev.mintmark.presentation.settings.SettingLine.Editor;
import dev.mintmark.presentation.settings.SettingsCare;
import dev.mintmark.presentation.settings.SettingsMistake;
import dev.mintmark.presentation.settings.SettingsPage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings of the operator's file.
public final class FileSettings implements SettingsCare {

    private final CurrentConfiguration configuration;
    private final ConfigurationChanges changes;

    public FileSettings(CurrentConfiguration configuration) {
        this.configuration = configuration;
        changes = new ConfigurationChanges(configuration);
    }

    @Override
    public SettingsPage page() {
        var loaded = configuration.loaded();
        return new SettingsPage(loaded.file().toString(), loaded.text().isPresent(),
                Shown.all(loaded).stream().map(FileSettings::line).toList(), environments(loaded),
                loaded.mistakes().stream().map(mistake -> new SettingsMistake(mistake.line(), mistake.what())).toList());
    }

    @Override
    public void reload() {
        configuration.reload();
    }

    @Override
    public Optional<Problem> change(String key, String value) {
        return Stream.of(Setting.values()).filter(setting -> setting.key().equals(key)).findFirst()
                .flatMap(setting -> changes.set(setting, value));
    }

    @Override
    public Optional<Problem> undo() {
        return changes.undo();
    }

    @Override
    public boolean canUndo() {
        return changes.canUndo();
    }

    private static List<EnvironmentLine> environments(Loaded loaded) {
        return loaded.configured().environments().entries().stream()
                .map(entry -> new EnvironmentLine(entry.environment(), entry.place())).toList();
    }

    private static SettingLine line(Shown shown) {
        var setting = shown.setting();
        var group = switch (setting) {
            case TOOLBOX -> Setting.LEASE_DEFAULT.section();
            case TEXT_SIZE -> Setting.THEME.section();
            default -> setting.section();
        };
        return new SettingLine(setting.key(), group, shown.value(), shown.usual(), shown.line(), shown.origin() == Origin.MISTAKE, editor(setting),
                setting.isAtOnce());
    }

    private static Editor editor(Setting setting) {
        return switch (setting) {
            case THEME -> new Editor.Choice(Stream.of(ThemeChoice.values())
                    .map(choice -> choice.name().toLowerCase(Locale.ROOT)).toList());
            case TEXT_SIZE -> new Editor.Choice(Stream.of(TextSize.values())
                    .map(size -> String.valueOf(size.percent())).toList());
            case ARMING_DEFAULT, ARMING_LONGEST, LEASE_DEFAULT, LEASE_LONGEST, TOOLBOX, RETENTION_LAYERS, NOTIFY_LONG_COMPARISON ->
                new Editor.Text();
            case NOTIFY_CONVERGED, NOTIFY_STUCK, NOTIFY_LEASE_ENDING, NOTIFY_SOURCE_LOST, NOTIFY_COMPARED ->
                new Editor.Choice(List.of("true", "false"));
            case SOURCES_WATCH, SOURCES_LEAVE_OUT, SOURCES_KUBECONFIGS, SOURCES_DOCKER_HOSTS, ENVIRONMENTS,
                    REGISTRIES_PLAIN_HTTP, REGISTRIES_MIRRORS, SERVICES, WORKLOADS, NOTIFY_EXCEPT, KEYS -> new Editor.InFile();
        };
    }
}
