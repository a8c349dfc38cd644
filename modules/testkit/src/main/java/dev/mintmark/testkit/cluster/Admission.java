package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What changes and refuses objects on their way in: the service account's token, PodSecurity, quotas, webhooks. Guarded by
/// the cluster's lock.
final class Admission {

    private static final int DAY = 86_400;

    private final ObjectStore store;
    private final Set<String> restricted = new HashSet<>();
    private final Map<String, Integer> quotas = new HashMap<>();
    private final Map<String, Integer> endless = new HashMap<>();
    private final Map<String, Boolean> injecting = new HashMap<>();
    private final Map<String, String> labelling = new HashMap<>();
    private String denied = "";

    Admission(ObjectStore store) {
        this.store = store;
    }

    void restrict(String namespace) {
        restricted.add(namespace);
    }

    void quota(String namespace, int pods) {
        quotas.put(namespace, pods);
    }

    void quotaOfEndless(String namespace, int pods) {
        endless.put(namespace, pods);
    }

    /// @param politely whether a pod may ask to be left alone
    void inject(String namespace, boolean politely) {
        injecting.put(namespace, politely);
    }

    void label(String namespace, String label) {
        labelling.put(namespace, label);
    }

    void deny(String message) {
        denied = message;
    }

    void pod(ObjectNode pod) throws Refusal {
        var namespace = pod.path("metadata").path("namespace").asText();
        var spec = pod.withObject("spec");
        giveToken(spec);
        injectSidecar(namespace, pod, spec);
        if (labelling.containsKey(namespace)) {
            var parts = labelling.get(namespace).split("=");
            pod.withObject("metadata").withObject("labels").put(parts[0], parts[1]);
        }
        var name = pod.path("metadata").path("name").asText();
        if (!denied.isEmpty()) {
            throw new Refusal(400, "BadRequest", "admission webhook \"policy.example\" denied the request: " + denied);
        }
        if (restricted.contains(namespace)) {
            var violations = violations(spec);
            if (!violations.isEmpty()) {
                throw forbidden(name, "violates PodSecurity \"restricted:latest\": " + String.join(", ", violations));
            }
        }
        var pods = store.list("pods", namespace).size();
        if (quotas.containsKey(namespace) && pods >= quotas.get(namespace)) {
            throw forbidden(name, "exceeded quota: compute, requested: pods=1, used: pods=" + pods + ", limited: pods="
                    + quotas.get(namespace));
        }
        for (var quota : store.list("resourcequotas", namespace)) {
            var hard = quota.at("/spec/hard/pods");
            if (!hard.isMissingNode() && pods >= hard.asInt()) {
                throw forbidden(name, "exceeded quota: " + quota.at("/metadata/name").asText()
                        + ", requested: pods=1, used: pods=" + pods + ", limited: pods=" + hard.asInt());
            }
        }
        if (endless.containsKey(namespace) && !spec.has("activeDeadlineSeconds")) {
            throw forbidden(name, "exceeded quota: endless, requested: pods=1, used: pods=0, limited: pods="
                    + endless.get(namespace));
        }
    }

    private static Refusal forbidden(String name, String why) {
        return new Refusal(403, "Forbidden", "pods \"" + name + "\" is forbidden: " + why);
    }

    private static void giveToken(ObjectNode spec) {
        if (!spec.has("serviceAccountName")) {
            spec.put("serviceAccountName", "default");
        }
        if (spec.path("automountServiceAccountToken").asBoolean(true)) {
            spec.withArray("volumes").addObject().put("name", "kube-api-access-x").putObject("projected")
                    .putArray("sources").addObject().putObject("serviceAccountToken").put("path", "token");
            for (var container : spec.withArray("containers")) {
                ((ObjectNode) container).withArray("volumeMounts").addObject().put("name", "kube-api-access-x")
                        .put("mountPath", "/var/run/secrets/kubernetes.io/serviceaccount");
            }
        }
        var tolerations = spec.withArray("tolerations");
        for (var taint : List.of("not-ready", "unreachable")) {
            tolerations.addObject().put("key", "node.kubernetes.io/" + taint).put("operator", "Exists")
                    .put("effect", "NoExecute").put("tolerationSeconds", DAY / 288);
        }
    }

    private void injectSidecar(String namespace, ObjectNode pod, ObjectNode spec) {
        var asked = pod.path("metadata").path("annotations").path("sidecar.istio.io/inject").asText();
        if (injecting.containsKey(namespace) && !(injecting.get(namespace) && asked.equals("false"))) {
            spec.withArray("containers").addObject().put("name", "istio-proxy").put("image", "mesh.example/proxy:1");
        }
    }

    /// The rules of [restricted](https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted).
    private static List<String> violations(JsonNode spec) {
        var violations = new ArrayList<String>();
        for (var flag : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (spec.path(flag).asBoolean()) {
                violations.add("host namespaces (" + flag + "=true)");
            }
        }
        var pod = spec.path("securityContext");
        for (var list : List.of("containers", "initContainers")) {
            for (var container : spec.path(list)) {
                container(container, pod, violations);
            }
        }
        for (var volume : spec.path("volumes")) {
            if (volume.has("hostPath")) {
                violations.add("restricted volume types (volume \"" + volume.path("name").asText() + "\")");
            }
        }
        return violations;
    }

    private static void container(JsonNode container, JsonNode pod, List<String> violations) {
        var own = container.path("securityContext");
        var named = "(container \"" + container.path("name").asText() + "\")";
        if (own.path("privileged").asBoolean()) {
            violations.add("privileged " + named);
        }
        if (own.path("allowPrivilegeEscalation").asBoolean(true)) {
            violations.add("allowPrivilegeEscalation != false " + named);
        }
        if (!own.path("capabilities").path("drop").toString().contains("\"ALL\"")) {
            violations.add("unrestricted capabilities " + named);
        }
        for (var added : own.path("capabilities").path("add")) {
            if (!added.asText().equals("NET_BIND_SERVICE")) {
                violations.add("unrestricted capabilities " + named);
            }
        }
        if (!own.path("runAsNonRoot").asBoolean(pod.path("runAsNonRoot").asBoolean())) {
            violations.add("runAsNonRoot != true " + named);
        }
        if (own.path("runAsUser").asLong(pod.path("runAsUser").asLong(1)) == 0) {
            violations.add("runAsUser=0 " + named);
        }
        var profile = own.has("seccompProfile") ? own.path("seccompProfile") : pod.path("seccompProfile");
        if (!Set.of("RuntimeDefault", "Localhost").contains(profile.path("type").asText())) {
            violations.add("seccompProfile " + named);
        }
        for (var port : container.path("ports")) {
            if (port.path("hostPort").asInt() != 0) {
                violations.add("hostPort " + named);
            }
        }
    }
}
