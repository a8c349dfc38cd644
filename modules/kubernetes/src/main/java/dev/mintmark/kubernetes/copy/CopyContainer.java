package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.Variable;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import java.util.List;
import java.util.stream.Stream;

/// The container of a copy.
final class CopyContainer {

    private static final Quantity DISK = new Quantity("1Gi");
    private static final int USUAL_REQUEST = 100;

    private CopyContainer() {}

    static Container of(CopyPlan plan) {
        var container = new ContainerBuilder().withName(CopyMarks.CONTAINER).withImage(plan.image())
                .withEnv(environment(plan)).withPorts(ports(plan)).withResources(resources(plan))
                .withSecurityContext(security(plan))
                .withVolumeMounts(CopyVolumes.mounts(plan));
        if (!plan.workingDirectory().isEmpty()) {
            container.withWorkingDir(plan.workingDirectory());
        }
        if (plan.request().mode() == CopyMode.HOLD) {
            container.withCommand(Toolbox.holding(plan.request()));
        } else if (!plan.request().command().isEmpty()) {
            // The operator's words are meant as they are.
            container.withCommand(plan.request().command().stream().map(Variables::unexpanded).toList());
        } else if (KeptTraits.of(plan, KeptTraits.ARGUMENTS).isEmpty()) {
            container.withCommand(plan.command());
        } else {
            container.withArgs(plan.command());
        }
        return container.build();
    }

    /// The same for every container of a copy: PodSecurity *restricted*, less what the operator relaxed.
    static SecurityContext security(CopyPlan plan) {
        return new SecurityContextBuilder().withAllowPrivilegeEscalation(false).withPrivileged(false)
                .withReadOnlyRootFilesystem(plan.readOnlyRoot())
                .withNewCapabilities().withDrop("ALL").withAdd(plan.capabilities()).endCapabilities().build();
    }

    /// What a container may use up. How many processes, a cluster leaves to its nodes.
    static ResourceRequirements resources(CopyPlan plan) {
        var limits = plan.request().limits();
        var memory = new Quantity(Long.toString(limits.memoryBytes()));
        return new ResourceRequirementsBuilder()
                .addToLimits("memory", memory).addToLimits("cpu", new Quantity(limits.milliCpu() + "m"))
                .addToLimits("ephemeral-storage", DISK)
                .addToRequests("memory", memory)
                .addToRequests("cpu", new Quantity(Math.min(USUAL_REQUEST, limits.milliCpu()) + "m")).build();
    }

    private static List<EnvVar> environment(CopyPlan plan) {
        return plan.environment().stream().flatMap(variable -> switch (variable) {
            case Variable.Given(var name, var value) -> Stream.of(new EnvVar(name, value, null));
            case Variable.Revealed(var name, var value) -> Stream.of(new EnvVar(name, value.revealed(), null));
            case Variable.Withheld _ -> Stream.<EnvVar>empty();
        }).toList();
    }

    /// Without a name, which a Service might mean, and without a port of the node.
    private static List<ContainerPort> ports(CopyPlan plan) {
        return KeptTraits.of(plan, KeptTraits.PORT).stream().map(port -> port.split("/"))
                .map(parts -> new ContainerPortBuilder().withContainerPort(Integer.valueOf(parts[0])).withProtocol(parts[1])
                        .build()).toList();
    }
}
