package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.findings.FindingsDoor;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.incident.IncidentDoor;
import dev.mintmark.presentation.rollback.RollbackDoor;

/// What every part of the screen needs.
record FleetContext(FleetModel model, Theme theme, Words words, Wording wording, CompareDoor compare, CopyDoor copies,
        RollbackDoor rollbacks, FindingsDoor findings, IncidentDoor incidents, FleetWords says) {

    FleetContext(FleetModel model, Theme theme, Words words, Wording wording, FleetDoors doors) {
        this(model, theme, words, wording, doors.compare(), doors.copies(), doors.rollbacks(), doors.findings(),
                doors.incidents(), new FleetWords(words, wording));
    }
}
