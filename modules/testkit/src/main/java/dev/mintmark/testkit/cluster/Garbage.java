package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.StreamSupport;

/// Deletes objects, and what they own, in the order in which a cluster does. Guarded by the cluster's lock.
final class Garbage {

    private static final long USUAL_GRACE = 30;

    private final ObjectStore store;

    Garbage(ObjectStore store) {
        this.store = store;
    }

    /// @param foreground whether what is owned goes first
    void delete(String plural, ObjectNode object, boolean foreground, Instant now) {
        var meta = object.withObject("metadata");
        if (plural.equals("pods")) {
            if (!meta.has("deletionTimestamp")) {
                var grace = object.path("spec").path("terminationGracePeriodSeconds").asLong(USUAL_GRACE);
                meta.put("deletionTimestamp", Times.text(now.plusSeconds(grace))).put("deletionGracePeriodSeconds", grace);
                store.touch(object);
            }
        } else if (foreground) {
            meta.put("deletionTimestamp", Times.text(now));
            store.touch(object);
        } else {
            store.remove(object);
        }
    }

    /// Collects what has lost its owners, or whose owners wait for it.
    ///
    /// @return whether anything changed
    boolean collect(Instant now) {
        var changed = false;
        for (var entry : new LinkedHashMap<>(store.owned()).entrySet()) {
            var object = entry.getKey();
            if (!object.path("metadata").has("deletionTimestamp") && !hasLivingOwner(object)) {
                delete(entry.getValue(), object, false, now);
                changed = true;
            }
        }
        for (var job : store.list("jobs", "")) {
            var uid = job.path("metadata").path("uid").asText();
            if (job.path("metadata").has("deletionTimestamp")
                    && store.owned().keySet().stream().noneMatch(one -> ObjectStore.isOwnedBy(one, uid))) {
                store.remove(job);
                changed = true;
            }
        }
        return changed;
    }

    private boolean hasLivingOwner(ObjectNode object) {
        return StreamSupport.stream(object.path("metadata").path("ownerReferences").spliterator(), false)
                .map(owner -> owner.path("uid").asText()).anyMatch(uid -> store.isThere(uid) && !isWaiting(uid));
    }

    /// A Job that is deleted in the foreground no longer keeps what it owns.
    private boolean isWaiting(String uid) {
        return store.list("jobs", "").stream().map(job -> job.path("metadata"))
                .anyMatch(meta -> meta.path("uid").asText().equals(uid) && meta.has("deletionTimestamp"));
    }
}
