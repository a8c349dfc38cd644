package dev.mintmark.app.findings;

import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.incident.IncidentDoor;
import dev.mintmark.presentation.rollback.RollbackDoor;
import java.util.function.Consumer;

/// The ways from a finding to where something can be done about it.
///
/// @param service opens a service by its name
public record FindingsDoors(Consumer<String> service, CompareDoor compare, RollbackDoor rollbacks,
        IncidentDoor incidents) {}
