package dev.mintmark.presentation.frame;

import dev.mintmark.domain.workload.SourceId;
import java.util.Set;

/// The sources that are looked at: all of them, or the chosen ones.
///
/// @param chosen empty means all, those that appear later included
public record SourceScope(Set<SourceId> chosen) {

    public static final SourceScope ALL = new SourceScope(Set.of());

    public SourceScope {
        chosen = Set.copyOf(chosen);
    }

    public boolean isAll() {
        return chosen.isEmpty();
    }

    public boolean includes(SourceId source) {
        return chosen.isEmpty() || chosen.contains(source);
    }
}
