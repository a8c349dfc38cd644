package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What an API server adds to workloads that do not say it themselves.
final class Defaults {

    private Defaults() {}

    static void fillIn(String plural, ObjectNode object) {
        if (!object.path("spec").path("template").path("spec").isObject()) {
            return;
        }
        var spec = object.withObject("spec");
        switch (plural) {
            case "deployments" -> {
                put(spec, "replicas", 1);
                put(spec, "revisionHistoryLimit", 10);
                put(spec, "progressDeadlineSeconds", 600);
                put(spec.withObject("strategy"), "type", "RollingUpdate");
                if (spec.path("strategy").path("type").asText().equals("RollingUpdate")) {
                    put(spec.withObject("strategy").withObject("rollingUpdate"), "maxUnavailable", "25%");
                    put(spec.withObject("strategy").withObject("rollingUpdate"), "maxSurge", "25%");
                }
            }
            case "statefulsets" -> {
                put(spec, "replicas", 1);
                put(spec, "revisionHistoryLimit", 10);
                put(spec, "podManagementPolicy", "OrderedReady");
                put(spec.withObject("updateStrategy"), "type", "RollingUpdate");
                if (spec.path("updateStrategy").path("type").asText().equals("RollingUpdate")) {
                    put(spec.withObject("updateStrategy").withObject("rollingUpdate"), "partition", 0);
                }
            }
            case "daemonsets" -> {
                put(spec, "revisionHistoryLimit", 10);
                put(spec.withObject("updateStrategy"), "type", "RollingUpdate");
                if (spec.path("updateStrategy").path("type").asText().equals("RollingUpdate")) {
                    put(spec.withObject("updateStrategy").withObject("rollingUpdate"), "maxUnavailable", 1);
                    put(spec.withObject("updateStrategy").withObject("rollingUpdate"), "maxSurge", 0);
                }
            }
            default -> {
                return;
            }
        }
        pod(spec.withObject("template").withObject("spec"));
    }

    private static void pod(ObjectNode spec) {
        put(spec, "restartPolicy", "Always");
        put(spec, "terminationGracePeriodSeconds", 30);
        put(spec, "dnsPolicy", "ClusterFirst");
        put(spec, "schedulerName", "default-scheduler");
        spec.withObject("securityContext");
        for (var list : List.of("initContainers", "containers")) {
            spec.path(list).forEach(container -> container((ObjectNode) container));
        }
    }

    private static void container(ObjectNode container) {
        var image = container.path("image").asText();
        var latest = image.endsWith(":latest") || !image.contains("@") && image.lastIndexOf(':') <= image.lastIndexOf('/');
        put(container, "imagePullPolicy", latest ? "Always" : "IfNotPresent");
        put(container, "terminationMessagePath", "/dev/termination-log");
        put(container, "terminationMessagePolicy", "File");
        container.withObject("resources");
        container.path("ports").forEach(port -> put((ObjectNode) port, "protocol", "TCP"));
        for (var name : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
            if (container.path(name).isObject()) {
                var probe = container.withObject(name);
                put(probe, "timeoutSeconds", 1);
                put(probe, "periodSeconds", 10);
                put(probe, "successThreshold", 1);
                put(probe, "failureThreshold", 3);
                if (probe.path("httpGet").isObject()) {
                    put(probe.withObject("httpGet"), "scheme", "HTTP");
                }
            }
        }
    }

    private static void put(ObjectNode object, String name, String value) {
        if (!object.has(name)) {
            object.put(name, value);
        }
    }

    private static void put(ObjectNode object, String name, int value) {
        if (!object.has(name)) {
            object.put(name, value);
        }
    }
}
