package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
            Map.entry("controllerrevisions", "apps/v1 ControllerRevision"), Map.entry("resourcequotas", "v1 ResourceQuota"),
            Map.entry("serviceaccounts", "v1 ServiceAccount"),
            Map.entry("horizontalpodautoscalers", "autoscaling/v2 HorizontalPodAutoscaler"),
            Map.entry("scaledobjects", "keda.sh/v1alpha1 ScaledObject"),
            Map.entry("networkpolicies", "networking.k8s.io/v1 NetworkPolicy"),
            Map.entry("poddisruptionbudgets", "policy/v1 PodDisruptionBudget"));

    private final FakeCluster cluster;
    private final ObjectStore store;
    private final Admission admission;
    private final Garbage garbage;
    private final CustomResources custom = new CustomResources();
    private final Set<String> forbidden = new HashSet<>();
    private UnaryOperator<String> schema = _ -> "";
    private boolean dropsGates;

    ApiRequests(FakeCluster cluster, ObjectStore store, Admission admission, Garbage garbage) {
        this.cluster = cluster;
        this.store = store;
        this.admission = admission;
        this.garbage = garbage;
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
        if (target.plural().equals("selfsubjectaccessreviews")) {
            return review(request);
        }
        if (!kind(target).startsWith(target.apiVersion() + " ")) {
            throw new Refusal(404, "NotFound", "the server could not find the requested resource");
        }
        var verb = switch (request.method()) {
            case "GET" -> target.name().isEmpty() ? "list" : "get";
            case "POST" -> "create";
            case "PATCH" -> "patch";
            case "PUT" -> "update";
            case "DELETE" -> "delete";
            default -> throw new Refusal(405, "MethodNotAllowed", "the server does not allow this method");
        };
        authorize(verb, target);
        return switch (verb) {
            case "list" -> list(request, target);
            case "get" -> shown(request, one(target));
            case "create" -> create(request, target);
            case "patch" -> patch(request, target);
            case "update" -> update(request, target);
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
        var list = JSON.createObjectNode().put("kind", kind(target).split(" ")[1] + "List").put("apiVersion", target.apiVersion());
        list.putObject("metadata").put("resourceVersion", Long.toString(store.version()));
        var items = list.putArray("items");
        store.list(target.plural(), target.namespace()).stream().filter(object -> Selection.matches(request, object))
                .forEach(object -> items.add(shown(request, object)));
        return list;
    }

    /// All of it, or its metadata only, if that is what the client asks for.
    private static ObjectNode shown(Request request, ObjectNode object) {
        if (!request.headers().getOrDefault("accept", "").contains("as=PartialObjectMetadata")) {
            return object;
        }
        var metadata = JSON.createObjectNode().put("apiVersion", "meta.k8s.io/v1").put("kind", "PartialObjectMetadata");
        metadata.set("metadata", object.path("metadata"));
        return metadata;
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
        Defaults.fillIn(target.plural(), object);
        Writing.note(JSON.createObjectNode(), object, manager(request), cluster.now());
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
            return changed(request, target, before, custom.patched(request, target, before));
        }
        JsonNode patch = JSON.readTree(request.body());
        var after = Patches.patched(target.plural(), before, patch, request.headers().getOrDefault("content-type", ""));
        if (target.subresource().equals("ephemeralcontainers")) {
            for (var added : after.path("spec").path("ephemeralContainers")) {
                var statuses = after.withObject("status").withArray("ephemeralContainerStatuses");
                var image = added.path("image").asText();
                var state = Containers.add(statuses, added, cluster.imageId(image));
                Containers.run(cluster.natureOf(image), added, state, cluster.now());
            }
        }
        return changed(request, target, before, after);
    }

    private ObjectNode update(Request request, Target target) throws Refusal, IOException {
        var before = one(target);
        var after = (ObjectNode) JSON.readTree(request.body());
        Patches.precondition(before, after.path("metadata"));
        return changed(request, target, before, after);
    }

    /// Keeps an object as it is to be, unless that was only asked for.
    private ObjectNode changed(Request request, Target target, ObjectNode before, ObjectNode after) throws Refusal {
        if (target.apiVersion().equals("apps/v1")) {
            keep(before, after, target.subresource().equals("status") ? "spec" : "status");
        }
        after.withObject("metadata").set("resourceVersion", before.at("/metadata/resourceVersion"));
        Defaults.fillIn(target.plural(), after);
        check(after);
        Writing.note(before, after, manager(request), cluster.now());
        if (request.query("dryRun").isEmpty() && !after.equals(before)) {
            store.replace(target.plural(), after);
        }
        return after;
    }

    private static void keep(ObjectNode before, ObjectNode after, String field) {
        after.remove(field);
        if (before.has(field)) {
            after.set(field, before.get(field).deepCopy());
        }
    }

    private void check(ObjectNode object) throws Refusal {
        var wrong = schema.apply(object.toString());
        if (!wrong.isEmpty()) {
            throw new Refusal(400, "BadRequest", "strict decoding error: " + wrong);
        }
        var labels = object.at("/spec/template/metadata/labels");
        for (var wanted : object.at("/spec/selector/matchLabels").properties()) {
            if (object.at("/spec/template").isObject() && !labels.path(wanted.getKey()).equals(wanted.getValue())) {
                throw new Refusal(422, "Invalid", "spec.template.metadata.labels: Invalid value: `selector` does not match "
                        + "template `labels`");
            }
        }
    }

    private static String manager(Request request) {
        var named = request.query("fieldManager");
        return named.isEmpty() ? request.headers().getOrDefault("user-agent", "unknown").split("/")[0] : named;
    }

    /// What one may do, as [#forbid] has it.
    private ObjectNode review(Request request) throws IOException {
        var review = (ObjectNode) JSON.readTree(request.body());
        var asked = review.at("/spec/resourceAttributes");
        var what = asked.path("resource").asText()
                + (asked.path("subresource").asText().isEmpty() ? "" : "/" + asked.path("subresource").asText());
        var allowed = Set.of(asked.path("namespace").asText(), "*").stream()
                .noneMatch(namespace -> forbidden.contains(asked.path("verb").asText() + " " + what + " " + namespace));
        review.putObject("status").put("allowed", allowed);
        return review;
    }

    /// The few documents that clients ask for before they do anything.
    Optional<JsonNode> discovery(String path) {
        return Discovery.of(path, KINDS);
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
