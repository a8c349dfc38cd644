package dev.mintmark.kubernetes.delivery.rollouts;

import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The ReplicaSets of a Rollout: its history.
record RolloutReplicas(RolloutState rollout, List<ClusterObject> all) {

    static final String HASH = "rollouts-pod-template-hash";

    private static final String REVISION = "rollout.argoproj.io/revision";
    private static final String EXPERIMENT = "rollout.argoproj.io/experiment-name";

    static RolloutReplicas read(ObjectApi api, RolloutState rollout) throws CallFailed, InterruptedException {
        // Its selector may mean strangers, too: only the controller reference tells.
        return new RolloutReplicas(rollout, api.list(ObjectType.REPLICA_SETS, rollout.ref().namespace(), "").stream()
                .filter(one -> one.controller().filter(owner -> owner.uid().equals(rollout.object().uid())).isPresent())
                .sorted(Comparator.comparing(RolloutReplicas::revision).reversed()).toList());
    }

    /// What its template has the wanted bytes, of the latest revision. A tag is no proof.
    Optional<ClusterObject> of(Target target) {
        return all.stream().filter(one -> revision(one) > 0 && image(one, target).filter(image ->
                target.version().digests().stream().map(Digest::value).anyMatch(digest -> image.endsWith("@" + digest)))
                .isPresent()).findFirst();
    }

    static Optional<String> image(ClusterObject replicas, Target target) {
        for (var container : replicas.json().at("/spec/template/spec/containers")) {
            if (target.container().isEmpty() || container.path("name").asText().equals(target.container())) {
                return Optional.of(container.path("image").asText());
            }
        }
        return Optional.empty();
    }

    boolean isStable(ClusterObject replicas) {
        return !rollout.stable().isEmpty() && replicas.label(HASH).equals(rollout.stable());
    }

    /// Whether the controller goes back to these without its steps, because they are near enough to the stable ones: by
    /// when they were created, as the controller itself reckons.
    boolean isWithinWindow(ClusterObject target) {
        var stable = all.stream().filter(this::isStable).findFirst();
        if (stable.isEmpty() || rollout.window() <= 0 || !created(target).isBefore(created(stable.get()))) {
            return false;
        }
        return all.stream().filter(one -> one.annotation(EXPERIMENT).isEmpty())
                .filter(one -> created(target).isBefore(created(one)) && created(one).isBefore(created(stable.get())))
                .count()
                < rollout.window();
    }

    static long revision(ClusterObject replicas) {
        var text = replicas.annotation(REVISION);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Instant created(ClusterObject replicas) {
        try {
            return Instant.parse(replicas.text("/metadata/creationTimestamp"));
        } catch (DateTimeException _) {
            return Instant.MAX;
        }
    }
}
