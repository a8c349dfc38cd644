package dev.mintmark.kubernetes;

import dev.mintmark.domain.Problem;
import dev.mintmark.kubernetes.access.Kubeconfigs;
import dev.mintmark.kubernetes.access.Kubeconfigs.Found;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the clusters that an operator's kubeconfig leads to.
///
/// Reads files, but asks no cluster.
public final class KubernetesSources {

    private final Map<String, String> environment;
    private final KubernetesSettings settings;
    private final Clock clock;

    /// What was found, and what was not: a broken file or context does not hide the others.
    public record Discovery(List<KubernetesSource> sources, List<Problem> problems) {

        public Discovery {
            sources = List.copyOf(sources);
            problems = List.copyOf(problems);
        }
    }

    /// @param environment `KUBECONFIG`, `HOME`, proxies, and what credential plugins need
    public KubernetesSources(Map<String, String> environment, KubernetesSettings settings, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.clock = clock;
    }

    /// Sources for contexts of kubeconfig files.
    ///
    /// @param files    read instead of those in `KUBECONFIG`, else `~/.kube/config`; empty for those. Where nobody named a
    ///                 file, its absence is no problem
    /// @param contexts names; empty for all contexts
    public Discovery discover(List<Path> files, List<String> contexts) {
        var named = !files.isEmpty() || !environment.getOrDefault("KUBECONFIG", "").isBlank();
        var kubeconfigs = Kubeconfigs.read(files.isEmpty() ? standardFiles() : files, named);
        var problems = new ArrayList<>(kubeconfigs.problems());
        var sources = new ArrayList<KubernetesSource>();
        for (var name : contexts.isEmpty() ? kubeconfigs.names() : contexts.stream().distinct().toList()) {
            switch (kubeconfigs.context(name)) {
                case Found.Context(var context) ->
                        sources.add(new KubernetesSource(context, settings, environment, clock));
                case Found.Wrong(var problem) -> problems.add(problem);
            }
        }
        return new Discovery(sources, problems);
    }

    private List<Path> standardFiles() {
        var listed = environment.getOrDefault("KUBECONFIG", "");
        if (!listed.isBlank()) {
            return Stream.of(listed.split(File.pathSeparator)).filter(part -> !part.isBlank())
                    .flatMap(KubernetesSources::path).toList();
        }
        var home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        return home.isBlank() ? List.of() : List.of(Path.of(home, ".kube", "config"));
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }
}
