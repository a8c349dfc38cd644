package dev.mintmark.app.configuration;

import static java.util.Objects.requireNonNull;

import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.theme.TextSize;
import dev.mintmark.change.arm.ArmingTimes;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.finding.WorkloadClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What holds: what the file says, and the default of everything else.
///
/// @param lease      how long a copy lives, and how long at most
/// @param toolbox    the image that brings a shell to a copy that has none
/// @param classes    what kind of thing workloads are; of several entries that match, the first that says something counts
/// @param notifications of what the operator wants to hear while looking elsewhere
/// @param keys       for a command of the window, a key besides its own
/// @param layerBytes how large the cache of image layers may become
public record Configured(ThemeChoice theme, TextSize textSize, WatchedSources sources, EnvironmentList environments, ArmingTimes arming,
        Lease lease, Optional<String> toolbox, Registries registries, List<ServiceEntry> services,
        List<WorkloadEntry> classes, NotifyList notifications, Map<String, String> keys, long layerBytes) {

    /// Of some 100 bytes a file, it holds the layers of a hundred large images.
    private static final long LAYER_BYTES = 512L << 20;

    public static final Configured DEFAULT = new Configured(ThemeChoice.DARK, TextSize.USUAL, WatchedSources.DEFAULT,
            EnvironmentList.DEFAULT, ArmingTimes.USUAL, Lease.USUAL, Optional.empty(), Registries.DEFAULT, List.of(), List.of(),
            NotifyList.DEFAULT, Map.of(), LAYER_BYTES);

    public Configured {
        requireNonNull(theme, "theme");
        requireNonNull(textSize, "textSize");
        requireNonNull(sources, "sources");
        requireNonNull(environments, "environments");
        requireNonNull(arming, "arming");
        requireNonNull(lease, "lease");
        requireNonNull(toolbox, "toolbox");
        requireNonNull(registries, "registries");
        services = List.copyOf(services);
        classes = List.copyOf(classes);
        requireNonNull(notifications, "notifications");
        keys = Map.copyOf(keys);
    }

    /// What rollbacks ask.
    public Configuration workloads() {
        return new Services(services, environments);
    }

    /// What findings ask.
    public WorkloadClass classOf(WorkloadId workload) {
        return new WorkloadClass(said(workload, WorkloadClass::keeping), said(workload, WorkloadClass::criticality));
    }

    private <T> Optional<T> said(WorkloadId workload, Function<WorkloadClass, Optional<T>> part) {
        return classes.stream().filter(entry -> part.apply(entry.said()).isPresent()
                && entry.match().matches(workload, environments)).findFirst().flatMap(entry -> part.apply(entry.said()));
    }
}
