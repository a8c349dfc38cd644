package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All an Argo CD knows, and what its calls do to it. Not thread-safe: one request at a time.
final class ArgoState {

    private static final String NO_ACCESS = "permission denied";

    private final String version;
    private final FakeRepository repository;
    private final FakeWindows windows = new FakeWindows();
    private final Set<String> denied = new HashSet<>();
    private final Map<String, FakeApplication> applications = new TreeMap<>();
    private final Map<String, ObjectNode> sets = new TreeMap<>();
    private final FakeController controller;
    private int changes = 1000;

    ArgoState(String version, FakeRepository repository, InstantSource clock) {
        this.version = version;
        this.repository = repository;
        this.controller = new FakeController(repository, windows, clock);
    }

    FakeController controller() {
        return controller;
    }

    String version() {
        return version;
    }

    FakeWindows windows() {
        return windows;
    }

    Map<String, FakeApplication> applications() {
        return applications;
    }

    Map<String, ObjectNode> sets() {
        return sets;
    }

    Set<String> denied() {
        return denied;
    }

    boolean may(String action) {
        return !denied.contains(action);
    }

    /// As Argo CD does: without a project, what is not there and what may not be seen look the same.
    FakeApplication allowed(String name, String project, String action) {
        if (!may(action)) {
            throw ArgoRefusal.denied(NO_ACCESS + ": applications, " + action + ", " + project + "/" + name);
        }
        var application = applications.get(name);
        if (application == null && project.isEmpty()) {
            throw ArgoRefusal.denied(NO_ACCESS);
        }
        if (application == null || !project.isEmpty() && !application.project().equals(project)) {
            throw ArgoRefusal.notFound("applications", name);
        }
        return application;
    }

    JsonNode set(String name) {
        if (!may("applicationsets")) {
            throw ArgoRefusal.denied(NO_ACCESS);
        }
        if (!sets.containsKey(name)) {
            throw ArgoRefusal.notFound("applicationsets", name);
        }
        return sets.get(name);
    }

    /// Without being asked to, what is shown is as old as the controller's last look.
    JsonNode refreshed(FakeApplication application) {
        controller.show(application);
        return application.content;
    }

    JsonNode manifests(FakeApplication application, String revision) {
        var resolved = repository.resolve(revision.isEmpty() ? application.targetRevision() : revision);
        var answer = FakeApplication.node().put("revision", resolved).put("sourceType", "Directory");
        var manifests = answer.putArray("manifests");
        repository.manifests(resolved).forEach(manifest -> manifests.add(manifest.toString()));
        return answer;
    }

    JsonNode patch(FakeApplication application, JsonNode request) {
        if (!request.path("patchType").asText().equals("merge")) {
            throw ArgoRefusal.invalid("Patch type '" + request.path("patchType").asText() + "' is not supported");
        }
        var changed = MergePatch.apply(application.content.deepCopy(),
                FakeRepository.object(request.path("patch").asText()));
        application.content.set("spec", changed.path("spec"));
        // What an older Argo CD does not know, it drops.
        if (olderThanTheSwitch() && application.spec().path("syncPolicy")
                .path("automated") instanceof ObjectNode setting) {
            setting.remove("enabled");
        }
        return changed(application);
    }

    JsonNode sync(FakeApplication application, JsonNode request) {
        if (!windows.open(true)) {
            throw ArgoRefusal.denied("cannot sync: blocked by sync window");
        }
        allowed(application.name(), application.project(), "sync");
        var revision = request.path("revision").asText();
        var dryRun = request.path("dryRun").asBoolean();
        if (!revision.isEmpty() && !revision.equals(application.targetRevision()) && application.isAutomated()
                && !dryRun) {
            throw ArgoRefusal.precondition("Cannot sync to " + revision + ": auto-sync currently set to "
                    + application.targetRevision());
        }
        var sync = FakeApplication.node().put("revision", repository.resolve(revision.isEmpty()
                ? application.targetRevision() : revision)).put("prune", request.path("prune").asBoolean())
                .put("dryRun", dryRun);
        FakeApplication.copy(application.spec(), "source", sync);
        sync.set("syncStrategy", request.path("strategy").deepCopy());
        FakeApplication.copy(request, "resources", sync);
        var operation = operation(sync);
        if (request.has("infos")) {
            operation.set("info", request.path("infos").deepCopy());
        }
        return begin(application, operation);
    }

    JsonNode rollback(FakeApplication application, JsonNode request) {
        if (!request.path("id").isIntegralNumber()) {
            throw ArgoRefusal.invalid("proto: invalid value for int64 type: " + request.path("id"));
        }
        if (application.isAutomated()) {
            throw ArgoRefusal.precondition("rollback cannot be initiated when auto-sync is enabled");
        }
        for (var entry : application.status().path("history")) {
            if (entry.path("id").asLong() == request.path("id").asLong()) {
                var sync = FakeApplication.node().put("revision", entry.path("revision").asText())
                        .put("dryRun", request.path("dryRun").asBoolean())
                        .put("prune", request.path("prune").asBoolean());
                sync.putObject("syncStrategy").putObject("apply");
                FakeApplication.copy(entry, "source", sync);
                return begin(application, operation(sync));
            }
        }
        throw ArgoRefusal.invalid("application " + application.name() + " does not have deployment with id "
                + request.path("id").asLong());
    }

    JsonNode terminate(FakeApplication application) {
        if (!application.isBusy() || !application.status().has("operationState")) {
            throw ArgoRefusal.invalid("Unable to terminate operation. No operation is in progress");
        }
        application.status().withObjectProperty("operationState").put("phase", "Terminating");
        return FakeApplication.node();
    }

    JsonNode changed(FakeApplication application) {
        changes++;
        application.content.withObjectProperty("metadata").put("resourceVersion", Integer.toString(changes))
                .put("generation", changes);
        return application.content;
    }

    private JsonNode begin(FakeApplication application, ObjectNode operation) {
        if (application.isBusy()) {
            throw ArgoRefusal.precondition("another operation is already in progress");
        }
        application.content.set("operation", operation);
        application.status().remove("operationState");
        return changed(application);
    }

    private static ObjectNode operation(ObjectNode sync) {
        var operation = FakeApplication.node();
        operation.putObject("initiatedBy").put("username", "ada");
        operation.set("sync", sync);
        return operation;
    }

    private boolean olderThanTheSwitch() {
        return version.matches("v(2\\..*|3\\.0\\..*)");
    }
}
