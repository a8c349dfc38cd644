package dev.mintmark.kubernetes.objects;

import java.util.List;

/// A container as a pod or a template asks for it.
public record ContainerSpec(String name, String image, String restartPolicy, List<VolumeMount> volumeMounts) {

    private static final int MOST_MOUNTS = 100;

    public ContainerSpec {
        name = Text.orEmpty(name);
        image = Text.orEmpty(image);
        restartPolicy = Text.orEmpty(restartPolicy);
        volumeMounts = Text.bounded(volumeMounts, MOST_MOUNTS);
    }

    public record VolumeMount(String name, String mountPath, boolean readOnly) {

        public VolumeMount {
            name = Text.orEmpty(name);
            mountPath = Text.orEmpty(mountPath);
        }
    }
}
