package dev.mintmark.app.wiring;

import dev.mintmark.app.configuration.CurrentConfiguration;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.ephemeral.EphemeralContainers;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.copy.DockerCopies;
import dev.mintmark.docker.inside.DockerInsides;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Finds the engines and clusters that can make debug copies, as far as the operator wants them watched. Only engines that
/// are reached by a socket of this machine are armed from the start.
final class RealCopyHosts implements Supplier<CopyHosts> {

    private static final Set<String> OF_THIS_MACHINE = Set.of("unix", "npipe");

    private final Surroundings around;
    private final Endpoints endpoints;
    private final CurrentConfiguration configuration;

    RealCopyHosts(Surroundings around, Endpoints endpoints, CurrentConfiguration configuration) {
        this.around = around;
        this.endpoints = endpoints;
        this.configuration = configuration;
    }

    @Override
    public CopyHosts get() {
        var hosts = new ArrayList<CopyHost>();
        var live = new ArrayList<EphemeralContainers>();
        var armed = new HashSet<SourceId>();
        var problems = new ArrayList<Problem>();
        var held = new ArrayList<AutoCloseable>();
        if (endpoints.wantsDocker()) {
            var engines = new RealEndpoints(around, endpoints, configuration.now().sources()).engines();
            problems.addAll(engines.problems());
            for (var engine : engines.endpoints()) {
                if (isWanted(engine.id())) {
                    hosts.add(copies(engine, held));
                    if (OF_THIS_MACHINE.contains(engine.host().getScheme())) {
                        armed.add(engine.id());
                    }
                }
            }
        }
        if (endpoints.wantsKubernetes()) {
            var clusters = new RealEndpoints(around, endpoints, configuration.now().sources()).clusters();
            problems.addAll(clusters.problems());
            for (var cluster : clusters.sources()) {
                if (isWanted(cluster.id())) {
                    var copies = cluster.copies();
                    hosts.add(copies);
                    live.add(copies.ephemeralContainers());
                    held.add(copies);
                }
            }
        }
        return new CopyHosts(hosts, live, armed, problems, held);
    }

    private boolean isWanted(SourceId id) {
        return endpoints.only().isEmpty() || endpoints.only().contains(id);
    }

    private CopyHost copies(DockerEndpoint engine, List<AutoCloseable> held) {
        var insides = new DockerInsides(engine, DockerSettings.USUAL);
        held.add(insides);
        return new DockerCopies(engine, DockerSettings.USUAL, around.clock(), insides);
    }
}
