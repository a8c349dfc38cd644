package dev.mintmark.kubernetes.objects;

import java.util.List;

/// A container as a pod or a template asks for it.
public record ContainerSpec(String name, String image, String restartPolicy, List<VolumeMount> volumeMounts,
        List<Taken> envFrom) {

    private static final int MOST_MOUNTS = 100;

    public ContainerSpec {
        name = Text.orEmpty(name);
        image = Text.orEmpty(image);
        restartPolicy = Text.orEmpty(restartPolicy);
        volumeMounts = Text.bounded(volumeMounts, MOST_MOUNTS);
        envFrom = Text.bounded(envFrom, MOST_MOUNTS);
    }

    /// All of a ConfigMap or a Secret, taken over as environment.
    public record Taken(VolumeSpec.Named configMapRef, VolumeSpec.Named secretRef) {}

    public record VolumeMount(String name, String mountPath, boolean readOnly) {

        public VolumeMount {
            name = Text.orEmpty(name);
            mountPath = Text.orEmpty(mountPath);
        }
    }
}
