package dev.mintmark.kubernetes;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A namespace on the real cluster given by `-Dmintmark.it.kubeconfig`, deleted with all in it when closed.
final class ScratchNamespace implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String IMAGE = "registry.k8s.io/pause:3.10";

    private final KubernetesClient client;
    private final String name = "mintmark-it-" + UUID.randomUUID().toString().substring(0, 8);

    private ScratchNamespace(KubernetesClient client) {
        this.client = client;
        client.namespaces().resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build()).create();
        // Pods are refused until the namespace has got its service account.
        client.serviceAccounts().inNamespace(name).withName("default")
                .waitUntilCondition(account -> account != null, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Skips the test where no cluster is given.
    static void assumeCluster() {
        Assumptions.assumeFalse(System.getProperty("mintmark.it.kubeconfig", "").isBlank(),
                "no cluster is given by -Dmintmark.it.kubeconfig");
    }

    static ScratchNamespace make() {
        return new ScratchNamespace(new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(kubeconfig().toFile())).build());
    }

    String name() {
        return name;
    }

    /// A source of the kubeconfig's present context.
    KubernetesSource source() {
        var context = Config.fromKubeconfig(kubeconfig().toFile()).getCurrentContext().getName();
        return Cluster.named(kubeconfig(), context, KubernetesSettings.DEFAULT);
    }

    /// Creates a Deployment and waits until its pods are ready.
    void run(String deployment, int replicas) {
        client.resource(deployment(deployment, replicas, "first")).create();
        client.apps().deployments().inNamespace(name).withName(deployment)
                .waitUntilReady(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Changes the template, so that every pod is replaced.
    void roll(String deployment) {
        client.apps().deployments().inNamespace(name).withName(deployment).edit(present -> new DeploymentBuilder(present)
                .editSpec().editTemplate().editMetadata().addToAnnotations("generation", "second")
                .endMetadata().endTemplate().endSpec().build());
    }

    void delete(String deployment) {
        client.apps().deployments().inNamespace(name).withName(deployment).delete();
    }

    private Deployment deployment(String deployment, int replicas, String generation) {
        var image = System.getProperty("mintmark.it.image", "");
        return new DeploymentBuilder().withNewMetadata().withName(deployment).withNamespace(name).endMetadata()
                .withNewSpec().withReplicas(replicas)
                .withNewSelector().addToMatchLabels("app", deployment).endSelector()
                .withNewTemplate().withNewMetadata().addToLabels("app", deployment)
                .addToAnnotations("generation", generation).endMetadata()
                .withNewSpec().withTerminationGracePeriodSeconds(1L)
                .addNewContainer().withName("main").withImage(image.isBlank() ? IMAGE : image).endContainer()
                .endSpec().endTemplate().endSpec().build();
    }

    private static Path kubeconfig() {
        return Path.of(System.getProperty("mintmark.it.kubeconfig"));
    }

    @Override
    public void close() {
        try (client) {
            client.namespaces().withName(name).delete();
        }
    }
}
