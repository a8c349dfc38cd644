package dev.mintmark.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Small Kubernetes objects for tests.
final class Objects {

    static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Objects() {}

    static ObjectNode deployment(String namespace, String name, int revision) {
        return json("""
                {"metadata": {"name": "%2$s", "namespace": "%1$s", "uid": "d-%2$s", "generation": 1,
                  "creationTimestamp": "2026-11-21T08:00:00Z", "annotations": {"deployment.kubernetes.io/revision": "1"}},
                 "spec": {"replicas": 1, "template": {"spec": {"containers": [
                   {"name": "main", "image": "registry.example/%2$s:1"}]}}},
                 "status": {"observedGeneration": 1, "replicas": 1, "updatedReplicas": 1, "availableReplicas": 1}}
                """.formatted(namespace, name, revision));
    }

    static ObjectNode replicaSet(String namespace, String deployment) {
        return json("""
                {"metadata": {"name": "%2$s-1", "namespace": "%1$s", "uid": "r-%2$s",
                  "creationTimestamp": "2026-11-21T08:00:01Z", "annotations": {"deployment.kubernetes.io/revision": "1"},
                  "ownerReferences": [{"kind": "Deployment", "name": "%2$s", "controller": true}]},
                 "spec": {"replicas": 1, "template": {"spec": {"containers": [
                   {"name": "main", "image": "registry.example/%2$s:1"}]}}}}
                """.formatted(namespace, deployment));
    }

    static ObjectNode pod(String namespace, String deployment) {
        return owned(namespace, deployment + "-1-x", deployment, "ReplicaSet", deployment + "-1");
    }

    /// A running, ready pod; without an owner if `kind` is empty.
    static ObjectNode owned(String namespace, String name, String image, String kind, String owner) {
        var pod = json("""
                {"metadata": {"name": "%2$s", "namespace": "%1$s", "uid": "p-%1$s-%2$s",
                  "creationTimestamp": "2026-11-21T08:00:02Z"},
                 "spec": {"nodeName": "node-a", "containers": [{"name": "main", "image": "registry.example/%3$s:1"}]},
                 "status": {"phase": "Running", "containerStatuses": [{"name": "main", "ready": true, "restartCount": 0,
                   "image": "registry.example/%3$s:1", "imageID": "registry.example/%3$s@%4$s",
                   "state": {"running": {"startedAt": "2026-11-21T08:00:03Z"}}}]}}
                """.formatted(namespace, name, image, DIGEST));
        if (!kind.isEmpty()) {
            pod.withObject("metadata").putArray("ownerReferences").addObject().put("kind", kind).put("name", owner)
                    .put("controller", true);
        }
        return pod;
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
