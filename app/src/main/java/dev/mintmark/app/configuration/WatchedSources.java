package dev.mintmark.app.configuration;

import dev.mintmark.domain.workload.SourceId;
import java.nio.file.Path;
import java.util.List;

/// Which sources are watched where nothing is named on the command line.
///
/// @param watch       patterns of sources, of which one has to match
/// @param leaveOut    patterns of sources, of which none may match
/// @param kubeconfigs read instead of `KUBECONFIG` and `~/.kube/config`; none for those
/// @param dockerHosts engines by their URI, instead of all that can be found; none for those
public record WatchedSources(List<String> watch, List<String> leaveOut, List<Path> kubeconfigs, List<String> dockerHosts) {

    static final WatchedSources DEFAULT =
            new WatchedSources(List.of(WorkloadPattern.ANY), List.of(), List.of(), List.of());

    public WatchedSources {
        watch = List.copyOf(watch);
        leaveOut = List.copyOf(leaveOut);
        kubeconfigs = List.copyOf(kubeconfigs);
        dockerHosts = List.copyOf(dockerHosts);
    }

    public boolean wants(SourceId source) {
        return watch.stream().anyMatch(pattern -> WorkloadPattern.matches(pattern, source))
                && leaveOut.stream().noneMatch(pattern -> WorkloadPattern.matches(pattern, source));
    }
}
