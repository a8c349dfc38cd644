package dev.mintmark.app.fleet;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.copies.CopyDoor;
import dev.mintmark.presentation.fleet.FleetModel;
import dev.mintmark.presentation.rollback.RollbackDoor;

/// What every part of the screen needs.
record FleetContext(FleetModel model, Theme theme, Words words, Wording wording, CompareDoor compare, CopyDoor copies,
        RollbackDoor rollbacks, FleetWords says) {

    FleetContext(FleetModel model, Theme theme, Words words, Wording wording, CompareDoor compare, CopyDoor copies,
            RollbackDoor rollbacks) {
        this(model, theme, words, wording, compare, copies, rollbacks, new FleetWords(words, wording));
    }
}
