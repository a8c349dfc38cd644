package dev.mintmark.presentation.fleet;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.presentation.frame.SourceScope;
import java.util.Set;

/// What the operator wants to see of a fleet.
///
/// @param opened what the detail pane shows
/// @param map    the room there is for the map; none while it is not in view, because it costs a walk over all instances
public record FleetQuery(FleetFilter filter, SourceScope scope, Opened opened, PlacedMap.Size map) {

    public static final FleetQuery EVERYTHING =
            new FleetQuery(FleetFilter.EVERYTHING, SourceScope.ALL, new Opened.Nothing(), PlacedMap.Size.NONE);

    public FleetQuery {
        requireNonNull(filter, "filter");
        requireNonNull(scope, "scope");
        requireNonNull(opened, "opened");
        requireNonNull(map, "map");
    }

    /// What the operator has opened.
    public sealed interface Opened {

        record Nothing() implements Opened {}

        record Service(String name) implements Opened {}

        /// @param names digests by which it is known; which one stands for it may change while it is open
        record Version(Set<Digest> names) implements Opened {

            public Version {
                names = Set.copyOf(names);
            }
        }
    }
}
