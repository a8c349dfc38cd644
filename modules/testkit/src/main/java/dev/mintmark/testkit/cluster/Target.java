package dev.mintmark.testkit.cluster;

import java.util.Arrays;
import java.util.Optional;

/// What a path names.
///
/// @param name        empty for a list
/// @param subresource empty for the object itself
record Target(String apiVersion, String namespace, String plural, String name, String subresource) {

    private static final int CORE = 2;
    private static final int GROUP = 3;

    static Optional<Target> of(String path) {
        var parts = Arrays.asList(path.substring(1).split("/"));
        var prefix = parts.getFirst().equals("api") ? CORE : GROUP;
        if (parts.size() <= prefix || !(parts.getFirst().equals("api") || parts.getFirst().equals("apis"))) {
            return Optional.empty();
        }
        var rest = parts.subList(prefix, parts.size());
        var namespaced = rest.getFirst().equals("namespaces") && rest.size() > 2;
        var namespace = namespaced ? rest.get(1) : "";
        rest = namespaced ? rest.subList(2, rest.size()) : rest;
        return Optional.of(new Target(String.join("/", parts.subList(1, prefix)), namespace, rest.getFirst(),
                rest.size() > 1 ? rest.get(1) : "", rest.size() > 2 ? rest.get(2) : ""));
    }
}
