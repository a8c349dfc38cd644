package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places pods on the one node there is, starts their containers as their images are, and ends them. Guarded by the
/// cluster's lock.
final class Kubelet {

    static final String NODE = "node-a";

    private final ObjectStore store;
    private final Map<String, ImageNature> natures = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private Duration startUp = Duration.ZERO;
    private boolean dead;
    private int placed;

    Kubelet(ObjectStore store) {
        this.store = store;
    }

    void nature(String image, ImageNature nature) {
        natures.put(image, nature);
    }

    /// What a registry serves for a reference from now on; what is pinned names its bytes itself.
    void digest(String image, String digest) {
        digests.put(image, digest);
    }

    void startUp(Duration time) {
        startUp = time;
    }

    /// The nodes that are there, and one if nobody put any.
    List<String> nodes() {
        var nodes = store.list("nodes", "").stream().map(node -> node.at("/metadata/name").asText()).toList();
        return nodes.isEmpty() ? List.of(NODE) : nodes;
    }

    private String node() {
        var nodes = nodes();
        return nodes.get(placed++ % nodes.size());
    }

    /// What a container that was pulled reports: the repository, and the bytes.
    String imageId(String image) {
        if (Set.of(ImageNature.ABSENT, ImageNature.SLOW).contains(natureOf(image))) {
            return "";
        }
        var repository = image.replaceFirst("@.*", "").replaceFirst(":[^:/]*$", "");
        return repository + "@" + (image.contains("@") ? image.substring(image.indexOf('@') + 1)
                : digests.getOrDefault(image, Containers.DIGEST));
    }

    void die() {
        dead = true;
    }

    ImageNature natureOf(String image) {
        return natures.entrySet().stream().filter(entry -> image.contains(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(ImageNature.ORDINARY);
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        var changed = false;
        for (var pod : store.list("pods", "")) {
            changed |= reconcile(pod, now);
        }
        return changed;
    }

    private boolean reconcile(ObjectNode pod, Instant now) {
        var deleted = Times.of(pod.path("metadata").path("deletionTimestamp"));
        if (deleted.isPresent()) {
            return end(pod, deleted.get(), now);
        }
        var status = pod.withObject("status");
        if (!status.path("phase").asText("Pending").equals("Pending")) {
            return isPastDeadline(pod, now) ? fail(pod) : tellReady(pod, now);
        }
        if (dead || !pod.path("spec").path("schedulingGates").isEmpty()) {
            return false;
        }
        var wasStarted = status.has("startTime");
        if (!wasStarted) {
            if (!pod.path("spec").has("nodeName")) {
                pod.withObject("spec").put("nodeName", node());
            }
            status.put("startTime", Times.text(now));
        }
        return start(pod, status, now) | !wasStarted;
    }

    private boolean start(ObjectNode pod, ObjectNode status, Instant now) {
        var before = status.deepCopy();
        status.putArray("initContainerStatuses");
        for (var container : pod.path("spec").path("initContainers")) {
            var state = Containers.add(status.withArray("initContainerStatuses"), container,
                    imageId(container.path("image").asText()));
            if (!Containers.bring(natureOf(container.path("image").asText()), state)) {
                status.put("phase", "Failed");
                store.touch(pod);
                return true;
            }
        }
        status.putArray("containerStatuses");
        for (var container : pod.path("spec").path("containers")) {
            var state = Containers.add(status.withArray("containerStatuses"), container,
                    imageId(container.path("image").asText()));
            Containers.run(natureOf(container.path("image").asText()), container, state, now)
                    .ifPresent(phase -> status.put("phase", phase));
        }
        if (!status.equals(before)) {
            store.touch(pod);
            return true;
        }
        return false;
    }

    /// A pod is ready some time after its start, if it ever is.
    private boolean tellReady(ObjectNode pod, Instant now) {
        var status = pod.withObject("status");
        var started = Times.of(status.path("startTime"));
        if (dead || !status.path("phase").asText().equals("Running") || started.isEmpty()) {
            return false;
        }
        var all = true;
        var changed = false;
        for (var container : status.path("containerStatuses")) {
            var ready = natureOf(container.path("image").asText()) != ImageNature.UNREADY
                    && container.path("state").has("running")
                    && (container.path("ready").asBoolean() || !now.isBefore(started.get().plus(startUp)));
            changed |= container.path("ready").asBoolean() != ready;
            ((ObjectNode) container).put("ready", ready).put("started", container.path("state").has("running"));
            all &= ready;
        }
        if (changed || !Conditions.get(status, "Ready").isObject()) {
            Conditions.set(status, "Ready", all ? "True" : "False", all ? "" : "ContainersNotReady", "", now);
            store.touch(pod);
            return true;
        }
        return false;
    }

    private boolean end(ObjectNode pod, Instant deleted, Instant now) {
        var placed = pod.path("spec").has("nodeName");
        var stubborn = natureOf(pod.path("spec").path("containers").path(0).path("image").asText()) == ImageNature.STUBBORN;
        if (placed && (dead || stubborn && now.isBefore(deleted))) {
            return false;
        }
        store.remove(pod);
        return true;
    }

    private static boolean isPastDeadline(JsonNode pod, Instant now) {
        var seconds = pod.path("spec").path("activeDeadlineSeconds");
        return pod.path("status").path("phase").asText().equals("Running") && seconds.isNumber()
                && !now.isBefore(Instant.parse(pod.path("status").path("startTime").asText()).plusSeconds(seconds.asLong()));
    }

    private boolean fail(ObjectNode pod) {
        pod.withObject("status").put("phase", "Failed").put("reason", "DeadlineExceeded");
        store.touch(pod);
        return true;
    }
}
