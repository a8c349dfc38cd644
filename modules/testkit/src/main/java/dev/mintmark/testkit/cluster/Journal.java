package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What became of a cluster's objects, in order, for those who watch. Guarded by the cluster's lock.
final class Journal {

    private final ObjectStore store;
    private final Map<String, ObjectNode> last = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /// @param version the cluster's when it was noted
    record Entry(long version, String plural, String type, JsonNode object) {}

    Journal(ObjectStore store) {
        this.store = store;
    }

    /// Notes what is otherwise than it was the last time.
    void note() {
        var left = new HashSet<>(last.keySet());
        store.all().forEach((key, object) -> {
            left.remove(key);
            var known = last.get(key);
            if (object.equals(known)) {
                return;
            }
            if (known != null && known.at("/metadata/resourceVersion").equals(object.at("/metadata/resourceVersion"))) {
                store.touch(object);
            }
            var replaced = known != null && !known.at("/metadata/uid").equals(object.at("/metadata/uid"));
            if (replaced) {
                gone(key);
            }
            last.put(key, object.deepCopy());
            add(key, known == null || replaced ? "ADDED" : "MODIFIED");
        });
        left.forEach(key -> {
            gone(key);
            last.remove(key);
        });
    }

    private void gone(String key) {
        store.touch(last.get(key));
        add(key, "DELETED");
    }

    private void add(String key, String type) {
        entries.add(new Entry(store.version(), key.substring(0, key.indexOf('/')), type, last.get(key).deepCopy()));
    }

    /// @param after a version; what was noted until then is known already
    List<Entry> since(long after) {
        return entries.stream().filter(entry -> entry.version() > after).toList();
    }
}
