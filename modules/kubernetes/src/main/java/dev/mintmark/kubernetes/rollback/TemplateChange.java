package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.Patch;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is changed in a workload: its template, and what is written down about it. All other annotations stay, and so does
/// the number of replicas, which may be another's.
///
/// @param cause for `kubectl rollout history`
/// @param plan  the plan's id
record TemplateChange(PodTemplate template, String cause, String plan) {

    static final String CAUSE = "kubernetes.io/change-cause";
    /// The plan that a workload's template comes from: by it, what was done already is not done twice.
    static final String MARK = "dev.mintmark/rollback";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// As a JSON patch, without its lock.
    Patch patch(ClusterObject now) {
        var operations = JSON.createArrayNode();
        operations.addObject().put("op", "replace").put("path", "/spec/template").set("value", template.json());
        if (!now.json().at("/metadata/annotations").isObject()) {
            operations.addObject().put("op", "add").put("path", "/metadata/annotations").putObject("value");
        }
        annotations(now).forEach((key, value) -> operations.addObject().put("op", "add")
                .put("path", "/metadata/annotations/" + key.replace("~", "~0").replace("/", "~1")).put("value", value));
        return new Patch("", "application/json-patch+json", operations);
    }

    /// The object as it would be, as far as can be told without its server.
    ClusterObject appliedTo(ClusterObject now) {
        var after = (ObjectNode) now.json().deepCopy();
        after.withObject("spec").set("template", template.json());
        annotations(now).forEach((key, value) -> after.withObject("metadata").withObject("annotations").put(key, value));
        return new ClusterObject(now.ref(), after);
    }

    private Map<String, String> annotations(ClusterObject now) {
        var annotations = new LinkedHashMap<String, String>();
        annotations.put(CAUSE, cause);
        annotations.put(MARK, plan);
        LastApplied.after(now.annotation(LastApplied.ANNOTATION), PodTemplate.of(now.json().at("/spec/template")), template)
                .ifPresent(applied -> annotations.put(LastApplied.ANNOTATION, applied));
        return annotations;
    }
}
