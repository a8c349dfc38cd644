package dev.mintmark.kubernetes.delivery.rollouts;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Step.Phase;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes the steps of a plan: data that any console can carry out.
record RolloutSteps(Member member) {

    static final String ABORT = "argo-rollouts.abort";
    static final String UNDO = "argo-rollouts.undo";
    static final String PROMOTE = "argo-rollouts.promote-full";

    /// Facts beside those of the object itself.
    static final String HASH = "hash";
    static final String ROLLOUT = "rollout";
    static final String FROM = "from";
    static final String REPLICAS = "replicaSet";
    static final String TEMPLATE = "template";

    Step abort(RolloutState rollout) {
        var facts = facts(rollout.object(), rollout);
        facts.put(HASH, rollout.current());
        return Step.of(Phase.PAUSE, member, RolloutsPipeline.NAME, ABORT, "Abort the update of " + rollout.ref(),
                rollout.ref().patchCall("/status", "{\"status\":{\"abort\":true}}"), facts);
    }

    /// @param templated the Rollout, or the Deployment that holds its template
    Step undo(RolloutState rollout, ClusterObject templated, ClusterObject replicas) {
        var facts = facts(templated, rollout);
        facts.put(FROM, Template.of(templated).hash());
        facts.put(REPLICAS, replicas.ref().name());
        facts.put(TEMPLATE, Template.of(replicas).hash());
        return Step.of(Phase.CHANGE, member, RolloutsPipeline.NAME, UNDO, "Bring back the template of revision "
                + RolloutReplicas.revision(replicas) + " of " + templated.ref(), templated.ref().patchCall("",
                        "[test /metadata/resourceVersion, replace /spec/template with that of ReplicaSet "
                                + replicas.ref().name() + "]"), facts);
    }

    Step promote(RolloutState rollout) {
        var facts = facts(rollout.object(), rollout);
        return Step.of(Phase.SYNC, member, RolloutsPipeline.NAME, PROMOTE, "Promote " + rollout.ref()
                + " without its steps",
                rollout.ref().patchCall("/status", "{\"status\":{\"promoteFull\":true}}"), facts);
    }

    private static SortedMap<String, String> facts(ClusterObject object, RolloutState rollout) {
        var facts = new TreeMap<>(object.ref().facts());
        facts.put("uid", object.uid());
        facts.put(ROLLOUT, rollout.ref().name());
        return facts;
    }
}
