package dev.mintmark.app.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every setting there is, by its key in the file.
public enum Setting {

    THEME("theme", true),
    TEXT_SIZE("textSize", true),
    SOURCES_WATCH("sources.watch", false),
    SOURCES_LEAVE_OUT("sources.leaveOut", false),
    SOURCES_KUBECONFIGS("sources.kubeconfigs", false),
    SOURCES_DOCKER_HOSTS("sources.dockerHosts", false),
    ENVIRONMENTS("environments", true),
    ARMING_DEFAULT("arming.default", true),
    ARMING_LONGEST("arming.longest", true),
    LEASE_DEFAULT("lease.default", true),
    LEASE_LONGEST("lease.longest", true),
    TOOLBOX("toolbox", true),
    REGISTRIES_PLAIN_HTTP("registries.plainHttp", false),
    REGISTRIES_MIRRORS("registries.mirrors", false),
    SERVICES("services", true),
    WORKLOADS("workloads", true),
    NOTIFY_CONVERGED("notify.converged", true),
    NOTIFY_STUCK("notify.stuck", true),
    NOTIFY_LEASE_ENDING("notify.leaseEnding", true),
    NOTIFY_SOURCE_LOST("notify.sourceLost", true),
    NOTIFY_COMPARED("notify.compared", true),
    NOTIFY_LONG_COMPARISON("notify.longComparison", true),
    NOTIFY_EXCEPT("notify.except", true),
    KEYS("keys", true),
    RETENTION_LAYERS("retention.layers", false);

    private final String key;
    private final boolean atOnce;

    Setting(String key, boolean atOnce) {
        this.key = key;
        this.atOnce = atOnce;
    }

    /// `arming.default`: the section, and its key there; or the section alone.
    public String key() {
        return key;
    }

    /// Whether a change counts as soon as it is read; else from the next start on.
    public boolean isAtOnce() {
        return atOnce;
    }

    /// `arming`.
    public String section() {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }

    /// `default`.
    String lastKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    /// The keys of the file itself.
    static List<String> sections() {
        return Stream.of(values()).map(Setting::section).distinct().toList();
    }

    /// The keys of a section.
    static List<String> keys(String section) {
        return Stream.of(values()).map(Setting::key).filter(key -> key.startsWith(section + "."))
                .map(key -> key.substring(section.length() + 1)).toList();
    }
}
