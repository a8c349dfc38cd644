package dev.mintmark.app;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the operator wants watched.
///
/// With nothing named, everything usual is found and watched. As soon as a kubeconfig, a context or a Docker host is
/// named, only what is named is watched.
///
/// @param demo       the simulated fleet, and nothing else
/// @param kubeconfig instead of `KUBECONFIG` and `~/.kube/config`
/// @param contexts   of the kubeconfig; all of them if none is named
/// @param dockerHost a Docker engine by its URI
/// @param only       narrows further, to sources with these ids; no narrowing if empty
public record Endpoints(boolean demo, Optional<Path> kubeconfig, List<String> contexts, Optional<String> dockerHost,
        List<SourceId> only) {

    /// Everything usual.
    public static final Endpoints USUAL =
            new Endpoints(false, Optional.empty(), List.of(), Optional.empty(), List.of());

    /// The demo fleet.
    public static final Endpoints DEMO =
            new Endpoints(true, Optional.empty(), List.of(), Optional.empty(), List.of());

    public Endpoints {
        requireNonNull(kubeconfig, "kubeconfig");
        requireNonNull(dockerHost, "dockerHost");
        contexts = List.copyOf(contexts);
        only = List.copyOf(only);
    }

    /// Whether the operator named an endpoint, so that nothing else is to be looked for.
    public boolean areNamed() {
        return namesKubernetes() || dockerHost.isPresent();
    }

    public boolean namesKubernetes() {
        return kubeconfig.isPresent() || !contexts.isEmpty();
    }

    public boolean wantsKubernetes() {
        return !areNamed() || namesKubernetes();
    }

    public boolean wantsDocker() {
        return !areNamed() || dockerHost.isPresent();
    }
}
