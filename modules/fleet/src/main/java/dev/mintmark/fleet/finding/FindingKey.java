package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.WorkloadId;

/// Names one finding for as long as the same thing is found again, also by another console: what an acceptance refers to.
///
/// @param workload what it is about; of a debug copy, the workload it is a copy of or a workload of kind `Copy`
/// @param about    what of it: an image reference, a volume's name, a field manager, a copy's id; empty if all of it.
///                 Never an instance's id, because instances are replaced while the finding stays
public record FindingKey(FindingKind kind, WorkloadId workload, String about) {

    public FindingKey {
        requireNonNull(kind, "kind");
        requireNonNull(workload, "workload");
        requireNonNull(about, "about");
    }

    /// Stable, for the audit and the command line: `tag-not-digest kubernetes/prod-eu/shop/Deployment/web nginx:1`.
    @Override
    public String toString() {
        return kind.word() + " " + workload + (about.isEmpty() ? "" : " " + about);
    }
}
