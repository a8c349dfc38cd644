package dev.mintmark.kubernetes.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.kubernetes.delivery.objects.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A ConfigMap or Secret that a template needs.
///
/// @param optional whether its pods start without it
record ConfigReference(ObjectType type, String name, boolean optional) {

    /// All of a template, each once: in the environment, in volumes, and to pull its images.
    static List<ConfigReference> of(PodTemplate template) {
        var found = new ArrayList<ConfigReference>();
        for (var container : template.containers()) {
            for (var variable : container.path("env")) {
                add(found, RolledKind.Types.CONFIG_MAPS, variable.at("/valueFrom/configMapKeyRef"), "name");
                add(found, ObjectType.SECRETS, variable.at("/valueFrom/secretKeyRef"), "name");
            }
            for (var all : container.path("envFrom")) {
                add(found, RolledKind.Types.CONFIG_MAPS, all.path("configMapRef"), "name");
                add(found, ObjectType.SECRETS, all.path("secretRef"), "name");
            }
        }
        for (var volume : template.json().at("/spec/volumes")) {
            add(found, RolledKind.Types.CONFIG_MAPS, volume.path("configMap"), "name");
            add(found, ObjectType.SECRETS, volume.path("secret"), "secretName");
            for (var source : volume.at("/projected/sources")) {
                add(found, RolledKind.Types.CONFIG_MAPS, source.path("configMap"), "name");
                add(found, ObjectType.SECRETS, source.path("secret"), "name");
            }
        }
        template.json().at("/spec/imagePullSecrets").forEach(pull -> add(found, ObjectType.SECRETS, pull, "name"));
        return once(found);
    }

    private static void add(List<ConfigReference> found, ObjectType type, JsonNode reference, String field) {
        var name = reference.path(field).asText();
        if (!name.isEmpty()) {
            found.add(new ConfigReference(type, name, reference.path("optional").asBoolean()));
        }
    }

    /// What is needed somewhere is not optional because it is so elsewhere.
    private static List<ConfigReference> once(List<ConfigReference> all) {
        var once = new LinkedHashMap<String, ConfigReference>();
        for (var one : all) {
            once.merge(one.toString(), one, (known, more) -> known.optional ? more : known);
        }
        return List.copyOf(once.values());
    }

    @Override
    public String toString() {
        return type.kind() + " " + name;
    }
}
