package dev.mintmark.app.look;

import dev.mintmark.app.desktop.FxThread;
import dev.mintmark.app.export.FileChoice;
import dev.mintmark.app.export.TakeAway;
import dev.mintmark.app.frame.Tools;
import dev.mintmark.app.settings.Remembered;
import dev.mintmark.app.settings.Settings;
import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.app.words.Wording;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.frame.Notices;
import dev.mintmark.presentation.frame.Outlook;
import dev.mintmark.presentation.work.Background;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What the window needs, for tests: a clock that stands still, and a file dialog that always answers the same.
public final class Sample {

    /// When it is, in every test and picture.
    public static final Instant NOW = Instant.parse("2026-11-21T14:35:00Z");

    public static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private Sample() {}

    public static Tools tools(Theme theme) {
        return tools(theme, (_, _, _) -> Optional.empty());
    }

    /// @param chosen the file the operator will choose
    public static Tools tools(Theme theme, Path chosen) {
        return tools(theme, (_, _, _) -> Optional.of(chosen));
    }

    private static Tools tools(Theme theme, FileChoice files) {
        var words = Words.load();
        var notices = new Notices();
        var fxThread = new FxThread();
        var background = new Background(fxThread, fxThread);
        var look = theme.appearance() == Appearance.LIGHT ? ThemeChoice.LIGHT : ThemeChoice.DARK;
        return new Tools(words, new Wording(words, CLOCK, ZoneOffset.UTC), theme, new Outlook(CLOCK), notices, background,
                new Remembered(Settings.DEFAULTS.withTheme(look)), new TakeAway(words, notices, background, files));
    }

    /// The words of a list of keys, so that a test can say what it expects without repeating them.
    public static List<String> words(Tools tools, String... keys) {
        return List.of(keys).stream().map(key -> tools.word(key)).toList();
    }
}
