package dev.mintmark.app.wiring;

import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.ephemeral.EphemeralContainers;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.List;
import java.util.Set;

/// Where debug copies can be made.
///
/// @param hosts    one for each source that can make them; none is reached before it is asked something
/// @param live     clusters whose running pods can be looked into
/// @param armed    sources that are armed from the start and for good: engines of this machine, and the demo
/// @param problems what stood in the way of finding others: copies that are there are not seen
/// @param held     what is to be closed in the end
public record CopyHosts(List<CopyHost> hosts, List<EphemeralContainers> live, Set<SourceId> armed,
        List<Problem> problems, List<AutoCloseable> held) {

    /// Nowhere.
    public static final CopyHosts NONE = new CopyHosts(List.of(), Set.of());

    public CopyHosts {
        hosts = List.copyOf(hosts);
        live = List.copyOf(live);
        armed = Set.copyOf(armed);
        problems = List.copyOf(problems);
        held = List.copyOf(held);
    }

    public CopyHosts(List<? extends CopyHost> hosts, Set<SourceId> armed) {
        this(List.copyOf(hosts), List.of(), armed, List.of(), List.of());
    }

    /// All of these, armed from the start.
    static CopyHosts armed(List<CopyHost> hosts) {
        return new CopyHosts(hosts, Set.copyOf(hosts.stream().map(CopyHost::source).toList()));
    }
}
