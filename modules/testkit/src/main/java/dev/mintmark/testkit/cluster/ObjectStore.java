package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The objects of a cluster. Guarded by the cluster's lock.
final class ObjectStore {

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private long version = 1000;
    private long uids;

    Optional<ObjectNode> get(String plural, String namespace, String name) {
        return Optional.ofNullable(objects.get(key(plural, namespace, name)));
    }

    /// @param namespace empty for all of them
    List<ObjectNode> list(String plural, String namespace) {
        var found = new ArrayList<ObjectNode>();
        objects.forEach((key, object) -> {
            if (key.startsWith(plural + "/" + (namespace.isEmpty() ? "" : namespace + "/"))) {
                found.add(object);
            }
        });
        return found;
    }

    /// Puts an object in, with a UID, a version and its time.
    void add(String plural, ObjectNode object, Instant now) {
        var meta = object.withObject("metadata");
        if (!meta.has("uid")) {
            meta.put("uid", "00000000-0000-4000-8000-%012d".formatted(++uids));
        }
        if (!meta.has("creationTimestamp")) {
            meta.put("creationTimestamp", Times.text(now));
        }
        touch(object);
        objects.put(key(plural, meta.path("namespace").asText(), meta.path("name").asText()), object);
    }

    /// By plural, namespace and name.
    Map<String, ObjectNode> all() {
        return objects;
    }

    /// Grows with every write.
    long version() {
        return version;
    }

    void touch(ObjectNode object) {
        object.withObject("metadata").put("resourceVersion", Long.toString(++version));
    }

    void replace(String plural, ObjectNode object) {
        touch(object);
        var meta = object.path("metadata");
        objects.put(key(plural, meta.path("namespace").asText(), meta.path("name").asText()), object);
    }

    void remove(ObjectNode object) {
        objects.values().removeIf(one -> one == object);
    }

    boolean isThere(String uid) {
        return objects.values().stream().anyMatch(one -> one.path("metadata").path("uid").asText().equals(uid));
    }

    /// The plural names and objects that have owners.
    Map<ObjectNode, String> owned() {
        var owned = new LinkedHashMap<ObjectNode, String>();
        objects.forEach((key, object) -> {
            if (!object.path("metadata").path("ownerReferences").isEmpty()) {
                owned.put(object, key.substring(0, key.indexOf('/')));
            }
        });
        return owned;
    }

    static boolean isOwnedBy(JsonNode object, String uid) {
        return StreamSupport.stream(object.path("metadata").path("ownerReferences").spliterator(), false)
                .anyMatch(owner -> owner.path("uid").asText().equals(uid));
    }

    String nextName(String stem) {
        return stem + "-" + Long.toString(++uids + 40_000, 36);
    }

    private static String key(String plural, String namespace, String name) {
        return plural + "/" + namespace + "/" + name;
    }
}
