package dev.mintmark.change.ephemeral;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.domain.workload.InstanceId;
import java.time.Duration;

/// What an operator asks for.
///
/// @param id      names it in the audit and in the pod
/// @param target  the container to look into
/// @param toolbox an image that brings a shell and tools
/// @param length  after which what runs in it ends by itself
/// @param reason  why no copy will do, in the operator's words, for the audit
public record EphemeralRequest(CopyId id, InstanceId target, String toolbox, Duration length, String owner,
        String reason) {

    public EphemeralRequest {
        requireNonNull(id, "id");
        requireNonNull(target, "target");
        requireNonNull(toolbox, "toolbox");
        requireNonNull(owner, "owner");
        requireNonNull(reason, "reason");
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("No look takes " + length);
        }
    }
}
