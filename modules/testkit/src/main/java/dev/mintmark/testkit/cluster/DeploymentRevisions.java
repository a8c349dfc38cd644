package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Makes the ReplicaSets of Deployments, and numbers them: one that is used again gets the next number, and remembers the
/// numbers it had. Guarded by the cluster's lock.
final class DeploymentRevisions {

    private static final String PREFIX = "deployment.kubernetes.io/";
    private static final String REVISION = PREFIX + "revision";
    private static final String HISTORY = PREFIX + "revision-history";
    private static final Set<String> NOT_COPIED = Set.of("kubectl.kubernetes.io/last-applied-configuration", REVISION, HISTORY,
            PREFIX + "desired-replicas", PREFIX + "max-replicas", "deprecated.deployment.rollback.to");

    private final ObjectStore store;

    DeploymentRevisions(ObjectStore store) {
        this.store = store;
    }

    static int of(JsonNode object) {
        return object.path("metadata").path("annotations").path(REVISION).asInt();
    }

    ObjectNode make(ObjectNode deployment, List<ObjectNode> old, int replicas, Instant now) {
        var template = Templates.plain(deployment.at("/spec/template"));
        var hash = Templates.hash(template);
        template.withObject("metadata").withObject("labels").put(Templates.HASH, hash);
        var set = deployment.objectNode().put("apiVersion", "apps/v1").put("kind", "ReplicaSet");
        var meta = set.putObject("metadata");
        meta.put("name", deployment.at("/metadata/name").asText() + "-" + hash)
                .put("namespace", deployment.at("/metadata/namespace").asText());
        meta.set("labels", template.at("/metadata/labels").deepCopy());
        PodMaking.own(deployment, set);
        copyAnnotations(deployment, set);
        meta.withObject("annotations").put(REVISION, Integer.toString(next(old)));
        remember(set, new RolloutNumbers(deployment));
        var spec = set.putObject("spec").put("replicas", replicas);
        spec.set("selector", deployment.at("/spec/selector").deepCopy());
        spec.withObject("selector").withObject("matchLabels").put(Templates.HASH, hash);
        spec.set("template", template);
        if (deployment.at("/spec/minReadySeconds").isNumber()) {
            spec.set("minReadySeconds", deployment.at("/spec/minReadySeconds"));
        }
        Writing.note(deployment.objectNode(), set, Writing.CONTROLLER, now);
        store.add("replicasets", set, now);
        Writing.byController(store, deployment, now, object -> {
            object.withObject("metadata").withObject("annotations").put(REVISION, Integer.toString(next(old)));
            progress(object, "NewReplicaSetCreated", "Created new replica set \"" + meta.path("name").asText() + "\"", now);
        });
        return set;
    }

    /// Makes the present ReplicaSet's number the greatest, and the Deployment's own.
    ///
    /// @return whether anything changed
    boolean number(ObjectNode deployment, ObjectNode present, List<ObjectNode> old, Instant now) {
        var next = next(old);
        var changed = Writing.byController(store, present, now, set -> {
            copyAnnotations(deployment, set);
            var annotations = set.withObject("metadata").withObject("annotations");
            var had = of(set);
            if (had < next) {
                annotations.put(REVISION, Integer.toString(next));
                if (had > 0) {
                    var before = annotations.path(HISTORY).asText();
                    annotations.put(HISTORY, before.isEmpty() ? Integer.toString(had) : before + "," + had);
                }
            }
        });
        return changed | Writing.byController(store, deployment, now, object -> {
            object.withObject("metadata").withObject("annotations").put(REVISION, Integer.toString(of(present)));
            if (!Conditions.get(object.path("status"), "Progressing").isObject()) {
                progress(object, "FoundNewReplicaSet", "Found new replica set \"" + present.at("/metadata/name").asText()
                        + "\"", now);
            }
        });
    }

    private static void progress(ObjectNode deployment, String reason, String message, Instant now) {
        if (deployment.at("/spec/progressDeadlineSeconds").isNumber()) {
            Conditions.set(deployment.withObject("status"), "Progressing", "True", reason, message, now);
        }
    }

    private static int next(List<ObjectNode> old) {
        return 1 + old.stream().mapToInt(DeploymentRevisions::of).max().orElse(0);
    }

    private static void copyAnnotations(JsonNode deployment, ObjectNode set) {
        for (var annotation : deployment.at("/metadata/annotations").properties()) {
            if (!NOT_COPIED.contains(annotation.getKey())) {
                set.withObject("metadata").withObject("annotations").set(annotation.getKey(), annotation.getValue());
            }
        }
    }

    /// Notes what was asked for when a ReplicaSet was scaled.
    static void remember(ObjectNode set, RolloutNumbers numbers) {
        set.withObject("metadata").withObject("annotations")
                .put(PREFIX + "desired-replicas", Integer.toString(numbers.replicas()))
                .put(PREFIX + "max-replicas", Integer.toString(numbers.mostPods()));
    }
}
