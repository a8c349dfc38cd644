package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;

/// Finds the hooks of an application: in what it renders, and in what ran at its latest sync.
final class Hooks {

    private static final List<String> ANNOTATIONS = List.of("argocd.argoproj.io/hook", "helm.sh/hook");
    private static final String SKIP = "Skip";

    private Hooks() {}

    static List<String> of(Application application, Rendering rendering) {
        var hooks = new TreeSet<String>();
        rendering.objects().forEach((title, object) -> {
            for (var annotation : ANNOTATIONS) {
                add(hooks, title, object.path("metadata").path("annotations").path(annotation));
            }
        });
        var results = application.status().path("operationState").path("syncResult").path("resources");
        Application.each(results).forEach(result ->
                add(hooks, ResourceState.of(result).title(), result.path("hookType")));
        return List.copyOf(hooks);
    }

    private static void add(TreeSet<String> hooks, String title, JsonNode when) {
        var text = Spoken.line(when.asText());
        if (!text.isEmpty() && !text.equals(SKIP)) {
            hooks.add(title + " (" + text + ")");
        }
    }
}
