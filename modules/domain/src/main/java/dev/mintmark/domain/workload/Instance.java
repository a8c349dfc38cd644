package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.RunningImage;
import java.time.Instant;

/// One running thing made from an image: a pod's container, or a Docker container.
///
/// There may be 100,000 of them, so the strings that repeat (host, reason, namespace) are shared by the room that makes them.
///
/// @param name     what people call it: the pod's or the container's name
/// @param host     the node or engine it runs on; empty if none yet. An attribute, never an identity
/// @param reason   the source's own word for the state, for example `CrashLoopBackOff`; empty if there is nothing to say
/// @param since    when it was started, by the source's clock; creation time until then
/// @param restarts how often its process was started again in place
public record Instance(InstanceId id, WorkloadId workload, String name, ContainerRole role, String host,
        RunningImage image, InstanceState state, String reason, Instant since, int restarts) {

    public Instance {
        requireNonNull(id, "id");
        requireNonNull(workload, "workload");
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        requireNonNull(host, "host");
        requireNonNull(image, "image");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(since, "since");
    }

    public boolean isReady() {
        return state == InstanceState.READY;
    }
}
