package dev.mintmark.kubernetes.delivery.objects;

import dev.mintmark.change.rollback.Step;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Names one object.
public record ObjectRef(ObjectType type, String namespace, String name) {

    /// What Kubernetes itself takes as a name. Names come out of labels that anybody may write, and go into paths.
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    /// Whether there can be such an object at all.
    public boolean isPossible() {
        return NAME.matcher(name).matches() && !name.contains("..")
                && (namespace.isEmpty() || NAME.matcher(namespace).matches());
    }

    String path() {
        return type.path(namespace) + "/" + name;
    }

    String words() {
        return type.words(namespace);
    }

    /// All that is needed to find it again, for a step.
    public Map<String, String> facts() {
        return new TreeMap<>(Map.of("apiVersion", type.apiVersion(), "kind", type.kind(), "plural", type.plural(),
                "namespace", namespace, "name", name));
    }

    public static ObjectRef of(Step step) {
        return new ObjectRef(new ObjectType(step.fact("apiVersion"), step.fact("kind"), step.fact("plural")),
                step.fact("namespace"), step.fact("name"));
    }

    /// *"PATCH /apis/…"*, as it will be called.
    public String patchCall(String subresource, String patch) {
        return "PATCH " + path() + subresource + " " + patch;
    }

    /// For people, and as the key of a lock: `Kustomization flux-system/apps`.
    @Override
    public String toString() {
        return type.kind() + " " + namespace + "/" + name;
    }
}
