package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Makes the pods of Jobs, holds Jobs to their deadlines, and removes finished ones when their time has passed. Guarded by
/// the cluster's lock.
final class JobController {

    private final ObjectStore store;
    private final PodMaking making;
    private final Garbage garbage;

    JobController(ObjectStore store, PodMaking making, Garbage garbage) {
        this.store = store;
        this.making = making;
        this.garbage = garbage;
    }

    /// @return whether anything changed
    boolean reconcile(Instant now) {
        var changed = false;
        for (var job : store.list("jobs", "")) {
            changed |= !job.path("metadata").has("deletionTimestamp") && reconcile(job, now);
        }
        return changed;
    }

    private boolean reconcile(ObjectNode job, Instant now) {
        var status = job.withObject("status");
        var spec = job.path("spec");
        var finished = finished(status);
        if (finished) {
            return expire(job, now);
        }
        var pods = store.list("pods", "").stream()
                .filter(pod -> ObjectStore.isOwnedBy(pod, job.path("metadata").path("uid").asText())).toList();
        if (spec.path("suspend").asBoolean()) {
            return suspend(status, pods, now);
        }
        if (!status.has("startTime")) {
            status.put("startTime", Times.text(now)).put("active", 1);
            store.touch(job);
        }
        if (isTarget(status)) {
            return pods.isEmpty() && finish(job, "Failed", target(status), now);
        }
        var deadline = Instant.parse(status.path("startTime").asText())
                .plusSeconds(spec.path("activeDeadlineSeconds").asLong(Integer.MAX_VALUE));
        if (!now.isBefore(deadline)) {
            return fail(job, pods, "DeadlineExceeded", now);
        }
        if (pods.isEmpty()) {
            return status.path("made").asBoolean() ? fail(job, pods, "BackoffLimitExceeded", now) : make(job, now);
        }
        return switch (pods.getFirst().path("status").path("phase").asText()) {
            case "Failed" -> fail(job, List.of(), "BackoffLimitExceeded", now) | finish(job, "Failed",
                    "BackoffLimitExceeded", now);
            case "Succeeded" -> finish(job, "Complete", "CompletionsReached", now);
            default -> pods.getFirst().path("metadata").has("deletionTimestamp") && fail(job, pods, "BackoffLimitExceeded", now);
        };
    }

    private boolean suspend(ObjectNode status, List<ObjectNode> pods, Instant now) {
        var changed = status.remove("startTime") != null;
        for (var pod : pods) {
            changed |= !pod.path("metadata").has("deletionTimestamp");
            garbage.delete("pods", pod, false, now);
        }
        status.remove("made");
        return changed;
    }

    private boolean fail(ObjectNode job, List<ObjectNode> pods, String reason, Instant now) {
        condition(job, "FailureTarget", reason, now);
        pods.forEach(pod -> garbage.delete("pods", pod, false, now));
        return true;
    }

    private boolean finish(ObjectNode job, String type, String reason, Instant now) {
        condition(job, type, reason, now);
        job.withObject("status").put("finishedAt", Times.text(now)).remove("active");
        return true;
    }

    private boolean expire(ObjectNode job, Instant now) {
        var seconds = job.path("spec").path("ttlSecondsAfterFinished");
        var due = seconds.isNumber() && !now.isBefore(
                Instant.parse(job.path("status").path("finishedAt").asText()).plusSeconds(seconds.asLong()));
        if (due) {
            garbage.delete("jobs", job, true, now);
        }
        return due;
    }

    private boolean make(ObjectNode job, Instant now) {
        var refused = making.make(job, job.path("spec").path("template"),
                store.nextName(job.at("/metadata/name").asText()), Map.of(), "", now);
        if (refused.isPresent()) {
            return tell(job, refused.get(), now);
        }
        job.withObject("status").put("made", true);
        return true;
    }

    private boolean tell(ObjectNode job, String why, Instant now) {
        var meta = job.path("metadata");
        var name = meta.path("name").asText() + ".failed";
        if (store.get("events", meta.path("namespace").asText(), name).isPresent()) {
            return false;
        }
        var event = job.objectNode().put("apiVersion", "v1").put("kind", "Event").put("type", "Warning")
                .put("reason", "FailedCreate").put("message", "Error creating: " + why);
        event.putObject("metadata").put("namespace", meta.path("namespace").asText()).put("name", name);
        event.putObject("involvedObject").put("kind", "Job").put("uid", meta.path("uid").asText());
        store.add("events", event, now);
        return true;
    }

    private void condition(ObjectNode job, String type, String reason, Instant now) {
        job.withObject("status").withArray("conditions").addObject().put("type", type).put("status", "True")
                .put("reason", reason).put("lastTransitionTime", Times.text(now));
        store.touch(job);
    }

    private static boolean finished(JsonNode status) {
        return status.has("finishedAt");
    }

    private static boolean isTarget(JsonNode status) {
        return !target(status).isEmpty();
    }

    private static String target(JsonNode status) {
        for (var condition : status.path("conditions")) {
            if (condition.path("type").asText().equals("FailureTarget")) {
                return condition.path("reason").asText();
            }
        }
        return "";
    }
}
