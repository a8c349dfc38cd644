package dev.mintmark.presentation.sources;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How all sources stand, in a line.
///
/// @param current    how many are seen in full or nearly so
/// @param connecting how many are being asked
/// @param trouble    those that are not seen, worst first
public record SourceSummary(int current, int connecting, List<SourceLine> trouble) {

    public SourceSummary {
        trouble = List.copyOf(trouble);
    }

    public static SourceSummary of(Collection<SourceLine> lines) {
        var current = (int) lines.stream()
                .filter(line -> line.health() == Health.CURRENT || line.health() == Health.LIMITED).count();
        var connecting = (int) lines.stream()
                .filter(line -> line.health() == Health.CONNECTING || line.health() == Health.CATCHING_UP).count();
        var trouble = lines.stream().filter(line -> line.health().isTrouble())
                .sorted(Comparator.comparing(SourceLine::health).thenComparing(SourceLine::id)).toList();
        return new SourceSummary(current, connecting, trouble);
    }
}
