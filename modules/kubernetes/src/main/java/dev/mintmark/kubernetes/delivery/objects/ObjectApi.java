package dev.mintmark.kubernetes.delivery.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.kubernetes.access.Call;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.feeds.Attempts;
import dev.mintmark.kubernetes.feeds.Backoff;
import dev.mintmark.kubernetes.typed.Connection;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks an API server for objects of any kind, without losing a field, and patches them. Thread-safe.
public final class ObjectApi {

    private static final int PAGE = 250;
    private static final int MOST_PAGES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    public ObjectApi(Connection connection) {
        this.connection = connection;
    }

    public Clock clock() {
        return connection.clock();
    }

    /// How to wait before asking again.
    public Backoff backoff() {
        return new Backoff(connection.patience().retry(), connection.patience().longestRetry());
    }

    /// Empty if there is none, or cannot be any.
    public Optional<ClusterObject> get(ObjectRef ref) throws CallFailed, InterruptedException {
        if (!ref.isPossible()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClusterObject(ref, make(Call.get(ref.path(), ref.words()), CallFailed::isPassing)));
        } catch (CallFailed failed) {
            if (failed.isAbsent()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /// The metadata of an object, and nothing else of it; empty if there is none.
    public Optional<ClusterObject> metadata(ObjectRef ref) throws CallFailed, InterruptedException {
        if (!ref.isPossible()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClusterObject(ref, make(Call.getMetadata(ref.path(), ref.words()), CallFailed::isPassing)));
        } catch (CallFailed failed) {
            if (failed.isAbsent()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /// Asks something that is asked by creating a question, which nobody keeps.
    public JsonNode review(String path, JsonNode question, String words) throws CallFailed, InterruptedException {
        return make(new Call("POST", path, Optional.of(new Call.Body("application/json", question.toString())), words),
                CallFailed::isPassing);
    }

    /// @param namespace     empty for all of them
    /// @param labelSelector empty for all objects
    public List<ClusterObject> list(ObjectType type, String namespace, String labelSelector)
            throws CallFailed, InterruptedException {
        var found = new ArrayList<ClusterObject>();
        var next = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var path = type.path(namespace) + "?limit=" + PAGE
                    + (labelSelector.isEmpty() ? "" : "&labelSelector=" + TypedApi.encoded(labelSelector))
                    + (next.isEmpty() ? "" : "&continue=" + TypedApi.encoded(next));
            var list = make(Call.get(path, type.words(namespace)), CallFailed::isPassing);
            for (var item : list.path("items")) {
                var meta = item.path("metadata");
                found.add(new ClusterObject(new ObjectRef(type, meta.path("namespace").asText(),
                        meta.path("name").asText()), item));
            }
            next = list.path("metadata").path("continue").asText();
            if (next.isEmpty()) {
                break;
            }
        }
        return found;
    }

    /// The same kind in the version that the server prefers; empty if nobody has installed it.
    public Optional<ObjectType> served(ObjectType type) throws CallFailed, InterruptedException {
        try {
            var group = make(Call.get("/apis/" + type.group(), type.group()), CallFailed::isPassing);
            var version = group.path("preferredVersion").path("version").asText();
            return version.matches("[a-z0-9]{1,30}") ? Optional.of(type.in(version)) : Optional.empty();
        } catch (CallFailed failed) {
            if (failed.isAbsent()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /// Changes an object, or only finds out whether the change would be taken.
    ///
    /// @param subresource empty, or such as `/status`
    /// @param type        the media type of the patch
    public ClusterObject patch(ObjectRef ref, String subresource, String type, JsonNode patch, boolean rehearse)
            throws CallFailed, InterruptedException {
        var path = ref.path() + subresource + "?fieldManager=mintmark&fieldValidation=Strict" + (rehearse
                ? "&dryRun=All" : "");
        var call = new Call("PATCH", path, Optional.of(new Call.Body(type, patch.toString())), ref.words());
        return new ClusterObject(ref, make(call, failed -> failed.status() == 429));
    }

    private JsonNode make(Call call, Predicate<CallFailed> again) throws CallFailed, InterruptedException {
        var reply = new Attempts(connection.patience()).make(() -> connection.use(server -> server.make(call)), again);
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw connection.<CallFailed>use(server -> server.failure(e, call.wanted()));
        }
    }
}
