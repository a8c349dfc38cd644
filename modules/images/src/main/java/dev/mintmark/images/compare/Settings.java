package dev.mintmark.images.compare;

import dev.mintmark.images.HealthCheck;
import dev.mintmark.images.ImageConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes a configuration as settings with one name and one value each. What is not set is not there.
final class Settings {

    private Settings() {}

    static Map<String, String> of(ImageConfiguration image) {
        var settings = new TreeMap<String, String>();
        for (var variable : image.environment()) {
            var equals = variable.indexOf('=');
            settings.put("env." + (equals < 0 ? variable : variable.substring(0, equals)),
                    equals < 0 ? "" : variable.substring(equals + 1));
        }
        image.labels().forEach((name, value) -> settings.put("label." + name, value));
        image.exposedPorts().forEach(port -> settings.put("port." + (port.contains("/") ? port : port
                + "/tcp"), "exposed"));
        image.volumes().forEach(path -> settings.put("volume." + path, "declared"));
        put(settings, "entrypoint", list(image.entrypoint()));
        put(settings, "cmd", list(image.command()));
        put(settings, "user", image.user());
        put(settings, "workdir", image.workingDirectory());
        put(settings, "stopsignal", image.stopSignal().orElse(""));
        put(settings, "shell", list(image.shell()));
        put(settings, "onbuild", list(image.onBuild()));
        settings.put("platform", image.platform().toString());
        image.healthCheck().ifPresent(check -> healthCheck(settings, check));
        return settings;
    }

    private static void healthCheck(Map<String, String> settings, HealthCheck check) {
        put(settings, "healthcheck.test", list(check.test()));
        put(settings, "healthcheck.interval", duration(check.interval()));
        put(settings, "healthcheck.timeout", duration(check.timeout()));
        put(settings, "healthcheck.startperiod", duration(check.startPeriod()));
        check.retries().ifPresent(count -> settings.put("healthcheck.retries", Integer.toString(count)));
    }

    private static void put(Map<String, String> settings, String key, String value) {
        if (!value.isEmpty()) {
            settings.put(key, value);
        }
    }

    /// As Docker writes it: `["nginx","-g","daemon off;"]`. An empty list is not set.
    private static String list(List<String> words) {
        return words.isEmpty() ? "" : words.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String duration(Optional<Duration> duration) {
        return duration.map(time -> time.toString().substring(2).toLowerCase(java.util.Locale.ROOT)).orElse("");
    }
}
