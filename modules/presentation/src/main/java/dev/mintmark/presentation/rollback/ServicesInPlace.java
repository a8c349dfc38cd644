package dev.mintmark.presentation.rollback;

import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.WorkloadState;
import dev.mintmark.fleet.service.ServiceBoard;
import dev.mintmark.fleet.service.ServiceSummary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be rolled back of a service, as the fleet is now.
public final class ServicesInPlace {

    private ServicesInPlace() {}

    /// All workloads of a service, to this version; to the last good one if that is what the service runs newest
    /// anyway.
    /// Empty if there is no such service.
    public static Optional<RollbackSubject> subject(FleetSnapshot fleet, String service,
            Optional<ImageVersion> target) {
        return new ServiceBoard().of(fleet).stream().filter(summary -> summary.name().equals(service)).findFirst()
                .map(summary -> subject(summary, target));
    }

    /// The same of a service that is at hand.
    public static RollbackSubject subject(ServiceSummary service, Optional<ImageVersion> target) {
        var newest = service.versions().stream().findFirst().map(share -> share.version());
        return new RollbackSubject(service.name(), service.workloads(), target.filter(version -> newest
                .filter(present -> present.isKnownAs(Set.copyOf(version.digests()))).isEmpty()));
    }

    /// The names of all services, in order.
    public static List<String> names(FleetSnapshot fleet) {
        return fleet.workloads().map(WorkloadState::workload).map(workload -> workload.service()).distinct().sorted()
                .toList();
    }
}
