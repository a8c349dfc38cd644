package dev.mintmark.testkit.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The few discovery documents that clients ask for before they list anything.
final class Discovery {

    private static final Map<String, List<String>> RESOURCES = Map.of(
            "/api/v1", List.of("pods/Pod", "events/Event", "configmaps/ConfigMap"),
            "/apis/apps/v1", List.of("deployments/Deployment", "replicasets/ReplicaSet", "statefulsets/StatefulSet",
                    "daemonsets/DaemonSet", "controllerrevisions/ControllerRevision"),
            "/apis/batch/v1", List.of("jobs/Job", "cronjobs/CronJob"));

    private Discovery() {}

    /// The document at a path; empty if it is not one of discovery.
    static Optional<String> of(String path) {
        return switch (path) {
            case "/version" -> Optional.of("{\"major\":\"1\",\"minor\":\"36\",\"gitVersion\":\"v1.36.2\"}");
            case "/livez", "/readyz", "/healthz" -> Optional.of("ok");
            case "/api" -> Optional.of("{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}");
            case "/apis" -> Optional.of("{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":["
                    + group("apps") + "," + group("batch") + "]}");
            default -> Optional.ofNullable(RESOURCES.get(path)).map(names -> resources(path, names));
        };
    }

    private static String group(String name) {
        var version = "{\"groupVersion\":\"" + name + "/v1\",\"version\":\"v1\"}";
        return "{\"name\":\"" + name + "\",\"versions\":[" + version + "],\"preferredVersion\":" + version + "}";
    }

    private static String resources(String path, List<String> names) {
        var version = path.substring(path.indexOf('/', 1) + 1);
        return "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"" + version + "\",\"resources\":["
                + names.stream().map(Discovery::resource).collect(Collectors.joining(",")) + "]}";
    }

    private static String resource(String name) {
        var parts = name.split("/");
        return "{\"name\":\"" + parts[0] + "\",\"singularName\":\"\",\"namespaced\":true,\"kind\":\"" + parts[1]
                + "\",\"verbs\":[\"get\",\"list\",\"watch\"]}";
    }
}
