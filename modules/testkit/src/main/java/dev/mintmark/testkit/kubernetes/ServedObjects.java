package dev.mintmark.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// All objects a [ReplayServer] holds, and those who wait for changes. Thread-safe: one lock, one condition.
final class ServedObjects {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, ResourceLog> logs = new HashMap<>();
    private final Map<String, Page> continued = new HashMap<>();
    private long version = 1000;
    private long bookmarks;
    private long endings;
    private boolean politely = true;
    private boolean closed;
    private int openWatches;

    /// A page of a list, and the token of the next one, empty at the end.
    record Page(List<byte[]> items, long version, String next, int remaining) {}

    /// What a watch has to send next.
    record Batch(List<ResourceLog.Change> changes, boolean bookmark, long version, boolean ended, boolean cut) {}

    /// Where a watch stands.
    static final class Position {
        private final String resource;
        private final String namespace;
        private long since;
        private long bookmarks;
        private long endings;

        private Position(String resource, String namespace, long since) {
            this.resource = resource;
            this.namespace = namespace;
            this.since = since;
        }
    }

    void reset(String resource, JsonNode list) {
        locked(() -> {
            var listedAt = list.path("metadata").path("resourceVersion").asLong();
            version = Math.max(version, listedAt);
            log(resource).reset(list.path("items"), listedAt);
        });
    }

    void apply(String resource, String type, JsonNode object) {
        locked(() -> {
            var at = object.path("metadata").path("resourceVersion").asLong();
            version = Math.max(version, at);
            log(resource).put(type, object, at);
        });
    }

    void put(String resource, ObjectNode object) {
        locked(() -> {
            var metadata = object.withObject("metadata");
            metadata.put("resourceVersion", Long.toString(++version));
            var name = metadata.path("namespace").asText() + "/" + metadata.path("name").asText();
            var type = log(resource).contains(name) ? "MODIFIED" : "ADDED";
            log(resource).put(type, object, version);
        });
    }

    void delete(String resource, ObjectNode object) {
        locked(() -> {
            object.withObject("metadata").put("resourceVersion", Long.toString(++version));
            log(resource).put("DELETED", object, version);
        });
    }

    void expire() {
        locked(() -> {
            version++;
            logs.values().forEach(log -> log.compact(version));
            continued.clear();
        });
    }

    void bookmark() {
        locked(() -> bookmarks++);
    }

    void endWatches(boolean withManners) {
        locked(() -> {
            politely = withManners;
            endings++;
        });
    }

    void close() {
        locked(() -> closed = true);
    }

    int openWatches() {
        lock.lock();
        try {
            return openWatches;
        } finally {
            lock.unlock();
        }
    }

    List<JsonNode> now(String resource) {
        lock.lock();
        try {
            return log(resource).objectsIn("").stream().map(ServedObjects::parsed).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The first page of a list, or the one that `token` continues; null when the token is too old.
    Page list(ApiPath path, int limit, String token) {
        lock.lock();
        try {
            var log = log(path.resource());
            var from = token.isEmpty()
                    ? new Page(log.objectsIn(path.namespace()), log.version(), "", 0) : continued.remove(token);
            if (from == null) {
                return null;
            }
            if (limit <= 0 || from.items.size() <= limit) {
                return from;
            }
            var remaining = from.items.size() - limit;
            var next = "after-" + from.version + "-" + remaining + "-" + version + "-" + continued.size();
            continued.put(next, new Page(from.items.subList(limit, from.items.size()), from.version, "", 0));
            return new Page(from.items.subList(0, limit), from.version, next, remaining);
        } finally {
            lock.unlock();
        }
    }

    /// Begins a watch; null when `since` is too old.
    Position watch(ApiPath path, long since) {
        lock.lock();
        try {
            if (log(path.resource()).isTooOld(since)) {
                return null;
            }
            openWatches++;
            var position = new Position(path.resource(), path.namespace(), since);
            position.bookmarks = bookmarks;
            position.endings = endings;
            return position;
        } finally {
            lock.unlock();
        }
    }

    void ended() {
        locked(() -> openWatches--);
    }

    /// Waits until there is something to send.
    Batch next(Position position, long deadlineNanos) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                var log = log(position.resource);
                if (closed || position.endings != endings) {
                    return new Batch(List.of(), false, 0, true, !closed && !politely);
                }
                if (log.isTooOld(position.since) && position.since < log.version()) {
                    return new Batch(List.of(), false, -1, true, false);
                }
                var changes = List.copyOf(log.changesAfter(position.since, position.namespace));
                var bookmark = position.bookmarks != bookmarks;
                position.bookmarks = bookmarks;
                if (!changes.isEmpty() || bookmark) {
                    position.since = Math.max(position.since, log.version());
                    return new Batch(changes, bookmark, log.version(), false, false);
                }
                var left = deadlineNanos - System.nanoTime();
                if (left <= 0) {
                    return new Batch(List.of(), false, 0, true, false);
                }
                changed.awaitNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }

    private ResourceLog log(String resource) {
        return logs.computeIfAbsent(resource, _ -> new ResourceLog());
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
