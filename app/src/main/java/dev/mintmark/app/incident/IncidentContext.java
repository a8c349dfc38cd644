package dev.mintmark.app.incident;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.words.Wording;
import dev.mintmark.presentation.incident.IncidentsModel;

/// What every part of the screen needs.
record IncidentContext(IncidentsModel model, IncidentDoors doors, Tools tools, IncidentWords says) {

    IncidentContext(IncidentsModel model, IncidentDoors doors, Tools tools) {
        this(model, doors, tools, new IncidentWords(tools.words(), tools.wording()));
    }

    String word(String key, Object... arguments) {
        return tools.word(key, arguments);
    }

    Wording wording() {
        return tools.wording();
    }
}
