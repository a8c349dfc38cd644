package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import java.time.Duration;
import picocli.CommandLine.Mixin;

/// What to watch, where to remember it, and how long to wait for it.
final class EndpointOptions {

    @Mixin
    private SourceOptions sources;

    @Mixin
    private PatienceOption patience;

    Endpoints endpoints() {
        return sources.endpoints();
    }

    Home home(Surroundings around) {
        return sources.home(around);
    }

    Duration timeout() {
        return patience.timeout();
    }
}
