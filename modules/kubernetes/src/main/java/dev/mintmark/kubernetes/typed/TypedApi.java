package dev.mintmark.kubernetes.typed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.kubernetes.access.Call;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.Reply;
import dev.mintmark.kubernetes.feeds.Attempts;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks an API server for typed objects, and tells it to make, change and delete them. Thread-safe.
///
/// What is only read is asked for again while the server stumbles. What changes something is told again only after 429,
/// which says that it was not even begun.
public final class TypedApi {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final KubernetesSerialization models = new KubernetesSerialization();

    public TypedApi(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /// The object of this name; empty if there is none.
    public <T extends HasMetadata> Optional<T> get(Kind<T> kind, String namespace, String name)
            throws CallFailed, InterruptedException {
        try {
            return Optional.of(read(make(Call.get(kind.path(namespace) + "/" + name,
                    kind.words(namespace)), CallFailed::isPassing), kind.type(), kind.words(namespace)));
        } catch (CallFailed failed) {
            if (failed.isAbsent()) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /// All objects that a query selects.
    ///
    /// @param namespace empty for all of them
    /// @param query     `labelSelector=…` or `fieldSelector=…`, encoded; empty for everything
    public <T extends HasMetadata> Dated<List<T>> list(Kind<T> kind, String namespace, String query)
            throws CallFailed, InterruptedException {
        return list(kind, namespace, query, _ -> true);
    }

    /// Likewise, of what is selected only what is wanted: the rest is not even made an object of.
    public <T extends HasMetadata> Dated<List<T>> list(Kind<T> kind, String namespace, String query,
            Predicate<JsonNode> wanted) throws CallFailed, InterruptedException {
        var found = new ArrayList<T>();
        var next = "";
        var ahead = Duration.ZERO;
        for (var page = 0; page < MOST_PAGES; page++) {
            var path = kind.path(namespace) + "?limit=" + PAGE + (query.isEmpty() ? "" : "&" + query)
                    + (next.isEmpty() ? "" : "&continue=" + encoded(next));
            var reply = make(Call.get(path, kind.words(namespace)), CallFailed::isPassing);
            ahead = ahead(reply);
            var list = tree(reply, kind.words(namespace));
            for (var item : list.path("items")) {
                if (wanted.test(item)) {
                    found.add(models.convertValue(item, kind.type()));
                }
            }
            next = list.path("metadata").path("continue").asText();
            if (next.isEmpty()) {
                break;
            }
        }
        return new Dated<>(found, ahead);
    }

    /// Makes an object, or only finds out whether it would be taken.
    ///
    /// @return as the server has it, or would have it
    public <T extends HasMetadata> T create(Kind<T> kind, T object, boolean rehearse)
            throws CallFailed, InterruptedException {
        var namespace = object.getMetadata().getNamespace();
        // Strict: a field that the server does not know is refused instead of silently dropped.
        var query = "?fieldManager=mintmark&fieldValidation=Strict" + (rehearse ? "&dryRun=All" : "");
        return tell(kind, "POST", kind.path(namespace) + query, "application/json", models.asJson(object), namespace);
    }

    /// Changes an object by a JSON merge patch, or by what `type` says.
    ///
    /// @param subresource empty, or such as `/ephemeralcontainers`
    public <T extends HasMetadata> T patch(Kind<T> kind, String namespace, String name, String subresource, String type,
            String patch) throws CallFailed, InterruptedException {
        return tell(kind, "PATCH", kind.path(namespace) + "/" + name + subresource + "?fieldManager=mintmark", type, patch,
                namespace);
    }

    /// Changes an object by what a partial object of its kind says.
    public <T extends HasMetadata> T patch(Kind<T> kind, String namespace, String name, String subresource, String type,
            T patch) throws CallFailed, InterruptedException {
        return patch(kind, namespace, name, subresource, type, models.asJson(patch));
    }

    /// Deletes an object, and in the background what it owns; not another of its name.
    ///
    /// @return false if it was not there
    public boolean delete(Kind<?> kind, String namespace, String name, String uid) throws CallFailed, InterruptedException {
        var options = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "DeleteOptions")
                .put("propagationPolicy", "Background");
        options.putObject("preconditions").put("uid", uid);
        try {
            make(new Call("DELETE", kind.path(namespace) + "/" + name,
                    Optional.of(new Call.Body("application/json", options.toString())), kind.words(namespace)),
                    failed -> failed.isPassing());
            return true;
        } catch (CallFailed failed) {
            // 409: what has this name now is another's.
            if (failed.isAbsent() || failed.status() == 409) {
                return false;
            }
            throw failed;
        }
    }

    private <T extends HasMetadata> T tell(Kind<T> kind, String method, String path, String type, String body,
            String namespace) throws CallFailed, InterruptedException {
        var call = new Call(method, path, Optional.of(new Call.Body(type, body)), kind.words(namespace));
        return read(make(call, failed -> failed.status() == 429), kind.type(), kind.words(namespace));
    }

    private Reply make(Call call, Predicate<CallFailed> again) throws CallFailed, InterruptedException {
        return new Attempts(connection.patience()).make(() -> connection.use(server -> server.make(call)), again);
    }

    private <T> T read(Reply reply, Class<T> type, String wanted) throws CallFailed, InterruptedException {
        return models.convertValue(tree(reply, wanted), type);
    }

    private JsonNode tree(Reply reply, String wanted) throws CallFailed, InterruptedException {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw connection.<CallFailed>use(server -> server.failure(e, wanted));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration ahead(Reply reply) {
        return reply.date().map(date -> Duration.between(date, connection.clock().instant()))
                .orElse(Duration.ZERO);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
