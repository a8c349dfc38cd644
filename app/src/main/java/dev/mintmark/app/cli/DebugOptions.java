package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.domain.workload.SourceId;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Mixin;

/// Where debug copies are looked for, and what may be changed there.
final class DebugOptions {

    @Mixin
    private EndpointOptions endpoints;

    @Mixin
    private ArmOption arm;

    Endpoints endpoints() {
        return endpoints.endpoints();
    }

    Home home(Surroundings around) {
        return endpoints.home(around);
    }

    Duration timeout() {
        return endpoints.timeout();
    }

    void arm(Arming arming, List<SourceId> places) throws CopyRefused {
        var refusal = arm.arm(arming, places);
        if (refusal.isPresent()) {
            throw new CopyRefused(refusal.get(), null);
        }
    }
}
