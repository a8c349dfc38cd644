package dev.mintmark.app.timeline;

import dev.mintmark.app.theme.Fonts;
import dev.mintmark.app.theme.Theme;
import dev.mintmark.presentation.mark.VersionColours;
import dev.mintmark.presentation.timeline.MarkKind;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/// All that lanes are painted with, in one appearance.
final class LaneInk {

    private static final double FADED = 0.82;
    private static final double NOT_READY = 0.72;

    final Font name = Font.font("Inter Semi Bold", 13);
    final Font words = Fonts.words(GlyphWidths.WORDS_SIZE);
    final Font small = Fonts.words(12);
    final Font digest = Fonts.mono(GlyphWidths.DIGEST_SIZE);

    final Color background;
    final Color text;
    final Color muted;
    final Color subtle;
    final Color faint;
    final Color line;
    final Color faintLine;
    final Color selected;
    final Color hover;
    final Color accent;
    final Color past;
    final Color unknown;
    final Color veil;
    final Paint notReady;
    final Paint unseen;
    private final Color warning;
    private final Color danger;
    private final Color[] versions;
    private final Color[] onVersions;

    LaneInk(Theme theme) {
        background = theme.colour("background");
        text = theme.colour("text");
        muted = theme.colour("muted");
        subtle = theme.colour("subtle");
        faint = theme.colour("faint");
        line = theme.colour("line");
        faintLine = theme.colour("faint-line");
        selected = theme.colour("selected");
        hover = theme.colour("hover");
        accent = theme.colour("accent");
        past = theme.colour("past");
        warning = theme.colour("warning");
        danger = theme.colour("danger");
        unknown = theme.colour("line");
        veil = background.deriveColor(0, 1, 1, FADED);
        notReady = Hatching.of(theme.colour("hatch").deriveColor(0, 1, 1, NOT_READY), 5, 2);
        unseen = Hatching.of(faint, 7, 1);
        versions = IntStream.range(0, VersionColours.COUNT).mapToObj(theme::version).toArray(Color[]::new);
        onVersions = IntStream.range(0, VersionColours.COUNT).mapToObj(theme::onVersion).toArray(Color[]::new);
    }

    Color version(int index) {
        return index < 0 ? unknown : versions[index];
    }

    Color onVersion(int index) {
        return index < 0 ? text : onVersions[index];
    }

    Color mark(MarkKind kind) {
        return switch (kind) {
            case TAG_MOVED -> danger;
            case RELEASE, UNEXPLAINED -> warning;
            case ROLLBACK -> accent;
            case SIGHT_LOST, GONE -> subtle;
            case FOLLOWED, FIRST_SEEN, SIGHT_GAINED -> muted;
        };
    }
}
