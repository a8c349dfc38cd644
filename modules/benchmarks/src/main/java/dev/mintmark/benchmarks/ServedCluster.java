package dev.mintmark.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.testkit.kubernetes.ReplayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A cluster of many pods, made after real ones, served on loopback by a process of its own.
final class ServedCluster {

    private static final int PODS_OF_A_WORKLOAD = 25;

    private ServedCluster() {}

    /// Serves until standard input ends; says on standard output when it is ready.
    static void serve(int pods, Path kubeconfig) throws IOException {
        try (var server = ReplayServer.start()) {
            var deployment = sample("deployment");
            var replicaSet = sample("replicaset");
            var pod = sample("pod");
            for (var i = 0; i < pods; i++) {
                var workload = "service-" + i / PODS_OF_A_WORKLOAD;
                if (i % PODS_OF_A_WORKLOAD == 0) {
                    server.put("deployments", named(deployment, workload, workload));
                    server.put("replicasets", owned(named(replicaSet, workload + "-6d4cf56db6", workload), workload));
                }
                server.put("pods", owned(named(pod, workload + "-6d4cf56db6-" + i, workload), workload + "-6d4cf56db6"));
            }
            server.writeKubeconfig(kubeconfig, "served", "default");
            System.out.println("serving " + pods + " pods");
            System.in.read();
        }
    }

    private static ObjectNode named(ObjectNode sample, String name, String application) {
        var object = sample.deepCopy();
        object.withObject("/metadata").put("name", name).put("uid", uid(name));
        object.withObject("/metadata/labels").put("app", application);
        return object;
    }

    private static ObjectNode owned(ObjectNode object, String owner) {
        var reference = (ObjectNode) object.withObject("/metadata").withArray("ownerReferences").get(0);
        reference.put("name", owner).put("uid", uid(owner));
        return object;
    }

    private static String uid(String name) {
        return java.util.UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }

    private static ObjectNode sample(String kind) {
        try (var json = ServedCluster.class.getResourceAsStream(kind + ".json")) {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
