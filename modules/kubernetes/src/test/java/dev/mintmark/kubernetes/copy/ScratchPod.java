package dev.mintmark.kubernetes.copy;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A pod to copy on a real cluster, in a namespace of its own that enforces PodSecurity *restricted* and is deleted with it.
final class ScratchPod implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NAME = "web";
    private static final long NOBODY = 65532;

    private final KubernetesClient client;
    private final String namespace = "mintmark-it-" + UUID.randomUUID().toString().substring(0, 8);
    private final String uid;

    ScratchPod(Path kubeconfig, String image, Map<String, String> environment) {
        client = new KubernetesClientBuilder().withConfig(Config.fromKubeconfig(kubeconfig.toFile())).build();
        client.resource(new NamespaceBuilder().withNewMetadata().withName(namespace)
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted").endMetadata().build()).create();
        // Pods are refused until the namespace has got its service account.
        client.serviceAccounts().inNamespace(namespace).withName("default")
                .waitUntilCondition(account -> account != null, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        uid = client.resource(pod(image, environment)).create().getMetadata().getUid();
        client.pods().inNamespace(namespace).withName(NAME).waitUntilReady(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private Pod pod(String image, Map<String, String> environment) {
        var container = new PodBuilder().withNewMetadata().withName(NAME).withNamespace(namespace)
                .addToLabels("app", NAME).endMetadata().withNewSpec()
                .withNewSecurityContext().withRunAsNonRoot(true).withRunAsUser(NOBODY)
                .withNewSeccompProfile().withType("RuntimeDefault").endSeccompProfile().endSecurityContext()
                .addNewContainer().withName("main").withImage(image).withCommand("sleep", "3600")
                .withNewSecurityContext().withAllowPrivilegeEscalation(false)
                .withNewCapabilities().withDrop("ALL").endCapabilities().endSecurityContext();
        environment.forEach((name, value) -> container.addNewEnv().withName(name).withValue(value).endEnv());
        return container.endContainer().endSpec().build();
    }

    String namespace() {
        return namespace;
    }

    String uid() {
        return uid;
    }

    /// A suspended Job has no clock any longer.
    void suspend(String job) {
        client.batch().v1().jobs().inNamespace(namespace).withName(job).edit(present -> {
            present.getSpec().setSuspend(true);
            return present;
        });
    }

    @Override
    public void close() {
        try (client) {
            client.namespaces().withName(namespace).delete();
        }
    }
}
