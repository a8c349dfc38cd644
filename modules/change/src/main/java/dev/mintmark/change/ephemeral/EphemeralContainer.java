package dev.mintmark.change.ephemeral;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.InstanceId;
import java.time.Instant;

/// A container of tools in a running pod.
///
/// @param name    what the pod lists it as
/// @param endsAt  when what runs in it ends by itself, by this console's clock
/// @param inside  what can be done in it
/// @param remains what of it stays, to be told to the operator
public record EphemeralContainer(CopyId id, InstanceId target, String namespace, String pod, String name, Instant endsAt,
        CopyInside inside, Problem remains) {

    public EphemeralContainer {
        requireNonNull(id, "id");
        requireNonNull(target, "target");
        requireNonNull(namespace, "namespace");
        requireNonNull(pod, "pod");
        requireNonNull(name, "name");
        requireNonNull(endsAt, "endsAt");
        requireNonNull(inside, "inside");
        requireNonNull(remains, "remains");
    }
}
