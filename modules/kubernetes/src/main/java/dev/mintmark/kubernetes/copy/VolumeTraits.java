package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.Trait;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.stream.Collectors;

/// Tells which volumes a copy does not have: all of them. A ConfigMap comes back by being asked for.
final class VolumeTraits {

    private VolumeTraits() {}

    static List<Trait> of(SourcePod source) {
        return source.pod().getSpec().getVolumes().stream().map(volume -> of(volume, source)).toList();
    }

    private static Trait of(Volume volume, SourcePod source) {
        var where = source.container().getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals(volume.getName())).map(VolumeMount::getMountPath)
                .collect(Collectors.joining(", "));
        var at = where.isEmpty() ? "" : " at " + where;
        if (volume.getSecret() != null) {
            return dropped("secret " + volume.getSecret().getSecretName() + at, "a copy gets no secrets");
        }
        if (volume.getConfigMap() != null) {
            return dropped("configMap " + volume.getConfigMap().getName() + at, "mounted only if you ask");
        }
        if (volume.getPersistentVolumeClaim() != null) {
            return dropped("persistentVolumeClaim " + volume.getPersistentVolumeClaim().getClaimName() + at,
                    "the instance's data is not the copy's");
        }
        if (volume.getHostPath() != null) {
            return dropped("hostPath " + volume.getHostPath().getPath() + at, "the node's files are never mounted");
        }
        if (volume.getProjected() != null) {
            return dropped("projected " + volume.getName() + at, "holds tokens or secrets");
        }
        if (volume.getEmptyDir() != null) {
            return dropped("emptyDir " + volume.getName() + at, "only /tmp can be written");
        }
        return dropped("volume " + volume.getName() + at, "belongs to the instance");
    }

    private static Trait dropped(String name, String why) {
        return new Trait(name, false, why);
    }
}
