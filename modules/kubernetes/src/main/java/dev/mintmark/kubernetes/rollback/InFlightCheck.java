package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import java.util.ArrayList;
import java.util.List;

/// Looks whether a rollout is under way that the rollback would meet, and whether the workload takes changes at all.
final class InFlightCheck extends ClusterCheck {

    InFlightCheck(ObjectApi api) {
        super("in-flight", api);
    }

    @Override
    String question() {
        return "Whether a rollout is under way";
    }

    @Override
    List<Finding> look(Member member, RolledKind kind, ClusterObject workload) throws CallFailed, InterruptedException {
        var state = new RolloutState(workload);
        if (state.isPaused()) {
            return List.of(blocked(member, workload.ref() + " is paused", "spec.paused is true: no change takes effect.",
                    "Find out who paused it and why, then resume it: kubectl rollout resume."));
        }
        var found = new ArrayList<Finding>();
        found.add(state.waiting().map(waiting -> warned(member, "A rollout of " + workload.ref() + " is under way", waiting,
                "The rollback replaces it. If that rollout is somebody's, tell them."))
                .orElseGet(() -> passed(member, "No rollout of " + workload.ref() + " is under way",
                        "Generation " + workload.generation() + " is observed, and all instances are of it.")));
        if (kind == RolledKind.STATEFUL_SET) {
            found.addAll(stuck(member, workload));
        }
        return found;
    }

    /// A StatefulSet waits for a pod that never gets ready, even if its template is mended.
    private List<Finding> stuck(Member member, ClusterObject workload) throws CallFailed, InterruptedException {
        if (workload.json().at("/spec/podManagementPolicy").asText().equals("Parallel")) {
            return List.of();
        }
        var update = workload.json().at("/status/updateRevision").asText();
        var stuck = new Revisions(api()).pods(workload).stream()
                .filter(pod -> pod.controller().filter(by -> by.uid().equals(workload.uid())).isPresent())
                .filter(pod -> pod.label("controller-revision-hash").equals(update) && !isReady(pod))
                .map(pod -> pod.ref().name()).toList();
        return stuck.isEmpty() ? List.of() : List.of(warned(member,
                "A StatefulSet does not replace a pod that never got ready", String.join(", ", stuck)
                        + " is not ready, and " + workload.ref() + " waits for it whatever its template is.",
                "After the rollback, delete " + String.join(" and ", stuck) + " by hand."));
    }

    private static boolean isReady(ClusterObject pod) {
        for (var condition : pod.json().at("/status/conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }
}
