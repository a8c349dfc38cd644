package dev.mintmark.kubernetes.view;

import dev.mintmark.kubernetes.objects.ContainerSpec;
import dev.mintmark.kubernetes.objects.VolumeSpec.Named;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import dev.mintmark.kubernetes.view.Configurations.Name;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Which ConfigMaps and Secrets a template refers to as a whole: mounted, or taken over as environment. Single keys that
/// become single variables are not looked at.
final class References {

    private static final int MOST = 50;

    private References() {}

    static List<Name> of(String namespace, WorkloadObject.Template template, Shared shared) {
        if (template == null || template.spec() == null) {
            return List.of();
        }
        var spec = template.spec();
        var volumes = spec.volumes().stream().toList();
        var taken = Stream.concat(spec.containers().stream(), spec.initContainers().stream())
                .map(ContainerSpec::envFrom).flatMap(List::stream).toList();
        return shared.value(Stream.of(
                names("ConfigMap", namespace, volumes.stream().map(volume -> volume.configMap())),
                names("Secret", namespace, volumes.stream().map(volume -> volume.secret())),
                names("ConfigMap", namespace, taken.stream().map(ContainerSpec.Taken::configMapRef)),
                names("Secret", namespace, taken.stream().map(ContainerSpec.Taken::secretRef)))
                .flatMap(names -> names).distinct().limit(MOST).map(shared::value).toList());
    }

    private static Stream<Name> names(String kind, String namespace, Stream<Named> named) {
        return named.filter(Objects::nonNull).map(Named::called).filter(name -> !name.isEmpty())
                .map(name -> new Name(kind, namespace, name));
    }
}
