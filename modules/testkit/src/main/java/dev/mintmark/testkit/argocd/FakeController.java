package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;

/// What Argo CD's application controller does, one look at a time: it begins an operation, ends it at the next look,
/// parks it while a window is closed, and starts one itself where auto-sync is on.
final class FakeController {

    private static final int USUAL_LIMIT = 10;

    private final FakeRepository repository;
    private final FakeWindows windows;
    private final InstantSource clock;

    boolean held;
    String failure = "";

    FakeController(FakeRepository repository, FakeWindows windows, InstantSource clock) {
        this.repository = repository;
        this.windows = windows;
        this.clock = clock;
    }

    void look(FakeApplication application) {
        if (application.isBusy()) {
            progress(application);
        } else {
            autoSync(application);
        }
        show(application);
    }

    void show(FakeApplication application) {
        try {
            var head = repository.resolve(application.targetRevision());
            application.show(repository.manifests(head), head);
        } catch (ArgoRefusal unreachable) {
            application.status().withObjectProperty("sync").put("status", "Unknown");
        }
    }

    private void autoSync(FakeApplication application) {
        if (!application.isAutomated() || !windows.open(false)) {
            return;
        }
        try {
            var head = repository.resolve(application.targetRevision());
            var last = application.status().path("operationState").path("syncResult").path("revision").asText();
            var drifted = !application.isLive(repository.manifests(head));
            if (drifted && (!head.equals(last) || application.selfHeals())) {
                var operation = FakeApplication.node();
                operation.putObject("initiatedBy").put("automated", true);
                operation.putObject("sync").put("revision", head);
                application.content.set("operation", operation);
                application.status().remove("operationState");
            }
        } catch (ArgoRefusal _) {
            // It tries again at the next look.
        }
    }

    private void progress(FakeApplication application) {
        var operation = (ObjectNode) application.content.path("operation");
        var state = application.status().withObjectProperty("operationState");
        if (state.path("phase").asText().equals("Terminating")) {
            end(application, state, "Failed", "operation terminated");
            return;
        }
        var begins = state.isEmpty();
        if (begins) {
            state.put("phase", "Running").put("startedAt", now()).set("operation", operation.deepCopy());
        }
        var automated = operation.at("/initiatedBy/automated").asBoolean();
        if (!windows.open(!automated)) {
            state.put("message", "Sync operation blocked by sync window");
            return;
        }
        state.remove("message");
        if (!begins && !held) {
            carryOut(application, operation, state);
        }
    }

    private void carryOut(FakeApplication application, ObjectNode operation, ObjectNode state) {
        var sync = operation.path("sync");
        if (!failure.isEmpty()) {
            var message = failure;
            failure = "";
            end(application, state, "Failed", message);
            return;
        }
        List<ObjectNode> manifests;
        try {
            manifests = repository.manifests(sync.path("revision").asText());
        } catch (ArgoRefusal unreachable) {
            end(application, state, "Error", unreachable.getMessage());
            return;
        }
        var result = state.putObject("syncResult").put("revision", sync.path("revision").asText());
        FakeApplication.copy(application.spec(), "source", result);
        var resources = result.putArray("resources");
        var hooksRun = !sync.path("syncStrategy").has("apply");
        for (var manifest : manifests) {
            var phase = FakeApplication.hookPhase(manifest);
            if (phase.isEmpty()) {
                FakeApplication.resource(resources, manifest).put("status", "Synced").put("syncPhase", "Sync");
            } else if (hooksRun) {
                FakeApplication.resource(resources, manifest).put("hookType", phase).put("hookPhase", "Succeeded")
                        .put("syncPhase", phase);
            }
        }
        if (!sync.path("dryRun").asBoolean()) {
            done(application, operation, manifests, hooksRun);
        }
        end(application, state, "Succeeded", "successfully synced (all tasks run)");
    }

    private void done(FakeApplication application, ObjectNode operation, List<ObjectNode> manifests, boolean hooksRun) {
        application.apply(manifests);
        if (hooksRun) {
            manifests.stream().filter(FakeApplication::isHook).map(FakeApplication::title)
                    .forEach(application.ranHooks::add);
        }
        var limit = application.spec().path("revisionHistoryLimit").asInt(USUAL_LIMIT);
        if (!operation.path("sync").path("resources").isEmpty() || limit == 0) {
            return;
        }
        var history = application.status().withArrayProperty("history");
        var id = history.isEmpty() ? 0 : history.path(history.size() - 1).path("id").asLong() + 1;
        var entry = history.addObject().put("id", id).put("revision", operation.at("/sync/revision").asText())
                .put("deployStartedAt", now()).put("deployedAt", now());
        FakeApplication.copy(application.spec(), "source", entry);
        FakeApplication.copy(operation, "initiatedBy", entry);
        while (history.size() > limit) {
            history.remove(0);
        }
    }

    private void end(FakeApplication application, ObjectNode state, String phase, String message) {
        state.put("phase", phase).put("message", message).put("finishedAt", now());
        application.content.remove("operation");
    }

    private String now() {
        return clock.instant().toString();
    }
}
