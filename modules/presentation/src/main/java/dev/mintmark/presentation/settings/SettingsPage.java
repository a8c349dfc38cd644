package dev.mintmark.presentation.settings;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// All that the page shows.
///
/// @param path    of the file
/// @param present whether there is one
public record SettingsPage(String path, boolean present, List<SettingLine> lines, List<EnvironmentLine> environments,
        List<SettingsMistake> mistakes) {

    public SettingsPage {
        requireNonNull(path, "path");
        lines = List.copyOf(lines);
        environments = List.copyOf(environments);
        mistakes = List.copyOf(mistakes);
    }
}
