package dev.mintmark.kubernetes.inside;

import dev.mintmark.kubernetes.typed.TypedApi;
import java.util.Optional;

/// One container of a cluster.
///
/// @param busybox where a toolbox was brought to in it; absent if there is none
public record ContainerPlace(String namespace, String pod, String container, Optional<String> busybox) {

    /// @param subresource `exec`, `log` or `portforward`
    String path(String subresource) {
        return "/api/v1/namespaces/" + namespace + "/pods/" + pod + "/" + subresource;
    }

    String containerQuery() {
        return "container=" + TypedApi.encoded(container);
    }
}
