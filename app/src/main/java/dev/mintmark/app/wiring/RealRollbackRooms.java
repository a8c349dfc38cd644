package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.app.configuration.UnreadServices;
import dev.mintmark.argocd.ArgoCdPipeline;
import dev.mintmark.argocd.ArgoLogins;
import dev.mintmark.argocd.ArgoPatience;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.rollback.DockerRollbackPlace;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.git.environment.Branches;
import dev.mintmark.git.environment.GitPipeline;
import dev.mintmark.git.environment.RemoteAccess;
import dev.mintmark.kubernetes.KubernetesSource;
import dev.mintmark.kubernetes.rollback.ClusterRollbacks;
import dev.mintmark.registry.RegistryIdentities;
import dev.mintmark.registry.RegistryImages;
import dev.mintmark.registry.TargetInRegistry;
import dev.mintmark.schema.SchemaCheck;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the clusters and engines whose workloads can be rolled back, as far as the operator wants them watched, and what leads there.
/// Reads files, and reaches nowhere.
final class RealRollbackRooms implements Supplier<RollbackRooms> {

    /// How long a Git remote may say nothing.
    private static final Duration GIT_SILENCE = Duration.ofSeconds(15);

    private final Surroundings around;
    private final Home home;
    private final Endpoints endpoints;
    private final CurrentConfiguration configuration;

    RealRollbackRooms(Surroundings around, Home home, Endpoints endpoints, CurrentConfiguration configuration) {
        this.around = around;
        this.home = home;
        this.endpoints = endpoints;
        this.configuration = configuration;
    }

    @Override
    public RollbackRooms get() {
        var problems = new ArrayList<Problem>();
        var checks = new ArrayList<Check>();
        var workloads = configuration.workloads();
        configuration.loaded().blocking().ifPresent(problems::add);
        checks.add(new UnreadServices(() -> configuration.loaded().blocking()));
        var clusters = clusters(problems);
        var places = clusters.stream().map(cluster -> cluster.rollbacks(workloads, false)).toList();
        var registries = new RegistryImages(
                new RealRegistries(around, configuration.now().registries()).settings(Set.of()), around.clock());
        // What an engine has, it needs from no registry; it looks itself.
        checks.add(new CheckOfSources(new TargetInRegistry(registries, platforms(places), around.clock()),
                places.stream().map(ClusterRollbacks::source).collect(Collectors.toSet())));
        checks.add(new SchemaCheck(workloads, around.env()));
        var held = new ArrayList<AutoCloseable>(places);
        held.add(registries);
        var all = Stream.<RollbackPlace>concat(places.stream(), engines(problems).stream()).toList();
        return new RollbackRooms(all, pipelines(clusters), checks, new RegistryIdentities(registries), workloads, problems,
                held);
    }

    private List<KubernetesSource> clusters(List<Problem> problems) {
        if (!endpoints.wantsKubernetes()) {
            return List.of();
        }
        var found = new RealEndpoints(around, endpoints, configuration.now().sources()).clusters();
        problems.addAll(found.problems());
        return found.sources().stream()
                .filter(cluster -> endpoints.only().isEmpty() || endpoints.only().contains(cluster.id())).toList();
    }

    private List<DockerRollbackPlace> engines(List<Problem> problems) {
        if (!endpoints.wantsDocker()) {
            return List.of();
        }
        var found = new RealEndpoints(around, endpoints, configuration.now().sources()).engines();
        problems.addAll(found.problems());
        return found.endpoints().stream()
                .filter(engine -> endpoints.only().isEmpty() || endpoints.only().contains(engine.id()))
                .map(engine -> new DockerRollbackPlace(engine, DockerSettings.USUAL)).toList();
    }

    private List<Pipeline> pipelines(List<KubernetesSource> clusters) {
        var addresses = clusters.stream().collect(Collectors.toMap(KubernetesSource::id, KubernetesSource::endpoint));
        return List.of(
                new ArgoCdPipeline(new ArgoLogins(around.env(), around.userHome()), source -> address(addresses, source),
                        ArgoPatience.USUAL, around.clock()),
                new GitPipeline(home.cache().resolve("environments"), Branches.OPEN,
                        RemoteAccess.of(around.env(), around.userHome(), GIT_SILENCE), around.clock()));
    }

    private static Optional<URI> address(Map<SourceId, String> addresses, SourceId source) {
        try {
            return Optional.ofNullable(addresses.get(source)).map(URI::create);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// For which platforms a registry must have a target; empty where the cluster does not tell.
    private static Function<WorkloadId, Set<String>> platforms(List<ClusterRollbacks> places) {
        return workload -> places.stream().filter(place -> place.source().equals(workload.source())).findFirst()
                .map(place -> platforms(place, workload)).orElse(Set.of());
    }

    private static Set<String> platforms(ClusterRollbacks place, WorkloadId workload) {
        try {
            return place.platforms().of(workload);
        } catch (RollbackRefused untold) {
            return Set.of();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }
}
