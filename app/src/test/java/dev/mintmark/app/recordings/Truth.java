package dev.mintmark.app.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.testkit.kubernetes.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a recording says, read from its raw JSON in the simplest way, without any of the program's code.
final class Truth {

    private static final List<String> STARTED = List.of("/state/running/startedAt", "/state/terminated/startedAt",
            "/lastState/terminated/startedAt");

    private final List<Recording.Line> lines;
    private final Map<String, String> replicaSets = new HashMap<>();
    private final Map<String, String> joined = new TreeMap<>();

    /// What a service runs: how many instances on each workload, by version, or of none that is known.
    record Service(int instances, int ready, Map<String, Map<String, Integer>> versions,
            Map<String, Integer> unknown) {}

    /// The main container of a pod that is not over.
    ///
    /// @param digest empty if nobody can tell
    record Container(String workload, String digest, boolean ready, Instant started) {}

    /// A change of the set of versions that a workload runs.
    ///
    /// @param at when the first container of what came was started; empty if nothing came
    record Change(Set<String> came, Set<String> went, Optional<Instant> at) {}

    /// A revision of a workload, and when it was first received.
    record Revision(Set<String> images, Instant at) {}

    /// @param lines what was watched
    Truth(List<Recording.Line> lines) {
        this.lines = lines;
        for (var line : lines) {
            for (var object : objects(line)) {
                if (line.resource().equals("replicasets")) {
                    replicaSets.put(object.at("/metadata/name").asText(), owner(object).orElse(""));
                } else if (line.resource().equals("pods")) {
                    object.at("/status/containerStatuses").forEach(this::join);
                }
            }
        }
    }

    /// One name for all digests that are known to mean the same bytes.
    String version(String digest) {
        var name = digest;
        while (joined.containsKey(name)) {
            name = joined.get(name);
        }
        return name;
    }

    private void join(JsonNode status) {
        var manifest = digest(status);
        var config = status.path("image").asText();
        if (!manifest.isEmpty() && config.startsWith("sha256:") && !version(config).equals(version(manifest))) {
            joined.put(version(manifest), version(config));
        }
    }

    /// Services by name, as a list of everything shows them.
    Map<String, Service> services(List<Recording.Line> end) {
        var services = new TreeMap<String, Service>();
        for (var line : end) {
            if (line.resource().equals("pods")) {
                objects(line).forEach(pod -> container(pod).ifPresent(container -> {
                    var name = container.workload().substring(container.workload().indexOf('/') + 1);
                    var before = services.getOrDefault(name, new Service(0, 0, new TreeMap<>(), new TreeMap<>()));
                    var places = container.digest().isEmpty() ? before.unknown
                            : before.versions.computeIfAbsent(version(container.digest()), _ -> new TreeMap<>());
                    places.merge(container.workload(), 1, Integer::sum);
                    services.put(name, new Service(before.instances + 1, before.ready + (container.ready() ? 1 : 0),
                            before.versions, before.unknown));
                }));
            }
        }
        return services;
    }

    /// How the set of versions of each workload changed.
    Map<String, List<Change>> changes() {
        var pods = new LinkedHashMap<String, Container>();
        var running = new TreeMap<String, Map<String, Instant>>();
        var drafts = new TreeMap<String, List<Draft>>();
        for (var line : lines) {
            if (line.resource().equals("pods")) {
                for (var pod : objects(line)) {
                    var uid = pod.at("/metadata/uid").asText();
                    pods.remove(uid);
                    if (!line.type().equals("DELETED")) {
                        container(pod).filter(one -> !one.digest().isEmpty()).ifPresent(one -> pods.put(uid, one));
                    }
                }
                compare(running, pods, drafts);
            }
        }
        var changes = new TreeMap<String, List<Change>>();
        drafts.forEach((workload, all) -> changes.put(workload, all.stream().map(Draft::finished).toList()));
        return changes;
    }

    private void compare(Map<String, Map<String, Instant>> running, Map<String, Container> pods,
            Map<String, List<Draft>> drafts) {
        var now = new TreeMap<String, Map<String, Instant>>();
        pods.values().forEach(pod -> now.computeIfAbsent(pod.workload(), _ -> new TreeMap<>())
                .merge(version(pod.digest()), pod.started(), (one, other) -> one.isBefore(other) ? one : other));
        var workloads = new TreeSet<>(running.keySet());
        workloads.addAll(now.keySet());
        for (var workload : workloads) {
            var was = running.getOrDefault(workload, Map.of());
            var is = now.getOrDefault(workload, Map.of());
            var story = drafts.computeIfAbsent(workload, _ -> new ArrayList<>());
            var came = new TreeSet<>(is.keySet());
            came.removeAll(was.keySet());
            var went = new TreeSet<>(was.keySet());
            went.removeAll(is.keySet());
            story.forEach(draft -> draft.end(went));
            if (!came.isEmpty() || !went.isEmpty()) {
                story.add(new Draft(came, went));
            }
            story.forEach(draft -> draft.learn(is));
        }
        running.clear();
        running.putAll(now);
    }

    /// A change while what came with it still runs: whoever is seen later may have started earlier.
    private static final class Draft {

        private final Set<String> came;
        private final Set<String> went;
        private final Set<String> alive;
        private Optional<Instant> first = Optional.empty();

        Draft(Set<String> came, Set<String> went) {
            this.came = came;
            this.went = went;
            this.alive = new TreeSet<>(came);
        }

        void end(Set<String> gone) {
            alive.removeAll(gone);
        }

        void learn(Map<String, Instant> started) {
            for (var version : alive) {
                var at = started.get(version);
                first = first.filter(known -> !at.isBefore(known)).or(() -> Optional.of(at));
            }
        }

        Change finished() {
            return new Change(came, went, first);
        }
    }

    /// Revisions that were seen, by `workload@revision`.
    Map<String, Revision> revisions() {
        var revisions = new TreeMap<String, Revision>();
        for (var line : lines) {
            for (var object : objects(line)) {
                var revision = switch (line.resource()) {
                    case "replicasets" ->
                            object.at("/metadata/annotations/deployment.kubernetes.io~1revision").asText();
                    case "controllerrevisions" -> object.path("revision").asText();
                    default -> "";
                };
                if (!revision.isEmpty()) {
                    var template = object.has("spec") ? object.at("/spec/template") : object.at("/data/spec/template");
                    var images = new TreeSet<String>();
                    template.at("/spec/containers").forEach(container -> images.add(container.path("image").asText()));
                    revisions.putIfAbsent(owner(object).orElse("") + "@" + revision, new Revision(images, line.at()));
                }
            }
        }
        return revisions;
    }

    private Optional<Container> container(JsonNode pod) {
        if (Set.of("Succeeded", "Failed").contains(pod.at("/status/phase").asText())) {
            return Optional.empty();
        }
        var named = pod.at("/metadata/annotations/kubectl.kubernetes.io~1default-container").asText();
        var main = pod.at("/spec/containers/0");
        for (var spec : pod.at("/spec/containers")) {
            main = spec.path("name").asText().equals(named) ? spec : main;
        }
        JsonNode status = main.path("nowhere");
        for (var one : pod.at("/status/containerStatuses")) {
            status = one.path("name").equals(main.path("name")) ? one : status;
        }
        var running = status.path("state").has("running");
        var started = STARTED.stream().map(status::at).filter(JsonNode::isTextual).findFirst()
                .orElse(pod.at("/metadata/creationTimestamp"));
        var ready = running && status.path("ready").asBoolean() && !pod.path("metadata").has("deletionTimestamp");
        var digest = running || !isOfAnotherImage(main, status) ? digest(status) : "";
        var self = "Pod/" + pod.at("/metadata/name").asText();
        return Optional.of(new Container(owner(pod).orElse(self), digest, ready, Instant.parse(started.asText())));
    }

    /// Whether what has ended is not what is asked for now.
    private static boolean isOfAnotherImage(JsonNode spec, JsonNode status) {
        var shown = status.path("image").asText();
        return !shown.startsWith("sha256:") && !spec.path("image").asText().startsWith(shown);
    }

    private Optional<String> owner(JsonNode object) {
        var owner = object.at("/metadata/ownerReferences/0");
        var name = owner.path("name").asText();
        if (owner.isMissingNode()) {
            return Optional.empty();
        }
        var kind = owner.path("kind").asText();
        var above = kind.equals("ReplicaSet") ? replicaSets.getOrDefault(name, "") : "";
        return Optional.of(above.isEmpty() ? kind + "/" + name : above);
    }

    private static String digest(JsonNode status) {
        var id = status.path("imageID").asText();
        return id.substring(id.lastIndexOf('@') + 1);
    }

    private static Iterable<JsonNode> objects(Recording.Line line) {
        return line.isList() ? line.object().path("items") : List.of(line.object());
    }
}
