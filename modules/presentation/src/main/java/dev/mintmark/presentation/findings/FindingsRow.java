package dev.mintmark.presentation.findings;

import dev.mintmark.fleet.finding.FindingKey;
import java.util.Optional;

/// A row of the list: a finding, or the line under which those that are accepted are folded away.
public sealed interface FindingsRow {

    record Of(FindingLine of) implements FindingsRow {}

    record Fold(int accepted, boolean unfolded) implements FindingsRow {}

    /// Empty for the fold.
    default Optional<FindingKey> key() {
        return line().map(FindingLine::key);
    }

    default Optional<FindingLine> line() {
        return switch (this) {
            case Of(var line) -> Optional.of(line);
            case Fold _ -> Optional.empty();
        };
    }
}
