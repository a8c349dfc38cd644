package dev.mintmark.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.testkit.kubernetes.Recording;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a recording must lead to, read from its raw JSON in the simplest way, without any of the room's code.
final class Expected {

    private final Map<String, String> owners = new HashMap<>();
    private final List<Recording.Line> lines;

    /// One container. `digest` is `?` where it is for the rules of identity to say, and they have tests of their own.
    record Container(String workload, String digest, boolean ready, int restarts, String since) {}

    Expected(List<Recording.Line> lines, List<Recording.Line> end) {
        this.lines = lines;
        for (var line : lines) {
            objects(line).forEach(object -> learnOwner(line.resource(), object));
        }
        end.forEach(line -> objects(line).forEach(object -> learnOwner(line.resource(), object)));
    }

    /// Containers of living pods, by `uid/container`.
    Map<String, Container> containers(List<Recording.Line> end) {
        var containers = new TreeMap<String, Container>();
        for (var line : end) {
            if (line.resource().equals("pods")) {
                for (var pod : objects(line)) {
                    if (!isOver(pod)) {
                        addContainers(pod, "containers", "containerStatuses", containers);
                        addContainers(pod, "initContainers", "initContainerStatuses", containers);
                        addContainers(pod, "ephemeralContainers", "ephemeralContainerStatuses", containers);
                    }
                }
            }
        }
        return containers;
    }

    /// Workloads that the end declares, with the replicas they want.
    Map<String, Integer> workloads(List<Recording.Line> end) {
        var workloads = new TreeMap<String, Integer>();
        for (var line : end) {
            for (var object : objects(line)) {
                var name = object.at("/metadata/name").asText();
                switch (line.resource()) {
                    case "deployments" -> workloads.put("Deployment/" + name, object.at("/spec/replicas").asInt());
                    case "statefulsets" -> workloads.put("StatefulSet/" + name, object.at("/spec/replicas").asInt());
                    case "daemonsets" ->
                            workloads.put("DaemonSet/" + name, object.at("/status/desiredNumberScheduled").asInt());
                    case "pods" -> {
                        if (!isOver(object) && object.at("/metadata/ownerReferences").isEmpty()) {
                            workloads.put("Pod/" + name, 1);
                        }
                    }
                    default -> { }
                }
            }
        }
        return workloads;
    }

    /// For each workload the digests that ran, in the order in which they first ran.
    Map<String, List<String>> story() {
        var story = new TreeMap<String, Set<String>>();
        for (var line : lines) {
            if (line.resource().equals("pods") && !line.type().equals("DELETED")) {
                for (var pod : objects(line)) {
                    for (var status : pod.at("/status/containerStatuses")) {
                        if (!isOver(pod) && status.path("state").has("running")) {
                            story.computeIfAbsent(workload(pod), _ -> new LinkedHashSet<>()).add(digest(status));
                        }
                    }
                }
            }
        }
        var ordered = new TreeMap<String, List<String>>();
        story.forEach((workload, digests) -> ordered.put(workload, List.copyOf(digests)));
        return ordered;
    }

    /// Releases by `workload@revision`: the images of the template, and when the revision was first received;
    /// null if it was there before.
    Map<String, Map.Entry<Set<String>, Instant>> releases() {
        var releases = new LinkedHashMap<String, Map.Entry<Set<String>, Instant>>();
        for (var line : lines) {
            for (var object : objects(line)) {
                var revision = line.resource().equals("replicasets")
                        ? object.at("/metadata/annotations/deployment.kubernetes.io~1revision").asText()
                        : line.resource().equals("controllerrevisions") ? object.path("revision").asText() : "";
                if (!revision.isEmpty()) {
                    var spec = object.path("spec").isMissingNode() ? object.at("/data/spec") : object.path("spec");
                    var images = new LinkedHashSet<String>();
                    spec.at("/template/spec/containers").forEach(container -> images.add(container.path("image").asText()));
                    var owner = object.at("/metadata/ownerReferences/0");
                    releases.putIfAbsent(owner.path("kind").asText() + "/" + owner.path("name").asText() + "@" + revision,
                            new SimpleEntry<>(images, line.isList() ? null : line.at()));
                }
            }
        }
        return releases;
    }

    private void addContainers(JsonNode pod, String specs, String statuses, Map<String, Container> into) {
        for (var spec : pod.path("spec").path(specs)) {
            var name = spec.path("name").asText();
            for (var status : pod.path("status").path(statuses)) {
                if (status.path("name").asText().equals(name)) {
                    var running = status.path("state").path("running");
                    var digest = running.isMissingNode() && !status.path("imageID").asText().isEmpty() ? "?" : digest(status);
                    into.put(pod.at("/metadata/uid").asText() + "/" + name, new Container(workload(pod), digest,
                            !running.isMissingNode() && status.path("ready").asBoolean()
                                    && !pod.path("metadata").has("deletionTimestamp"),
                            status.path("restartCount").asInt(), running.path("startedAt").asText()));
                }
            }
        }
    }

    private String workload(JsonNode pod) {
        var owner = pod.at("/metadata/ownerReferences/0");
        var direct = owner.isMissingNode() ? "Pod/" + pod.at("/metadata/name").asText()
                : owner.path("kind").asText() + "/" + owner.path("name").asText();
        return owners.getOrDefault(direct, direct);
    }

    private void learnOwner(String resource, JsonNode object) {
        if (resource.equals("replicasets") && !object.at("/metadata/ownerReferences").isEmpty()) {
            owners.put("ReplicaSet/" + object.at("/metadata/name").asText(),
                    object.at("/metadata/ownerReferences/0/kind").asText() + "/"
                            + object.at("/metadata/ownerReferences/0/name").asText());
        }
    }

    private static List<JsonNode> objects(Recording.Line line) {
        var objects = new ArrayList<JsonNode>();
        if (line.isList()) {
            line.object().path("items").forEach(objects::add);
        } else {
            objects.add(line.object());
        }
        return objects;
    }

    private static boolean isOver(JsonNode pod) {
        return Set.of("Succeeded", "Failed").contains(pod.at("/status/phase").asText());
    }

    private static String digest(JsonNode status) {
        var id = status.path("imageID").asText();
        return id.substring(id.lastIndexOf('@') + 1);
    }
}
