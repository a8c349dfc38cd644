package dev.mintmark.domain.workload;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The moment when a template, and so an image version, became current on a workload, and who or what made it so.
///
/// @param revision    the source's number or name for it, unique within the workload: a Deployment's revision, a
///                    ControllerRevision's number, a Docker container's ID
/// @param template    what carries it: the ReplicaSet's or ControllerRevision's name
/// @param images      container name to image reference, as the template asks for it
/// @param at          when it became current, by the source's clock
/// @param changeCause `kubernetes.io/change-cause`, word for word
/// @param manager     the field manager that last set the image, for example `kubectl-set`, `argocd-controller`
public record Release(WorkloadId workload, String revision, String template, Map<String, String> images, Instant at,
        Optional<String> changeCause, Optional<String> manager) {

    public Release {
        requireNonNull(workload, "workload");
        requireNonNull(revision, "revision");
        requireNonNull(template, "template");
        requireNonNull(at, "at");
        requireNonNull(changeCause, "changeCause");
        requireNonNull(manager, "manager");
        images = Map.copyOf(images);
    }
}
