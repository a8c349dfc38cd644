package dev.mintmark.app.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Plan;
import java.util.Optional;

/// A finding with the plan it belongs to, and why it was overridden if it was.
record FindingRow(Plan plan, Finding finding, Optional<String> override) {

    FindingSign sign() {
        return FindingSign.of(finding, override.isPresent());
    }
}
