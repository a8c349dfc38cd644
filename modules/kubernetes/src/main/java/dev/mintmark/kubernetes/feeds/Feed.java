package dev.mintmark.kubernetes.feeds;

import dev.mintmark.kubernetes.objects.Resource;

/// What one list and watch is about.
///
/// @param namespace empty for all namespaces
public record Feed(Resource resource, String namespace) {

    /// For people: *"pods in all namespaces"*.
    public String words() {
        return resource.plural() + (namespace.isEmpty() ? " in all namespaces" : " in namespace " + namespace);
    }
}
