package dev.mintmark.kubernetes.delivery.rollouts;

import dev.mintmark.change.rollback.Difference;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Works out Argo Rollouts' part of a plan for one member.
final class RolloutPlanning {

    private final ObjectApi api;
    private final Member member;
    private final RolloutState rollout;
    private final RolloutSteps make;
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final TreeMap<String, String> lock = new TreeMap<>();

    RolloutPlanning(ObjectApi api, Member member, RolloutState rollout) {
        this.api = api;
        this.member = member;
        this.rollout = rollout;
        this.make = new RolloutSteps(member);
    }

    /// What is done while the template comes from somewhere else: the bad update is aborted, if there is one.
    Part abortOnly() {
        flight();
        if (rollout.isUpdating() && !rollout.isAborted()) {
            abort("The template goes back when its owner brings the wanted version.");
        }
        return part();
    }

    /// @param promoting whether the way back is not to take the strategy's steps
    Part wholly(boolean promoting) throws RollbackRefused, InterruptedException {
        try {
            return planned(promoting);
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, what(), "get and list", ObjectType.REPLICA_SETS, rollout.ref().namespace());
        }
    }

    private Part planned(boolean promoting) throws RollbackRefused, CallFailed, InterruptedException {
        var replicas = RolloutReplicas.read(api, rollout);
        var target = replicas.of(member.target()).orElseThrow(() -> Refusals.blocked("rollouts.no-replica-set", what(),
                "None of its " + replicas.all().size() + " ReplicaSets has a template with the bytes of "
                        + member.target().reference() + ".",
                "Bring it back through what applies the Rollout. A tag in a template proves nothing of its bytes."));
        var templated = templated();
        flight();
        lock.put(templated.ref() + " template", Template.of(templated).hash());
        if (rollout.isUpdating() && !rollout.isAborted()) {
            abort("The next step brings the template back.");
        }
        if (Template.of(templated).runsAs(Template.of(target))) {
            history.add(templated.ref() + " has the images of revision " + RolloutReplicas.revision(target)
                    + " already.");
        } else {
            steps.add(make.undo(rollout, templated, target));
            differences.add(new Difference(member.number(), templated.ref().toString(),
                    TemplateDifference.between(Template.of(templated), Template.of(target))));
            history.add("Revision " + RolloutReplicas.revision(target) + " of " + rollout.ref()
                    + " gets the next number: its old one cannot be asked for any longer.");
        }
        if (promoting) {
            steps.add(make.promote(rollout));
        }
        findings.add(again(replicas, target, promoting));
        return part();
    }

    private void abort(String next) {
        steps.add(make.abort(rollout));
        lock.put(rollout.ref() + " update", rollout.current());
        findings.add(Finding.warned("in-flight", member, "To abort is not to revert",
                "An update of " + rollout.ref()
                + " is in progress. Aborted, traffic goes back to the stable ReplicaSet, but "
                        + "spec.template still is the new version, and the Rollout stays Degraded.", next)
                .handledIn(Phase.CHANGE));
    }

    /// Whether the way back takes the strategy's steps once more.
    private Finding again(RolloutReplicas replicas, ClusterObject target, boolean promoting) {
        var strategy = rollout.isBlueGreen() ? "blue-green" : "canary with " + rollout.steps() + " steps";
        var evidence = "The strategy is " + strategy + (rollout.hasAnalysis() ? ", with analysis" : "")
                + ", and rollbackWindow is " + (rollout.window() > 0 ? rollout.window() + " revisions" : "not set")
                + ".";
        if (replicas.isStable(target) && !rollout.isBlueGreen()) {
            return Finding.passed("history", member, "The steps do not run again: the target is the stable ReplicaSet",
                    evidence);
        }
        if (replicas.isWithinWindow(target)) {
            return Finding.passed("history", member,
                    "The steps do not run again: the target is within the rollbackWindow",
                    evidence);
        }
        if (promoting) {
            return Finding.warned("history", member, "The steps and analyses are skipped", evidence
                    + " The plan promotes it fully.", "Watch the service yourself: nothing else does on the way back.");
        }
        return Finding.warned("history", member, "The steps and analyses run again on the way back", evidence,
                "Expect it to take as long as a new version, pauses for people included; or promote it fully.");
    }

    private void flight() {
        if (rollout.isPaused()) {
            findings.add(Finding.blocked("in-flight", member, rollout.ref() + " is paused",
                    "spec.paused is true, so nothing "
                    + "that is changed is carried out.", "Find out who paused it and why, and resume it."));
        } else if (!rollout.isUpdating()) {
            findings.add(Finding.passed("in-flight", member, "No update of " + rollout.ref() + " is in progress",
                    rollout.phase()));
        } else if (rollout.isAborted()) {
            findings.add(Finding.warned("in-flight", member, "The update of " + rollout.ref() + " was aborted already",
                    rollout.message(), "The template still is the new version until it is brought back."));
        }
    }

    private ClusterObject templated() throws RollbackRefused, CallFailed, InterruptedException {
        var ref = rollout.templated().orElseThrow(() -> Refusals.blocked("rollouts.workload-ref", what(),
                "Its template is in a " + rollout.workloadRef().orElseThrow().path("kind").asText()
                + ", which is not changed "
                        + "here.", "Change what spec.workloadRef names, where it is kept."));
        return ref.equals(rollout.ref()) ? rollout.object() : api.get(ref).orElseThrow(() -> Refusals.blocked(
                "rollouts.workload-ref", what(), "The " + ref + " that its spec.workloadRef names is not there.",
                "Look at the Rollout's own conditions."));
    }

    private Part part() {
        return new Part(steps, findings, differences, lock, history);
    }

    private String what() {
        return "No way back was found for " + member.workload() + ".";
    }
}
