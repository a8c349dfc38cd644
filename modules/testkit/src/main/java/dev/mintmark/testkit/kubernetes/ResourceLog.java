package dev.mintmark.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The objects of one resource, and every change since the last compaction. Guarded by the server's lock.
final class ResourceLog {

    private final TreeMap<String, Stored> objects = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long version;
    private long compactedTo;

    record Stored(String namespace, byte[] json) {}

    record Change(long version, String namespace, byte[] line) {}

    void put(String type, JsonNode object, long resourceVersion) {
        var metadata = object.path("metadata");
        var namespace = metadata.path("namespace").asText();
        var key = namespace + "/" + metadata.path("name").asText();
        var json = bytes(object.toString());
        if (type.equals("DELETED")) {
            objects.remove(key);
        } else {
            objects.put(key, new Stored(namespace, json));
        }
        version = Math.max(version, resourceVersion);
        changes.add(new Change(resourceVersion, namespace,
                bytes("{\"type\":\"" + type + "\",\"object\":" + object + "}\n")));
    }

    /// Replaces everything, as a list received at this version.
    void reset(Iterable<JsonNode> items, long listedAt) {
        objects.clear();
        changes.clear();
        for (var item : items) {
            var metadata = item.path("metadata");
            var namespace = metadata.path("namespace").asText();
            objects.put(namespace + "/" + metadata.path("name").asText(), new Stored(namespace, bytes(item.toString())));
        }
        version = listedAt;
        compactedTo = listedAt;
    }

    /// Forgets all changes, so that a watch from before now is too old.
    void compact(long now) {
        changes.clear();
        version = Math.max(version, now);
        compactedTo = version;
    }

    boolean isTooOld(long since) {
        return since < compactedTo;
    }

    /// @param key `namespace/name`
    boolean contains(String key) {
        return objects.containsKey(key);
    }

    long version() {
        return version;
    }

    List<byte[]> objectsIn(String namespace) {
        return objects.values().stream().filter(stored -> namespace.isEmpty() || stored.namespace.equals(namespace))
                .map(Stored::json).toList();
    }

    /// Changes in a namespace after a version, in order.
    List<Change> changesAfter(long since, String namespace) {
        var first = changes.size();
        while (first > 0 && changes.get(first - 1).version > since) {
            first--;
        }
        return changes.subList(first, changes.size()).stream()
                .filter(change -> namespace.isEmpty() || change.namespace.equals(namespace)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
