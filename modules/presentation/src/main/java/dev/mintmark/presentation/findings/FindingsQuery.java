package dev.mintmark.presentation.findings;

import static java.util.Objects.requireNonNull;

import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.presentation.fleet.FleetFilter;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.Optional;

/// What the operator wants to see of all findings.
///
/// @param kind  absent means all
/// @param asked counts up when what is accepted is to be read again
record FindingsQuery(FleetFilter filter, SourceScope scope, Optional<FindingKind> kind, long asked) {

    static final FindingsQuery EVERYTHING =
            new FindingsQuery(FleetFilter.EVERYTHING, SourceScope.ALL, Optional.empty(), 0);

    FindingsQuery {
        requireNonNull(filter, "filter");
        requireNonNull(scope, "scope");
        requireNonNull(kind, "kind");
    }

    boolean isSameView(FindingsQuery other) {
        return filter == other.filter && scope.equals(other.scope) && kind.equals(other.kind);
    }
}
