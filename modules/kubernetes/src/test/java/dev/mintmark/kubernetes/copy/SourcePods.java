package dev.mintmark.kubernetes.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Pods that somebody else runs.
final class SourcePods {

    static final String UID = "11111111-1111-4111-8111-111111111111";
    static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SourcePods() {}

    /// A pod with the environment that contracts ask for, and nothing of note.
    static ObjectNode plain() {
        return json("""
                {"apiVersion": "v1", "kind": "Pod",
                 "metadata": {"name": "web-1", "namespace": "shop", "uid": "%s", "labels": {"app": "web"}},
                 "spec": {"nodeName": "node-b", "containers": [{"name": "main", "image": "registry.example/shop/web:1",
                   "env": [{"name": "GREETING", "value": "hello"}, {"name": "DB_PASSWORD", "value": "correct-horse-7"}]}]},
                 "status": {"phase": "Running", "containerStatuses": [{"name": "main",
                   "image": "registry.example/shop/web:1", "imageID": "registry.example/shop/web@%s",
                   "state": {"running": {}}}]}}
                """.formatted(UID, DIGEST));
    }

    /// The pod of the research: everything that kubectl's copies keep and must not.
    static ObjectNode loaded() {
        return json("""
                {"apiVersion": "v1", "kind": "Pod",
                 "metadata": {"name": "web-1", "namespace": "shop", "uid": "%s", "labels": {"app": "web", "tier": "front"},
                   "annotations": {"prometheus.io/scrape": "true"}, "finalizers": ["example.com/keep"],
                   "ownerReferences": [{"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "web-x", "uid": "r",
                     "controller": true}]},
                 "spec": {"nodeName": "node-b", "serviceAccountName": "deployer", "hostNetwork": true, "hostPID": true,
                   "hostIPC": true, "priorityClassName": "system-cluster-critical", "restartPolicy": "Always",
                   "tolerations": [{"operator": "Exists"}], "affinity": {"nodeAffinity": {}},
                   "nodeSelector": {"kubernetes.io/arch": "arm64", "disk": "fast"},
                   "imagePullSecrets": [{"name": "regcred"}], "runtimeClassName": "gvisor",
                   "initContainers": [{"name": "migrate", "image": "registry.example/shop/migrate:1"},
                     {"name": "mesh", "image": "mesh.example/proxy:1", "restartPolicy": "Always"}],
                   "containers": [{"name": "main", "image": "registry.example/shop/web:1", "workingDir": "/srv",
                     "command": ["/bin/web"], "args": ["--port", "8080"],
                     "env": [{"name": "GREETING", "value": "hello"}, {"name": "DB_PASSWORD", "value": "correct-horse-7"},
                       {"name": "KEY", "valueFrom": {"secretKeyRef": {"name": "db", "key": "password"}}},
                       {"name": "MODE", "valueFrom": {"configMapKeyRef": {"name": "settings", "key": "mode"}}},
                       {"name": "POD_IP", "valueFrom": {"fieldRef": {"fieldPath": "status.podIP"}}}],
                     "envFrom": [{"secretRef": {"name": "all-secrets"}}, {"configMapRef": {"name": "settings"},
                       "prefix": "S_"}],
                     "ports": [{"name": "http", "containerPort": 8080, "hostPort": 8080}],
                     "livenessProbe": {"httpGet": {"path": "/", "port": 8080}},
                     "readinessProbe": {"httpGet": {"path": "/", "port": 8080}},
                     "startupProbe": {"httpGet": {"path": "/", "port": 8080}},
                     "lifecycle": {"preStop": {"exec": {"command": ["true"]}}},
                     "securityContext": {"privileged": true, "runAsUser": 1001, "capabilities": {"add": ["SYS_ADMIN"]}},
                     "resources": {"limits": {"memory": "8Gi"}},
                     "volumeMounts": [{"name": "secret", "mountPath": "/etc/secret"},
                       {"name": "data", "mountPath": "/data"}, {"name": "host", "mountPath": "/host"}]},
                     {"name": "logger", "image": "registry.example/logger:1"}],
                   "volumes": [{"name": "secret", "secret": {"secretName": "tls"}},
                     {"name": "data", "persistentVolumeClaim": {"claimName": "data"}},
                     {"name": "host", "hostPath": {"path": "/var"}},
                     {"name": "settings", "configMap": {"name": "settings"}},
                     {"name": "token", "projected": {"sources": [{"serviceAccountToken": {"path": "token"}}]}}]},
                 "status": {"phase": "Running", "containerStatuses": [{"name": "main",
                   "image": "registry.example/shop/web:1", "imageID": "registry.example/shop/web@%s",
                   "state": {"running": {}}}]}}
                """.formatted(UID, DIGEST));
    }

    /// An object of this kind with a pod selector, somebody's.
    static ObjectNode selecting(String apiVersion, String kind, String spec) {
        return json("""
                {"apiVersion": "%s", "kind": "%s", "metadata": {"name": "theirs", "namespace": "shop"}, "spec": %s}
                """.formatted(apiVersion, kind, spec));
    }

    static ObjectNode configMap(String name, String data) {
        return json("""
                {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "%s", "namespace": "shop"}, "data": %s}
                """.formatted(name, data));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
