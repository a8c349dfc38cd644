package dev.mintmark.app.incident;

import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.rollback.RollbackDoor;
import java.util.function.Consumer;

/// The ways from an incident to the next thing to do.
///
/// @param service opens a service by its name
public record IncidentDoors(Consumer<String> service, CompareDoor compare, CopyDoor copies, RollbackDoor rollbacks) {}
