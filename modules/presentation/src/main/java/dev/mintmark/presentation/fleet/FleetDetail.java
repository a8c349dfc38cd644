package dev.mintmark.presentation.fleet;

import dev.mintmark.fleet.service.Companion;
import dev.mintmark.fleet.service.UnknownShare;
import java.util.List;

/// What was opened, in full.
public sealed interface FleetDetail {

    /// One row for each instance. Empty if single instances are not on record.
    InstanceLines instances();

    /// Whether single instances are known; if not, only their counts are.
    boolean instancesKnown();

    /// A service, by its versions.
    record ServiceDetail(ServiceLine line, List<VersionCard> cards, List<Companion> companions,
            List<UnknownShare> unknown, InstanceLines instances, boolean instancesKnown) implements FleetDetail {}

    /// A version, by the services that run it.
    record VersionDetail(VersionLine line, List<Use> uses, InstanceLines instances, boolean instancesKnown)
            implements FleetDetail {}

    /// A version as one service runs it.
    ///
    /// @param container the container it runs in, if that is not the main one; else empty
    record Use(String service, String container, VersionCard card) {}
}
