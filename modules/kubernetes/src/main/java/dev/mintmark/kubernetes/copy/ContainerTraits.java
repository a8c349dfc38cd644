package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.Trait;
import io.fabric8.kubernetes.api.model.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what of a container its copy has and has not, beside image, environment and command.
final class ContainerTraits {

    private ContainerTraits() {}

    static List<Trait> of(Container container) {
        var traits = new ArrayList<Trait>();
        if (container.getCommand().isEmpty() && !container.getArgs().isEmpty()) {
            traits.add(new Trait(KeptTraits.ARGUMENTS, true, "after the image's own entry point"));
        }
        for (var port : container.getPorts()) {
            var protocol = Optional.ofNullable(port.getProtocol()).orElse("TCP");
            traits.add(new Trait(KeptTraits.PORT + port.getContainerPort() + "/" + protocol, true,
                    "reached by forwarding only"));
            if (port.getHostPort() != null) {
                traits.add(new Trait("hostPort " + port.getHostPort(), false, "would take the node's port"));
            }
        }
        // A copied probe restarts a held copy, or takes its readiness for a replica's.
        if (container.getLivenessProbe() != null) {
            traits.add(new Trait("livenessProbe", false, "would end the copy"));
        }
        if (container.getReadinessProbe() != null) {
            traits.add(new Trait("readinessProbe", false, "nothing waits for it"));
        }
        if (container.getStartupProbe() != null) {
            traits.add(new Trait("startupProbe", false, "would end the copy"));
        }
        if (container.getLifecycle() != null) {
            traits.add(new Trait("lifecycle", false, "its hooks act for the instance"));
        }
        if (container.getResources() != null && (container.getResources().getLimits() != null
                || container.getResources().getRequests() != null)) {
            traits.add(new Trait("resources", false, "the copy has limits of its own"));
        }
        security(container, traits);
        return traits;
    }

    private static void security(Container container, List<Trait> traits) {
        var context = container.getSecurityContext();
        if (context == null) {
            return;
        }
        if (Boolean.TRUE.equals(context.getPrivileged())) {
            traits.add(new Trait("privileged", false, "would own the node"));
        }
        if (context.getCapabilities() != null) {
            context.getCapabilities().getAdd().forEach(name -> traits.add(new Trait("capability " + name, false,
                    "all are dropped unless you ask")));
        }
        if (Boolean.TRUE.equals(context.getAllowPrivilegeEscalation())) {
            traits.add(new Trait("allowPrivilegeEscalation", false, "nobody becomes more than they are"));
        }
    }
}
