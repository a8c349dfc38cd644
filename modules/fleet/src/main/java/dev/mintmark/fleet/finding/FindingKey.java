package dev.mintmark.fleet.finding;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.WorkloadId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names one finding for as long as the same thing is found again, also by another console: what an acceptance refers to.
///
/// @param workload what it is about; of a debug copy, the workload it is a copy of or a workload of kind `Copy`
/// @param about    what of it: an image reference, a volume's name, a field manager, a copy's id; empty if all of it.
///                 Never an instance's id, because instances are replaced while the finding stays
public record FindingKey(FindingKind kind, WorkloadId workload, String about) {

    private static final int ID_BYTES = 6;

    public FindingKey {
        requireNonNull(kind, "kind");
        requireNonNull(workload, "workload");
        requireNonNull(about, "about");
    }

    /// Names it where people type: twelve hexadecimal digits, of which the first few are enough. Not a proof: two keys
    /// could share it, so whoever is given one looks for it among the findings that are there.
    public String id() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// Stable, for the audit and the command line: `tag-not-digest kubernetes/prod-eu/shop/Deployment/web nginx:1`.
    @Override
    public String toString() {
        return kind.word() + " " + workload + (about.isEmpty() ? "" : " " + about);
    }
}
