package dev.mintmark.testkit.kubernetes;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a request asks for: a resource, cluster-wide or in one namespace, and the query.
///
/// @param group     `v1`, `apps/v1`, …
/// @param namespace empty for cluster-wide
record ApiPath(String group, String namespace, String resource, Map<String, String> query) {

    static Optional<ApiPath> of(URI uri) {
        var parts = Arrays.asList(uri.getPath().substring(1).split("/"));
        var core = parts.getFirst().equals("api");
        var prefix = core ? 2 : 3;
        if (parts.size() <= prefix || !(core || parts.getFirst().equals("apis"))) {
            return Optional.empty();
        }
        var group = String.join("/", parts.subList(1, prefix));
        var rest = parts.subList(prefix, parts.size());
        var namespaced = rest.size() == 3 && rest.getFirst().equals("namespaces");
        if (rest.size() != 1 && !namespaced) {
            return Optional.empty();
        }
        return Optional.of(new ApiPath(group, namespaced ? rest.get(1) : "", rest.getLast(), query(uri)));
    }

    boolean isWatch() {
        var watch = query.getOrDefault("watch", "");
        return watch.equals("true") || watch.equals("1");
    }

    private static Map<String, String> query(URI uri) {
        var query = new HashMap<String, String>();
        for (var pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
