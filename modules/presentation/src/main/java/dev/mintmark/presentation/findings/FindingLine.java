package dev.mintmark.presentation.findings;

import static java.util.Objects.requireNonNull;

import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import java.util.Optional;

/// A finding, and whether it is let stand for a time.
public record FindingLine(Finding finding, Optional<Acceptance> acceptance) {

    public FindingLine {
        requireNonNull(finding, "finding");
        requireNonNull(acceptance, "acceptance");
    }

    public FindingKey key() {
        return finding.key();
    }

    public boolean isAccepted() {
        return acceptance.isPresent();
    }
}
