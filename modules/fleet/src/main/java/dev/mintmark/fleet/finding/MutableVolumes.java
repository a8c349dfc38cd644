package dev.mintmark.fleet.finding;

import dev.mintmark.domain.workload.Circumstance.Volume;
import dev.mintmark.domain.workload.Circumstance.Volume.Nature;
import dev.mintmark.fleet.WorkloadState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Volumes of the host, anonymous ones, and those that collect logs, on workloads that are otherwise immutable: neither
/// stateful nor agents of their host, which DaemonSets are for.
final class MutableVolumes implements Rule {

    private static final Set<String> LOGS = Set.of("log", "logs");

    @Override
    public Stream<Finding> in(Site site) {
        return site.states().stream().filter(state -> !state.circumstances().isEmpty())
                .filter(state -> !state.workload().id().kind().equals("DaemonSet") && !site.isStateful(state))
                .flatMap(state -> Site.noticed(state, Volume.class)
                        .filter(volume -> !volume.readOnly() && !volume.paths().isEmpty())
                        .flatMap(volume -> finding(site, state, volume).stream()));
    }

    private static Optional<Finding> finding(Site site, WorkloadState state, Volume volume) {
        var where = String.join(", ", volume.paths());
        return switch (volume.nature()) {
            case HOST -> Optional.of(finding(site, state, volume, false,
                    Site.upperFirst(Site.words(state)) + " writes to its host.",
                    "It mounts " + volume.name() + " of the host at " + where + ", not read-only.",
                    "Mount it read-only, or keep what it writes in a volume of its own; if it keeps state, say so in the "
                            + "settings."));
            case ANONYMOUS -> Optional.of(finding(site, state, volume, false,
                    Site.upperFirst(Site.words(state)) + " writes to a volume without a name.",
                    "An anonymous volume is mounted at " + where + ".",
                    "Give the volume a name if it must be kept, or mount a tmpfs: an anonymous one stays behind when the "
                            + "container is replaced, and nobody finds it."));
            case SCRATCH -> collectsLogs(volume) && !Site.isPassing(state)
                    ? Optional.of(finding(site, state, volume, true, Site.upperFirst(Site.words(state)) + " collects logs in a volume.",
                    "The volume " + volume.name() + " is mounted at " + where + ", and goes with its instance.",
                    "Write logs to standard output, where they are collected and outlive the instance."))
                    : Optional.empty();
            case KEPT, KEPT_PER_INSTANCE -> Optional.empty();
        };
    }

    private static Finding finding(Site site, WorkloadState state, Volume volume, boolean guessed, String what,
            String evidence, String next) {
        // What is anonymous has a new name in each instance.
        var about = volume.nature() == Nature.ANONYMOUS ? String.join(",", volume.paths()) : volume.name();
        return new Finding(Site.key(FindingKind.MUTABLE_VOLUME, state, about), site.service(), what, List.of(evidence),
                Optional.empty(), next, guessed);
    }

    private static boolean collectsLogs(Volume volume) {
        return Stream.concat(Stream.of(volume.name().split("[-_/.]")),
                volume.paths().stream().flatMap(path -> Stream.of(path.split("/"))))
                .anyMatch(part -> LOGS.contains(part.toLowerCase(Locale.ROOT)));
    }
}
