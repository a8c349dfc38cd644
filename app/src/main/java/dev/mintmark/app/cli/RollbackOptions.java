package dev.mintmark.app.cli;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.rollback.RollbackRefused;
import picocli.CommandLine.Mixin;

/// Where rollbacks lead to, and what may be changed there.
final class RollbackOptions {

    @Mixin
    private SourceOptions sources;

    @Mixin
    private ArmOption arm;

    Endpoints endpoints() {
        return sources.endpoints();
    }

    Home home(Surroundings around) {
        return sources.home(around);
    }

    void arm(Wiring wiring) throws RollbackRefused {
        var refusal = arm.arm(wiring.arming(), wiring.rollbacks().places());
        if (refusal.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.BLOCKED, refusal.get(), null);
        }
    }
}
