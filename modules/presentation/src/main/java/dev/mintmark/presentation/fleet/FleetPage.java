package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.SourceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One snapshot, read for one query: all that the screen shows. Immutable.
///
/// @param query    what it answers
/// @param past     the moment it shows, if that is not now
/// @param sources  the sources in scope, ordered
/// @param watched  how many sources there are, in scope or not
/// @param totals   of all services in scope
/// @param shown    of those that the filter lets through
/// @param scale    instances that fill a whole strip: about as many as the largest service in scope has
/// @param services those that the filter lets through, the worst first
/// @param versions those that the filter lets through, the newest first
/// @param detail   what was opened; empty if nothing is, or it is no longer there
/// @param map      every instance as a cell; empty unless asked for
public record FleetPage(FleetQuery query, Optional<Instant> past, FleetStanding standing, List<SourceStatus> sources,
        int watched, FleetTotals totals, FleetTotals shown, int scale, List<ServiceLine> services,
        List<VersionLine> versions, Optional<FleetDetail> detail, Optional<PlacedMap> map) {

    public static final FleetPage EMPTY = new FleetPage(FleetQuery.EVERYTHING, Optional.empty(), FleetStanding.NO_SOURCES,
            List.of(), 0, FleetTotals.NONE, FleetTotals.NONE, 1, List.of(), List.of(), Optional.empty(),
            Optional.empty());
}
