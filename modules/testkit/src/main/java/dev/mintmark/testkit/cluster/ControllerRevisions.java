package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The history of StatefulSets and DaemonSets: templates by number. One that is used again gets the next number. Guarded by
/// the cluster's lock.
final class ControllerRevisions {

    private final ObjectStore store;
    private final PodMaking pods;

    ControllerRevisions(ObjectStore store, PodMaking pods) {
        this.store = store;
        this.pods = pods;
    }

    /// The revision of an owner's present template, made or numbered anew if need be.
    ///
    /// @param label under which revisions of this kind of owner have their hash
    ObjectNode present(ObjectNode owner, String label, Instant now) {
        var all = of(owner);
        var last = all.isEmpty() ? 0 : all.getLast().path("revision").asInt();
        var template = owner.at("/spec/template");
        for (var revision : all) {
            if (template(revision).equals(template)) {
                Writing.byController(store, revision, now, object -> {
                    if (object.path("revision").asInt() < last) {
                        object.put("revision", last + 1);
                    }
                });
                return revision;
            }
        }
        return make(owner, label, last + 1, now);
    }

    private ObjectNode make(ObjectNode owner, String label, int number, Instant now) {
        var hash = Templates.hash(owner.at("/spec/template"));
        var revision = owner.objectNode().put("apiVersion", "apps/v1").put("kind", "ControllerRevision");
        var meta = revision.putObject("metadata");
        meta.put("name", owner.at("/metadata/name").asText() + "-" + hash)
                .put("namespace", owner.at("/metadata/namespace").asText());
        meta.set("labels", owner.at("/spec/template/metadata/labels").deepCopy());
        meta.withObject("labels").put(label, hash);
        owner.at("/metadata/annotations").properties()
                .forEach(one -> meta.withObject("annotations").set(one.getKey(), one.getValue()));
        PodMaking.own(owner, revision);
        revision.putObject("data").putObject("spec").set("template", owner.at("/spec/template").deepCopy());
        revision.withObject("data").withObject("spec").withObject("template").put("$patch", "replace");
        revision.put("revision", number);
        Writing.note(owner.objectNode(), revision, Writing.CONTROLLER, now);
        store.add("controllerrevisions", revision, now);
        return revision;
    }

    /// An owner's revisions by their numbers.
    List<ObjectNode> of(JsonNode owner) {
        return pods.owned("controllerrevisions", owner).stream()
                .sorted(Comparator.comparing(revision -> revision.path("revision").asInt())).toList();
    }

    static ObjectNode template(JsonNode revision) {
        return ((ObjectNode) revision.at("/data/spec/template").deepCopy()).without("$patch");
    }

    /// Leaves no more than asked for of those that nothing uses.
    ///
    /// @param used names
    boolean clean(JsonNode owner, Set<String> used) {
        var unused = of(owner).stream().filter(revision -> !used.contains(revision.at("/metadata/name").asText())).toList();
        var tooMany = Math.max(0, unused.size() - owner.at("/spec/revisionHistoryLimit").asInt(10));
        unused.subList(0, tooMany).forEach(store::remove);
        return tooMany > 0;
    }

    /// What an owner's pods say that they were made from.
    static Set<String> labels(List<ObjectNode> pods) {
        return pods.stream().map(ControllerRevisions::label).collect(Collectors.toSet());
    }

    static String label(JsonNode pod) {
        return pod.path("metadata").path("labels").path("controller-revision-hash").asText();
    }
}
