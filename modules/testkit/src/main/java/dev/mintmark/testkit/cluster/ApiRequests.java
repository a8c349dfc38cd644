package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Carries out what an API server is asked to do with objects. Guarded by the cluster's lock.
final class ApiRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("pods", "v1 Pod"),
            Map.entry("services", "v1 Service"), Map.entry("configmaps", "v1 ConfigMap"), Map.entry("events", "v1 Event"),
            Map.entry("nodes", "v1 Node"), Map.entry("replicationcontrollers", "v1 ReplicationController"),
            Map.entry("secrets", "v1 Secret"), Map.entry("replicasets", "apps/v1 ReplicaSet"),
            Map.entry("deployments", "apps/v1 Deployment"), Map.entry("statefulsets", "apps/v1 StatefulSet"),
            Map.entry("daemonsets", "apps/v1 DaemonSet"), Map.entry("jobs", "batch/v1 Job"),
            Map.entry("networkpolicies", "networking.k8s.io/v1 NetworkPolicy"),
            Map.entry("poddisruptionbudgets", "policy/v1 PodDisruptionBudget"));

    private final FakeCluster cluster;
    private final ObjectStore store;
    private final Admission admission;
    private final Garbage garbage;
    private final CustomResources custom;
    private final Set<String> forbidden = new HashSet<>();
    private UnaryOperator<String> schema = _ -> "";
    private boolean dropsGates;

    ApiRequests(FakeCluster cluster, ObjectStore store, Admission admission, Garbage garbage) {
        this.cluster = cluster;
        this.store = store;
        this.admission = admission;
        this.garbage = garbage;
        this.custom = new CustomResources(store);
    }

    CustomResources custom() {
        return custom;
    }

    void forbid(String verb, String plural, String namespace) {
        forbidden.add(verb + " " + plural + " " + namespace);
    }

    void dropGates() {
        dropsGates = true;
    }

    void schema(UnaryOperator<String> validation) {
        schema = validation;
    }

    ObjectNode carryOut(Request request, Target target) throws Refusal, IOException {
        if (!kind(target).startsWith(target.apiVersion() + " ")) {
            throw new Refusal(404, "NotFound", "the server could not find the requested resource");
        }
        var verb = switch (request.method()) {
            case "GET" -> target.name().isEmpty() ? "list" : "get";
            case "POST" -> "create";
            case "PATCH" -> "patch";
            case "DELETE" -> "delete";
            default -> throw new Refusal(405, "MethodNotAllowed", "the server does not allow this method");
        };
        authorize(verb, target);
        return switch (verb) {
            case "list" -> list(request, target);
            case "get" -> one(target);
            case "create" -> create(request, target);
            case "patch" -> patch(request, target);
            default -> delete(request, target);
        };
    }

    private String kind(Target target) {
        return custom.kind(target.plural()).orElseGet(() -> KINDS.getOrDefault(target.plural(), ""));
    }

    void authorize(String verb, Target target) throws Refusal {
        var what = target.plural() + (target.subresource().isEmpty() ? "" : "/" + target.subresource());
        for (var namespace : Set.of(target.namespace(), "*")) {
            if (forbidden.contains(verb + " " + what + " " + namespace)) {
                throw new Refusal(403, "Forbidden", what + " is forbidden: User \"ana\" cannot " + verb + " resource \"" + what
                        + "\" in API group \"\"" + (target.namespace().isEmpty() ? " at the cluster scope"
                                : " in the namespace \"" + target.namespace() + "\""));
            }
        }
    }

    private ObjectNode list(Request request, Target target) {
        var list = JSON.createObjectNode().put("kind", "List").put("apiVersion", target.apiVersion());
        list.putObject("metadata").put("resourceVersion", "1");
        var items = list.putArray("items");
        store.list(target.plural(), target.namespace()).stream().filter(object -> Selection.matches(request, object))
                .forEach(items::add);
        return list;
    }

    private ObjectNode one(Target target) throws Refusal {
        return store.get(target.plural(), target.namespace(), target.name()).orElseThrow(() -> new Refusal(404, "NotFound",
                target.plural() + " \"" + target.name() + "\" not found"));
    }

    private ObjectNode create(Request request, Target target) throws Refusal, IOException {
        var text = new String(request.body(), StandardCharsets.UTF_8);
        var object = (ObjectNode) JSON.readTree(text);
        var named = object.path("apiVersion").asText() + " " + object.path("kind").asText();
        if (!named.equals(kind(target))) {
            throw new Refusal(400, "BadRequest", named + " is no " + kind(target));
        }
        var wrong = schema.apply(text);
        if (!wrong.isEmpty()) {
            throw new Refusal(400, "BadRequest", "strict decoding error: " + wrong);
        }
        if (!cluster.hasNamespace(target.namespace())) {
            throw new Refusal(404, "NotFound", "namespaces \"" + target.namespace() + "\" not found");
        }
        var name = object.path("metadata").path("name").asText();
        if (store.get(target.plural(), target.namespace(), name).isPresent()) {
            throw new Refusal(409, "AlreadyExists", target.plural() + " \"" + name + "\" already exists");
        }
        switch (target.plural()) {
            case "pods" -> {
                object.withObject("status").put("phase", "Pending");
                admission.pod(object);
            }
            case "jobs" -> completeJob(object);
            default -> { }
        }
        if (request.query("dryRun").isEmpty()) {
            store.add(target.plural(), object, cluster.now());
        }
        return object;
    }

    /// What the API server adds to a new Job.
    private void completeJob(ObjectNode job) {
        var name = job.path("metadata").path("name").asText();
        job.withObject("metadata").put("uid", UUID.nameUUIDFromBytes(name.getBytes(
                StandardCharsets.UTF_8)).toString());
        var uid = job.path("metadata").path("uid").asText();
        var template = job.withObject("spec").withObject("template");
        for (var prefix : Set.of("", "batch.kubernetes.io/")) {
            template.withObject("metadata").withObject("labels").put(prefix + "job-name", name)
                    .put(prefix + "controller-uid", uid);
        }
        job.withObject("spec").withObject("selector").withObject("matchLabels")
                .put("batch.kubernetes.io/controller-uid", uid);
        if (dropsGates) {
            template.withObject("spec").remove("schedulingGates");
        }
    }

    private ObjectNode patch(Request request, Target target) throws Refusal, IOException {
        var before = one(target);
        if (custom.kind(target.plural()).isPresent()) {
            return custom.patch(request, target, before);
        }
        JsonNode patch = JSON.readTree(request.body());
        var after = Patches.patched(target.plural(), before, patch,
                request.headers().getOrDefault("content-type", "").startsWith("application/strategic-merge-patch+json"));
        if (target.subresource().equals("ephemeralcontainers")) {
            for (var added : after.path("spec").path("ephemeralContainers")) {
                var statuses = after.withObject("status").withArray("ephemeralContainerStatuses");
                var state = Containers.add(statuses, added);
                Containers.run(cluster.natureOf(added.path("image").asText()), added, state, cluster.now());
            }
        }
        store.replace(target.plural(), after);
        return after;
    }

    private ObjectNode delete(Request request, Target target) throws Refusal, IOException {
        var object = one(target);
        var options = request.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(request.body());
        var uid = options.path("preconditions").path("uid").asText();
        if (!uid.isEmpty() && !uid.equals(object.path("metadata").path("uid").asText())) {
            throw new Refusal(409, "Conflict", "the UID in the precondition does not match");
        }
        garbage.delete(target.plural(), object, options.path("propagationPolicy").asText().equals("Foreground"),
                cluster.now());
        return JSON.createObjectNode().put("kind", "Status").put("apiVersion", "v1").put("status", "Success");
    }
}
