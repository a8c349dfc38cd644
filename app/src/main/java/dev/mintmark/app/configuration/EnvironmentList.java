package dev.mintmark.app.configuration;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.environment.Environment;
import dev.mintmark.presentation.environment.Environments;
import java.util.List;
import java.util.Optional;

/// The environments in the order of the file, of which the first that matches counts.
///
/// @param trusted false while an entry could not be read: it might have been the one that says production, so all is
public record EnvironmentList(List<EnvironmentEntry> entries, boolean trusted) implements Environments {

    static final EnvironmentList DEFAULT = new EnvironmentList(List.of(), true);

    public EnvironmentList {
        entries = List.copyOf(entries);
    }

    List<String> names() {
        return entries.stream().map(entry -> entry.environment().name()).distinct().toList();
    }

    @Override
    public Optional<Environment> of(SourceId source) {
        return entries.stream().filter(entry -> entry.isAt(source)).findFirst().filter(EnvironmentEntry::isWhole)
                .map(EnvironmentEntry::environment);
    }

    @Override
    public Optional<Environment> of(SourceId source, String namespace) {
        return entries.stream().filter(entry -> entry.isAt(source, namespace)).findFirst()
                .map(EnvironmentEntry::environment);
    }

    /// A source is not production only where every entry up to the one for the whole of it says so.
    @Override
    public boolean isProduction(SourceId source) {
        if (!trusted) {
            return true;
        }
        for (var entry : entries) {
            if (entry.isAt(source)) {
                if (entry.environment().production()) {
                    return true;
                }
                if (entry.isWhole()) {
                    return false;
                }
            }
        }
        return true;
    }

    boolean isProduction(SourceId source, String namespace) {
        return !trusted || of(source, namespace).map(Environment::production).orElse(true);
    }
}
