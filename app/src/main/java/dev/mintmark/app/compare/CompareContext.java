package dev.mintmark.app.compare;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.words.Wording;
import dev.mintmark.presentation.compare.CompareModel;

/// What every part of the screen needs.
record CompareContext(CompareModel model, Tools tools, CompareWords says) {

    CompareContext(CompareModel model, Tools tools) {
        this(model, tools, new CompareWords(tools.words(), tools.wording()));
    }

    String word(String key, Object... arguments) {
        return tools.word(key, arguments);
    }

    Wording wording() {
        return tools.wording();
    }
}
