package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Whose incidents: this operator's, or the demo's.
final class IncidentOptions {

    @Option(names = "--demo", description = "Work on the demo fleet, which lives in memory, and ends with this call.")
    private boolean demo;

    @Option(names = "--home", paramLabel = "DIR",
            description = "Look into this directory, instead of $$XDG_DATA_HOME/mintmark.")
    private Path home;

    Endpoints endpoints() {
        return new Endpoints(demo, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    Home home(Surroundings around) {
        return around.home(Optional.ofNullable(home));
    }

    boolean isDemo() {
        return demo;
    }
}
