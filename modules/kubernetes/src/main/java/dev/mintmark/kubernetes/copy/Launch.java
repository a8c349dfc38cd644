package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.feeds.Backoff;
import dev.mintmark.kubernetes.typed.Kind;
import dev.mintmark.kubernetes.typed.TypedApi;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.util.Optional;

/// Makes one copy. Whatever happens to the console in between, the Job's deadline runs from the first call on, and nothing
/// of the copy runs before it is cut off: its pod waits behind a gate.
final class Launch {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SILENT = Duration.ofSeconds(2);
    private static final int CONFLICT = 409;

    private final TypedApi api;
    private final CopyPlan plan;
    private final String namespace;
    private final LaunchProgress progress;
    private final String what;
    private final long began = System.nanoTime();
    private String told = "";
    private boolean somethingMade;

    Launch(TypedApi api, CopyPlan plan, String namespace, LaunchProgress progress) {
        this.api = api;
        this.plan = plan;
        this.namespace = namespace;
        this.progress = progress;
        this.what = "The copy of " + plan.image() + " was not made.";
    }

    String what() {
        return what;
    }

    /// Whether there may be something of it to take away.
    boolean hasMadeSomething() {
        return somethingMade;
    }

    /// Finds out whether it can be made; makes nothing.
    void prepare() throws CopyRefused, CallFailed, InterruptedException {
        progress.about(LaunchStep.PREPARE, namespace);
        // Again, because the plan may be old.
        new Selected(api, namespace, Selected.expected(plan.request().id()), what).check();
        new Rehearsal(api, plan, namespace, what).hold();
    }

    /// Makes it, and waits until something can be done inside.
    void make() throws CopyRefused, CallFailed, InterruptedException {
        progress.about(LaunchStep.CREATE, CopyMarks.name(plan.request().id()));
        var pod = awaitPod(createJob());
        if (!Admitted.isGated(pod)) {
            throw CopyProblems.refused("copy.admission", what, "The cluster's admission took the pod's scheduling gate away.",
                    "Ask whoever owns that policy, or choose another namespace.");
        }
        Admitted.check(pod, what);
        checkLabels(pod);
        cutOff(pod);
        progress.about(LaunchStep.START, "");
        open(pod);
        progress.about(LaunchStep.READY, "");
        awaitReady(pod);
    }

    private Job createJob() throws CallFailed, InterruptedException {
        try {
            somethingMade = true;
            return api.create(Kind.JOBS, CopyJob.of(plan, namespace), false);
        } catch (CallFailed failed) {
            // What has this name already is somebody's copy, perhaps of this very plan: it is not ours to take away.
            somethingMade = failed.status() != CONFLICT;
            throw failed;
        }
    }

    private Pod awaitPod(Job job) throws CopyRefused, CallFailed, InterruptedException {
        var backoff = backoff();
        while (true) {
            var made = api.list(Kind.PODS, namespace, CopyMarks.of(plan.request().id())).value().stream()
                    .filter(pod -> Finding.isOf(pod, job)).findFirst();
            if (made.isPresent()) {
                return made.get();
            }
            if (lasted().compareTo(SILENT) > 0) {
                refuseIfNoPodCanBeMade(job);
            }
            giveUpWhenLate("its Job has no pod");
            backoff.await(Duration.ZERO);
        }
    }

    /// The controller makes the pod by itself, so only the Job's events tell why it cannot.
    private void refuseIfNoPodCanBeMade(Job job) throws CopyRefused, CallFailed, InterruptedException {
        try {
            var events = api.list(Kind.EVENTS, namespace, "fieldSelector="
                    + TypedApi.encoded("involvedObject.uid=" + job.getMetadata().getUid() + ",reason=FailedCreate")).value();
            if (!events.isEmpty()) {
                throw CopyProblems.refused("copy.admission", what,
                        "Its Job may not make its pod: " + events.getLast().getMessage() + ".",
                        "Change what it names, or ask whoever owns that policy.");
            }
        } catch (CallFailed failed) {
            if (!failed.isForbidden()) {
                throw failed;
            }
        }
    }

    /// A webhook may have labelled it so that something means it after all.
    private void checkLabels(Pod pod) throws CopyRefused, CallFailed, InterruptedException {
        var expected = Selected.expected(plan.request().id());
        if (!expected.keySet().containsAll(pod.getMetadata().getLabels().keySet())) {
            new Selected(api, namespace, pod.getMetadata().getLabels(), what).check();
        }
    }

    private void cutOff(Pod pod) throws CopyRefused, CallFailed, InterruptedException {
        api.create(Kind.NETWORK_POLICIES, CopyPolicy.of(plan, pod), false);
        var policy = api.get(Kind.NETWORK_POLICIES, namespace, CopyMarks.name(plan.request().id()));
        if (policy.isEmpty() || !CopyPolicy.cutsOff(policy.get(), plan)) {
            throw CopyProblems.refused("copy.not-cut-off", what,
                    "Its NetworkPolicy " + (policy.isEmpty() ? "is not there" : "was changed") + " after it was made.",
                    "Ask whoever owns the policies of " + namespace + ".");
        }
    }

    private void open(Pod pod) throws CallFailed, InterruptedException {
        api.patch(Kind.PODS, namespace, pod.getMetadata().getName(), "", "application/strategic-merge-patch+json",
                "{\"metadata\":{\"uid\":\"" + pod.getMetadata().getUid() + "\"},\"spec\":{\"schedulingGates\":"
                        + "[{\"$patch\":\"delete\",\"name\":\"" + CopyPod.GATE + "\"}]}}");
    }

    private void awaitReady(Pod pod) throws CopyRefused, CallFailed, InterruptedException {
        var backoff = backoff();
        while (true) {
            Optional<Pod> now = api.get(Kind.PODS, namespace, pod.getMetadata().getName());
            if (now.isEmpty() || now.get().getMetadata().getDeletionTimestamp() != null) {
                throw CopyProblems.refused("copy.ended-at-once", what, "It was ended before it was ready.",
                        "Ask for a longer lease if its image takes long to pull.");
            }
            switch (Readiness.of(now.get(), plan.request().mode(), what)) {
                case Readiness.Ready _ -> {
                    return;
                }
                case Readiness.Waiting(var detail) -> tell(detail);
                case Readiness.Hopeless(var problem) -> throw new CopyRefused(problem, null);
            }
            giveUpWhenLate(told.isEmpty() ? "its pod is pending" : told);
            backoff.await(Duration.ZERO);
        }
    }

    private void tell(String detail) {
        if (!detail.equals(told)) {
            told = detail;
            progress.about(LaunchStep.READY, detail);
        }
    }

    private void giveUpWhenLate(String last) throws CopyRefused {
        var lease = plan.request().lease().length();
        var patience = lease.compareTo(LONGEST) < 0 ? lease : LONGEST;
        if (lasted().compareTo(patience) > 0) {
            throw CopyProblems.refused("copy.not-ready", what,
                    "It was not ready within " + patience.toSeconds() + " s: " + last + ".",
                    "Look at the namespace's pods and events, and whether its nodes have room.");
        }
    }

    private Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Backoff backoff() {
        var patience = api.connection().patience();
        return new Backoff(patience.retry().dividedBy(2), patience.retry().multipliedBy(4));
    }
}
