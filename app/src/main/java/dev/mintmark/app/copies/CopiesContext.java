package dev.mintmark.app.copies;

import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.terminal.Terminals;
import dev.mintmark.app.words.Wording;
import dev.mintmark.presentation.copies.CopiesModel;
import dev.mintmark.presentation.copies.LaunchModel;

/// What every part of the screen needs.
record CopiesContext(CopiesModel model, LaunchModel launch, Tools tools, Terminals terminals, CopyWords says) {

    CopiesContext(CopiesModel model, LaunchModel launch, Tools tools, Terminals terminals) {
        this(model, launch, tools, terminals, new CopyWords(tools.words(), tools.wording()));
    }

    String word(String key, Object... arguments) {
        return tools.word(key, arguments);
    }

    Wording wording() {
        return tools.wording();
    }
}
