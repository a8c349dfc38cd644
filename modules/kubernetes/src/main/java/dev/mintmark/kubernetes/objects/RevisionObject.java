package dev.mintmark.kubernetes.objects;

import java.util.List;

/// A ControllerRevision: an earlier or the present template of a StatefulSet or DaemonSet.
public record RevisionObject(Metadata metadata, long revision, Patch data) implements KubernetesObject {

    public RevisionObject {
        metadata = metadata == null ? Metadata.NONE : metadata;
    }

    public List<ContainerSpec> containers() {
        return data == null || data.spec == null || data.spec.template == null || data.spec.template.spec() == null
                ? List.of() : data.spec.template.spec().containers();
    }

    /// The sidecars among the init containers.
    public List<ContainerSpec> initContainers() {
        return containers().isEmpty() ? List.of() : data.spec.template.spec().initContainers();
    }

    public record Patch(PatchSpec spec) {}

    public record PatchSpec(WorkloadObject.Template template) {}
}
