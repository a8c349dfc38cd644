package dev.mintmark.kubernetes;

import dev.mintmark.kubernetes.access.Patience;
import java.util.List;

/// What an operator may set about clusters.
///
/// @param namespaces looked at, beside the context's own, where all of the cluster may not be listed
public record KubernetesSettings(List<String> namespaces, Patience patience) {

    public static final KubernetesSettings DEFAULT = new KubernetesSettings(List.of(), Patience.DEFAULT);

    public KubernetesSettings {
        namespaces = List.copyOf(namespaces);
    }
}
