package dev.mintmark.kubernetes.objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Who set which fields, and when ([server-side apply](https://kubernetes.io/docs/reference/using-api/server-side-apply/)).
///
/// Only those fields are read from which a release's time and manager can be told.
public record ManagedField(String manager, String time, String subresource, @JsonProperty("fieldsV1") Fields fields) {

    public ManagedField {
        manager = Text.orEmpty(manager);
        subresource = Text.orEmpty(subresource);
    }

    public Optional<Instant> at() {
        return Text.time(time);
    }

    /// Whether this manager set the image of a container in the template.
    public boolean setsImage() {
        return fields != null && fields.spec != null && fields.spec.template != null
                && fields.spec.template.spec != null && fields.spec.template.spec.containers != null
                && fields.spec.template.spec.containers.values().stream().anyMatch(container -> container.has("f:image"));
    }

    /// Whether this manager set anything in the template.
    public boolean setsTemplate() {
        return fields != null && fields.spec != null && fields.spec.template != null;
    }

    /// Whether this manager set anything of the pods in the template: more than an annotation, as a restart does.
    public boolean setsPods() {
        return setsTemplate() && fields.spec.template.spec != null;
    }

    public boolean setsReplicas() {
        return fields != null && fields.spec != null && fields.spec.replicas != null;
    }

    /// Whether this manager set the revision: a ReplicaSet's annotation, or a ControllerRevision's number.
    public boolean setsRevision() {
        return fields != null && (fields.revision != null || fields.metadata != null
                && fields.metadata.annotations != null && fields.metadata.annotations.namesRevision());
    }

    public record Fields(@JsonProperty("f:spec") Spec spec, @JsonProperty("f:metadata") MetadataFields metadata,
            @JsonProperty("f:revision") JsonNode revision) {}

    public record Spec(@JsonProperty("f:template") Template template, @JsonProperty("f:replicas") JsonNode replicas) {}

    public record Template(@JsonProperty("f:spec") PodSpec spec) {}

    public record PodSpec(@JsonProperty("f:containers") Map<String, JsonNode> containers) {}

    public record MetadataFields(@JsonProperty("f:annotations") AnnotationFields annotations) {}

    public record AnnotationFields(@JsonProperty("f:deployment.kubernetes.io/revision") JsonNode deployment,
            @JsonProperty("f:rollout.argoproj.io/revision") JsonNode rollout) {

        boolean namesRevision() {
            return deployment != null || rollout != null;
        }
    }
}
