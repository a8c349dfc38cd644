package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Plan;
import java.util.Optional;

/// A finding with the plan it belongs to, and why it was overridden if it was.
///
/// @param open whether it can be overridden still
record FindingRow(Plan plan, Finding finding, Optional<String> override, boolean open) {

    /// Whether choosing it overrides it, or takes that back.
    boolean isForOverriding() {
        return open && finding.isBlocking();
    }

    FindingSign sign() {
        return FindingSign.of(finding, override.isPresent());
    }
}
