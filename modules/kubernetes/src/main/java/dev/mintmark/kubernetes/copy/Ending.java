package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.feeds.Backoff;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ends a copy, and asks until nothing of it is left.
///
/// The Job is deleted in the *background*: it goes at once, then the cluster deletes its pod, and when the last process is
/// gone and the pod with it, the pod's NetworkPolicy. In the foreground the policy would go first, and the copy's last
/// seconds would not be cut off.
final class Ending {

    private final TypedApi api;
    private final Namespaces namespaces;
    private final Duration patience;

    /// @param patience for the last of it to go
    Ending(TypedApi api, Namespaces namespaces, Duration patience) {
        this.api = api;
        this.namespaces = namespaces;
        this.patience = patience;
    }

    CopyEnd end(CopyId id) throws InterruptedException {
        var what = "The end of copy " + id + " is not confirmed.";
        var backoff = new Backoff(api.connection().patience().retry().dividedBy(2), Duration.ofSeconds(1));
        var began = System.nanoTime();
        try {
            for (var told = false;; told = true) {
                var left = left(id);
                if (left.isEmpty()) {
                    return new CopyEnd.Confirmed(api.connection().clock().instant());
                }
                if (told && System.nanoTime() - began > patience.toNanos()) {
                    return new CopyEnd.NotConfirmed(stuck(left, what));
                }
                // Each time anew: a controller that was slow may have made a pod since.
                for (var one : left) {
                    delete(one, left);
                }
                backoff.await(Duration.ZERO);
            }
        } catch (CallFailed failed) {
            return new CopyEnd.NotConfirmed(CopyProblems.problem(failed, what));
        }
    }

    /// @param kind of the object
    private record Remnant<T extends HasMetadata>(Kind<T> kind, T object) {}

    private List<Remnant<?>> left(CopyId id) throws CallFailed, InterruptedException {
        var left = new ArrayList<Remnant<?>>();
        collect(Kind.JOBS, id, left);
        collect(Kind.PODS, id, left);
        collect(Kind.NETWORK_POLICIES, id, left);
        return left;
    }

    private <T extends HasMetadata> void collect(Kind<T> kind, CopyId id, List<Remnant<?>> into)
            throws CallFailed, InterruptedException {
        namespaces.list(api, kind, CopyMarks.of(id)).value().forEach(object -> into.add(new Remnant<>(kind, object)));
    }

    /// A Job takes the rest with it. Only what no Job stands above any longer is deleted by itself: first pods, then policies.
    private void delete(Remnant<?> remnant, List<Remnant<?>> left) throws CallFailed, InterruptedException {
        var meta = remnant.object().getMetadata();
        var above = left.stream().anyMatch(other -> other.kind() == Kind.JOBS && remnant.kind() != Kind.JOBS
                || other.kind() == Kind.PODS && remnant.kind() == Kind.NETWORK_POLICIES);
        if (!above && meta.getDeletionTimestamp() == null) {
            api.delete(remnant.kind(), meta.getNamespace(), meta.getName(), meta.getUid());
        }
    }

    private Problem stuck(List<Remnant<?>> left, String what) throws InterruptedException {
        var pod = left.stream().map(Remnant::object).filter(Pod.class::isInstance).map(Pod.class::cast).findFirst();
        if (pod.isEmpty()) {
            var first = left.getFirst();
            return new Problem("copy.still-there", what, "Its " + first.kind().type().getSimpleName() + " "
                    + first.object().getMetadata().getName() + " is marked for deletion, and still there.",
                    "Look at its finalizers, and whether the cluster's controllers run.");
        }
        var since = pod.get().getMetadata().getDeletionTimestamp();
        var lost = unreachable(pod.get());
        return lost.isPresent()
                ? new Problem("copy.node-unreachable", what, "Its node " + pod.get().getSpec().getNodeName()
                        + " is unreachable since " + lost.get() + ": its pod is "
                        + (since == null ? "to be deleted" : "marked for deletion")
                        + ", but nobody can see whether its process still runs.",
                        "Bring the node back, or make sure that it is off and remove it.")
                : new Problem("copy.still-there", what, "Its pod is " + (since == null ? "still there" : "Terminating since "
                        + since) + ", longer than it may.", "Look at the pod's finalizers and at its node's kubelet.");
    }

    /// Since when its node has not been heard of.
    private Optional<String> unreachable(Pod pod) throws InterruptedException {
        if (pod.getSpec().getNodeName() == null) {
            return Optional.empty();
        }
        try {
            return api.get(Kind.NODES, "", pod.getSpec().getNodeName()).flatMap(node -> node.getStatus().getConditions()
                    .stream().filter(one -> "Ready".equals(one.getType()) && !"True".equals(one.getStatus()))
                    .map(one -> one.getLastTransitionTime()).findFirst());
        } catch (CallFailed _) {
            // Nodes are seldom anybody's to read.
            return Optional.empty();
        }
    }
}
