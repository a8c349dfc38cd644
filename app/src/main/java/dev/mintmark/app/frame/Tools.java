package dev.mintmark.app.frame;

import dev.mintmark.app.export.TakeAway;
import dev.mintmark.app.settings.Remembered;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.frame.Notices;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Background;

/// What every part of the window has at hand; made once, in `Wiring`.
public record Tools(Words words, Wording wording, Theme theme, Outlook outlook, Notices notices, Background background,
        Remembered remembered, TakeAway takeAway) {

    /// The sentence, from [Words].
    public String word(String key, Object... arguments) {
        return words.get(key, arguments);
    }
}
