package dev.mintmark.app.wiring;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.domain.workload.SourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Finds the engines and clusters that can make debug copies, as far as the operator wants them watched. Only engines of
/// this machine are armed from the start.
final class RealCopyHosts implements Supplier<CopyHosts> {

    private final Surroundings around;
    private final Endpoints endpoints;
    private final List<CopyHost> hosts = new ArrayList<>();
    private final Set<SourceId> local = new HashSet<>();

    RealCopyHosts(Surroundings around, Endpoints endpoints) {
        this.around = around;
        this.endpoints = endpoints;
    }

    @Override
    public CopyHosts get() {
        return new CopyHosts(hosts, local);
    }
}
