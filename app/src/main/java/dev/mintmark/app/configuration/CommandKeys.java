package dev.mintmark.app.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A command of the window, and its keys.
public record CommandKeys(String command, List<String> keys) {

    /// Every command that may be given another key.
    public static List<CommandKeys> all() {
        return KnownKeys.load().byCommand().entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> new CommandKeys(entry.getKey(), entry.getValue())).toList();
    }
}
