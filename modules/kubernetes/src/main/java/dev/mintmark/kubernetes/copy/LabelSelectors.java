package dev.mintmark.kubernetes.copy;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.Map;

/// Decides as Kubernetes does whether a selector means something with these labels
/// ([labels and selectors](https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/)).
final class LabelSelectors {

    private LabelSelectors() {}

    /// A selector without any condition means everything; one that is absent, nothing.
    static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return selector != null
                && (selector.getMatchLabels() == null || labels.entrySet().containsAll(selector.getMatchLabels().entrySet()))
                && (selector.getMatchExpressions() == null || selector.getMatchExpressions().stream()
                        .allMatch(condition -> holds(condition, labels)));
    }

    static boolean isEmpty(LabelSelector selector) {
        return selector != null && (selector.getMatchLabels() == null || selector.getMatchLabels().isEmpty())
                && (selector.getMatchExpressions() == null || selector.getMatchExpressions().isEmpty());
    }

    private static boolean holds(LabelSelectorRequirement condition, Map<String, String> labels) {
        var value = labels.get(condition.getKey());
        return switch (condition.getOperator()) {
            case "In" -> value != null && condition.getValues().contains(value);
            // What has no such label at all is not in the set either: this is how strangers are selected by accident.
            case "NotIn" -> value == null || !condition.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            // An operator we do not know may mean us.
            default -> true;
        };
    }
}
