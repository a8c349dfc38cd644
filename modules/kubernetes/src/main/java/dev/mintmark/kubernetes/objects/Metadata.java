package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of an object's metadata is read. Any field may be null or empty; the accessors below never are.
public record Metadata(String name, String namespace, String uid, String resourceVersion, long generation,
        String creationTimestamp, String deletionTimestamp, Annotations annotations,
        List<OwnerReference> ownerReferences, List<ManagedField> managedFields) {

    static final Metadata NONE = new Metadata(null, null, null, null, 0, null, null, null, null, null);

    private static final int MOST_OWNERS = 100;
    private static final int MOST_MANAGED_FIELDS = 1000;

    public Metadata {
        name = Text.orEmpty(name);
        namespace = Text.orEmpty(namespace);
        uid = Text.orEmpty(uid);
        resourceVersion = Text.orEmpty(resourceVersion);
        annotations = annotations == null ? Annotations.NONE : annotations;
        ownerReferences = Text.bounded(ownerReferences, MOST_OWNERS);
        managedFields = Text.bounded(managedFields, MOST_MANAGED_FIELDS);
    }

    /// Who controls this object; if nobody says so, the first owner.
    public Optional<OwnerReference> controller() {
        return ownerReferences.stream().filter(OwnerReference::controller).findFirst()
                .or(() -> ownerReferences.stream().findFirst());
    }

    public Optional<Instant> createdAt() {
        return Text.time(creationTimestamp);
    }

    /// Only what it is called; for whoever keeps it.
    public Metadata named() {
        return new Metadata(name, namespace, uid, null, 0, null, null, null, null, null);
    }

    public record OwnerReference(String apiVersion, String kind, String name, boolean controller) {

        public OwnerReference {
            apiVersion = Text.orEmpty(apiVersion);
            kind = Text.orEmpty(kind);
            name = Text.orEmpty(name);
        }
    }

    /// The few annotations that mean something here; all others are skipped unread.
    public record Annotations(
            @JsonProperty("kubectl.kubernetes.io/default-container") String defaultContainer,
            @JsonProperty("kubernetes.io/config.mirror") String mirror,
            @JsonProperty("kubernetes.io/change-cause") String changeCause,
            @JsonProperty("deployment.kubernetes.io/revision") String deploymentRevision,
            @JsonProperty("deployment.kubernetes.io/revision-history") String deploymentRevisionHistory,
            @JsonProperty("rollout.argoproj.io/revision") String rolloutRevision,
            @JsonProperty("rollout.argoproj.io/revision-history") String rolloutRevisionHistory) {

        static final Annotations NONE = new Annotations(null, null, null, null, null, null, null);

        /// The revision that a Deployment or an Argo Rollout has given; empty if none has.
        public Optional<String> revision() {
            return Optional.ofNullable(deploymentRevision == null ? rolloutRevision : deploymentRevision);
        }

        /// Whether this template was current before, under another revision.
        public boolean isReused() {
            return deploymentRevisionHistory != null || rolloutRevisionHistory != null;
        }
    }
}
