package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The calls of Argo CD's interface that this room makes. Each is one request.
final class ArgoCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArgoWire wire;
    private final ArgoPatience patience;

    ArgoCalls(ArgoPatience patience) {
        this.wire = new ArgoWire(patience.connect());
        this.patience = patience;
    }

    Application application(ApplicationName name) throws ArgoFault, InterruptedException {
        return Application.of(name, get(name.server(), name.path("", "")));
    }

    /// Has it look at Git again first, so that a commit of a moment ago is known.
    Application refreshed(ApplicationName name) throws ArgoFault, InterruptedException {
        return Application.of(name, wire.call(name.server(), "GET", name.path("", "&refresh=normal"), null,
                patience.render()));
    }

    ArgoVersion version(ArgoServer server) throws ArgoFault, InterruptedException {
        return ArgoVersion.of(get(server, "/api/version").path("Version").asText());
    }

    SyncWindows windows(ApplicationName name) throws ArgoFault, InterruptedException {
        return SyncWindows.of(get(name.server(), name.path("/syncwindows", "")));
    }

    boolean may(ApplicationName name, String action) throws ArgoFault, InterruptedException {
        return get(name.server(), "/api/v1/account/can-i/applications/" + action + "/" + name.permission())
                .path("value").asText().equals("yes");
    }

    /// @param revision empty for the one it is set to follow
    List<String> manifests(ApplicationName name, String revision) throws ArgoFault, InterruptedException {
        var which = revision.isEmpty() ? "" : "&revision=" + ApplicationName.encoded(revision);
        var answer = wire.call(name.server(), "GET", name.path("/manifests", which), null, patience.render());
        return Application.each(answer.path("manifests")).map(JsonNode::asText).toList();
    }

    JsonNode applicationSet(ApplicationName owned, String name) throws ArgoFault, InterruptedException {
        var where = owned.namespace().isEmpty() ? "" : "?appsetNamespace=" + ApplicationName.encoded(owned.namespace());
        return get(owned.server(), "/api/v1/applicationsets/" + ApplicationName.encoded(name) + where);
    }

    Application patch(ApplicationName name, String mergePatch) throws ArgoFault, InterruptedException {
        var body = named(name).put("patch", mergePatch).put("patchType", "merge");
        return Application.of(name, wire.call(name.server(), "PATCH", name.path(""), body, patience.answer()));
    }

    Application sync(ApplicationName name, String revision, boolean dryRun, List<SyncNote> notes)
            throws ArgoFault, InterruptedException {
        var body = named(name).put("revision", revision).put("prune", false).put("dryRun", dryRun);
        body.putObject("strategy").putObject("hook");
        var infos = body.putArray("infos");
        notes.forEach(note -> infos.addObject().put("name", note.name()).put("value", note.value()));
        return Application.of(name, post(name, "/sync", body));
    }

    Application rollback(ApplicationName name, long id, boolean dryRun) throws ArgoFault, InterruptedException {
        return Application.of(name, post(name, "/rollback",
                named(name).put("id", id).put("prune", false).put("dryRun", dryRun)));
    }

    void terminate(ApplicationName name) throws ArgoFault, InterruptedException {
        wire.call(name.server(), "DELETE", name.path("/operation", ""), null, patience.answer());
    }

    private JsonNode post(ApplicationName name, String below, ObjectNode body) throws ArgoFault, InterruptedException {
        return wire.call(name.server(), "POST", name.path(below), body, patience.render());
    }

    private JsonNode get(ArgoServer server, String pathAndQuery) throws ArgoFault, InterruptedException {
        return wire.call(server, "GET", pathAndQuery, null, patience.answer());
    }

    private static ObjectNode named(ApplicationName name) {
        var body = JSON.createObjectNode().put("name", name.name()).put("project", name.project());
        return name.namespace().isEmpty() ? body : body.put("appNamespace", name.namespace());
    }
}
