package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.domain.workload.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What to watch, and where to remember it.
final class SourceOptions {

    @Option(names = "--demo", description = "Watch the demo fleet, which lives in memory, and nothing else.")
    private boolean demo;

    @Option(names = "--source", paramLabel = "ID", description = "Watch only this source, for example docker/default. Repeatable.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--kubeconfig", paramLabel = "FILE",
            description = "Watch the contexts of this kubeconfig, instead of KUBECONFIG or ~/.kube/config.")
    private Path kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "Watch this context of the kubeconfig. Repeatable.")
    private List<String> contexts = new ArrayList<>();

    @Option(names = "--docker-host", paramLabel = "URI",
            description = "Watch this Docker engine, for example unix:///var/run/docker.sock.")
    private String dockerHost;

    @Option(names = "--home", paramLabel = "DIR",
            description = "Keep history, log and settings in this directory, instead of $$XDG_DATA_HOME/mintmark and "
                    + "$$XDG_CONFIG_HOME/mintmark.")
    private Path home;

    Endpoints endpoints() {
        return new Endpoints(demo, Optional.ofNullable(kubeconfig), contexts, Optional.ofNullable(dockerHost),
                sources.stream().distinct().map(SourceId::new).toList());
    }

    Home home(Surroundings around) {
        return around.home(Optional.ofNullable(home));
    }

    boolean isDemo() {
        return demo;
    }
}
