package dev.mintmark.kubernetes.view;

import dev.mintmark.kubernetes.objects.ContainerSpec;
import dev.mintmark.kubernetes.objects.PodObject;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Which images a template asks for: those of app containers and sidecars, by container name.
final class Templates {

    private Templates() {}

    static Map<String, String> of(PodObject.Spec spec, Shared shared) {
        var images = new HashMap<String, String>();
        Stream.concat(spec.containers().stream(), sidecars(spec)).forEach(container ->
                images.put(shared.text(container.name()), shared.reference(container.image())));
        return shared.value(Map.copyOf(images));
    }

    /// Of a workload's template; empty if it has none.
    static Map<String, String> of(WorkloadObject.Template template, Shared shared) {
        return template == null || template.spec() == null ? Map.of() : of(template.spec(), shared);
    }

    private static Stream<ContainerSpec> sidecars(PodObject.Spec spec) {
        return spec.initContainers().stream().filter(container -> container.restartPolicy().equals("Always"));
    }
}
