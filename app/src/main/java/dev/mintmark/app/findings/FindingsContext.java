package dev.mintmark.app.findings;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.words.Wording;
import dev.mintmark.presentation.findings.FindingsModel;

/// What every part of the screen needs.
record FindingsContext(FindingsModel model, FindingsDoors doors, Tools tools, FindingsWords says) {

    FindingsContext(FindingsModel model, FindingsDoors doors, Tools tools) {
        this(model, doors, tools, new FindingsWords(tools.words(), tools.wording()));
    }

    String word(String key, Object... arguments) {
        return tools.word(key, arguments);
    }

    Wording wording() {
        return tools.wording();
    }
}
