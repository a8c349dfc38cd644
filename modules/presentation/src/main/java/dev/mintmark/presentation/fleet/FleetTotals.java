package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.service.ServiceSummary;
import java.util.List;

/// Sums for the line above the table.
///
/// @param needALook how many of the services have something wrong
public record FleetTotals(int services, int instances, int needALook) {

    public static final FleetTotals NONE = new FleetTotals(0, 0, 0);

    static FleetTotals of(List<ServiceSummary> services) {
        return new FleetTotals(services.size(), services.stream().mapToInt(ServiceSummary::instances).sum(),
                (int) services.stream().filter(ServiceSummary::needsALook).count());
    }
}
