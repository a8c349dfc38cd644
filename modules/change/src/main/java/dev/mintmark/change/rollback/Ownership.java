package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.WorkloadId;
import java.util.List;

/// Who owns a workload, and what that is concluded from.
///
/// @param evidence all that was found, also what speaks for somebody else; the decisive first
public record Ownership(WorkloadId workload, Owner owner, List<Evidence> evidence) {

    public Ownership {
        requireNonNull(workload, "workload");
        requireNonNull(owner, "owner");
        evidence = List.copyOf(evidence);
    }

    /// One thing that was found.
    ///
    /// @param where for example `annotation argocd.argoproj.io/tracking-id`
    /// @param what  its value, word for word
    public record Evidence(String where, String what) {

        public Evidence {
            requireNonNull(where, "where");
            requireNonNull(what, "what");
        }
    }
}
