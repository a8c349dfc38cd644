package dev.mintmark.app.configuration;

import dev.mintmark.presentation.frame.Notify.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A setting as people read it.
///
/// @param value    what holds, written as in the file if it is one value; empty where there is nothing
/// @param usual    what would hold without the file
/// @param line     on which line the file says so
public record Shown(Setting setting, String value, String usual, Origin origin, OptionalInt line) {

    /// All settings, in the order of the file.
    public static List<Shown> all(Loaded loaded) {
        return Stream.of(Setting.values()).map(setting -> of(setting, loaded)).toList();
    }

    private static Shown of(Setting setting, Loaded loaded) {
        var line = loaded.lines().get(setting.key());
        var value = text(setting, loaded.configured());
        var usual = text(setting, Configured.DEFAULT);
        var isWrong = line == null ? !value.equals(usual)
                : loaded.mistakes().stream().anyMatch(mistake -> mistake.line() == line);
        return new Shown(setting, value, usual, isWrong ? Origin.MISTAKE : line == null ? Origin.DEFAULT : Origin.FILE,
                line == null ? OptionalInt.empty() : OptionalInt.of(line));
    }

    private static String text(Setting setting, Configured configured) {
        return switch (setting) {
            case THEME -> Values.word(configured.theme());
            case TEXT_SIZE -> String.valueOf(configured.textSize().percent());
            case SOURCES_WATCH -> listed(configured.sources().watch());
            case SOURCES_LEAVE_OUT -> listed(configured.sources().leaveOut());
            case SOURCES_KUBECONFIGS -> listed(configured.sources().kubeconfigs());
            case SOURCES_DOCKER_HOSTS -> listed(configured.sources().dockerHosts());
            case ENVIRONMENTS -> listed(configured.environments().entries().stream()
                    .map(entry -> entry.environment().name() + " (" + entry.place() + ")").toList());
            case ARMING_DEFAULT -> Amounts.word(configured.arming().usual());
            case ARMING_LONGEST -> Amounts.word(configured.arming().longest());
            case LEASE_DEFAULT -> Amounts.word(configured.lease().length());
            case LEASE_LONGEST -> Amounts.word(configured.lease().most());
            case TOOLBOX -> configured.toolbox().orElse("");
            case REGISTRIES_PLAIN_HTTP -> listed(configured.registries().plainHttp().stream().sorted().toList());
            case REGISTRIES_MIRRORS -> mirrors(configured.registries());
            case SERVICES -> listed(configured.services().stream().map(entry -> place(entry.match())).toList());
            case WORKLOADS -> listed(configured.classes().stream().map(Shown::said).toList());
            case NOTIFY_CONVERGED -> wanted(configured, Event.CONVERGED);
            case NOTIFY_STUCK -> wanted(configured, Event.STUCK);
            case NOTIFY_LEASE_ENDING -> wanted(configured, Event.LEASE_ENDING);
            case NOTIFY_SOURCE_LOST -> wanted(configured, Event.SOURCE_LOST);
            case NOTIFY_COMPARED -> wanted(configured, Event.COMPARED);
            case NOTIFY_LONG_COMPARISON -> Amounts.word(configured.notifications().longComparison());
            case NOTIFY_EXCEPT -> configured.notifications().entries().stream().map(NotifyEntry::line)
                    .collect(Collectors.joining("; "));
            case KEYS -> configured.keys().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining(", "));
            case RETENTION_LAYERS -> Amounts.word(configured.layerBytes());
        };
    }

    private static String place(WorkloadPattern match) {
        var parts = new ArrayList<>(List.of(match.source(), match.namespace(), match.kind(), match.name()));
        parts.removeIf(WorkloadPattern.ANY::equals);
        return parts.isEmpty() ? WorkloadPattern.ANY : String.join(" / ", parts);
    }

    /// `production / shop / payments: stateful, high`.
    private static String said(WorkloadEntry entry) {
        var place = entry.match().environment();
        var workload = place(entry.match().workload());
        var where = place.equals(WorkloadPattern.ANY) ? workload
                : workload.equals(WorkloadPattern.ANY) ? place : place + " / " + workload;
        return where + ": " + Stream.of(entry.said().keeping(), entry.said().criticality()).flatMap(Optional::stream)
                .map(Values::word).collect(Collectors.joining(", "));
    }

    private static String wanted(Configured configured, Event event) {
        return String.valueOf(configured.notifications().wants(event));
    }

    private static String mirrors(Registries registries) {
        return registries.mirrors().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + listed(entry.getValue())).collect(Collectors.joining("; "));
    }

    private static String listed(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
