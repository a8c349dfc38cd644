package dev.mintmark.app.rollback;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.words.Wording;
import dev.mintmark.presentation.arm.ArmedModel;
import dev.mintmark.presentation.compare.CompareDoor;
import dev.mintmark.presentation.rollback.PlanModel;
import dev.mintmark.presentation.rollback.RollbacksModel;

/// What every part of the screen needs.
record RollbackContext(RollbacksModel model, PlanModel plan, ArmedModel armed, CompareDoor compare, Tools tools,
        RollbackWords says) {

    RollbackContext(RollbacksModel model, PlanModel plan, ArmedModel armed, CompareDoor compare, Tools tools) {
        this(model, plan, armed, compare, tools, new RollbackWords(tools.words(), tools.wording()));
    }

    String word(String key, Object... arguments) {
        return tools.word(key, arguments);
    }

    Wording wording() {
        return tools.wording();
    }
}
