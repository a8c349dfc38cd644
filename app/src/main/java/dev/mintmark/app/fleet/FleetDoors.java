package dev.mintmark.app.fleet;

import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.findings.FindingsDoor;
import dev.mintmark.presentation.incident.IncidentDoor;
import dev.mintmark.presentation.rollback.RollbackDoor;

/// The ways from the Fleet screen to where something can be done about what it shows.
public record FleetDoors(CompareDoor compare, CopyDoor copies, RollbackDoor rollbacks, FindingsDoor findings,
        IncidentDoor incidents) {

    /// Those that lead to where no findings are told and no incidents kept.
    public FleetDoors(CompareDoor compare, CopyDoor copies, RollbackDoor rollbacks) {
        this(compare, copies, rollbacks, FindingsDoor.closed(), IncidentDoor.closed());
    }
}
