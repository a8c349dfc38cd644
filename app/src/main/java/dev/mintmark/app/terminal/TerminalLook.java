package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.Color;
import com.techsenger.jeditermfx.core.TerminalColor;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.emulator.ColorPalette;
import com.techsenger.jeditermfx.core.model.TerminalTypeAheadSettings;
import com.techsenger.jeditermfx.ui.TerminalActionPresentation;
import com.techsenger.jeditermfx.ui.settings.DefaultSettingsProvider;
import dev.mintmark.app.theme.Fonts;
import dev.mintmark.app.theme.Theme;
import java.util.List;
import javafx.scene.text.Font;

/// The emulator's settings: colours as the theme has them at this moment, no sounds, no links, no keys of its own.
final class TerminalLook extends DefaultSettingsProvider {

    static final int SCROLLBACK = 3_000;

    private static final float FONT_SIZE = 13;
    private static final float LINE_SPACING = 1.1f;
    private static final int FRAMES_A_SECOND = 30;

    private final Theme theme;

    TerminalLook(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Font getTerminalFont() {
        return Fonts.mono(getTerminalFontSize());
    }

    @Override
    public float getTerminalFontSize() {
        return (float) (FONT_SIZE * theme.textSizeProperty().get().factor());
    }

    @Override
    public float getLineSpacing() {
        return LINE_SPACING;
    }

    @Override
    public TerminalColor getDefaultForeground() {
        return colour("terminal-text");
    }

    @Override
    public TerminalColor getDefaultBackground() {
        return colour("terminal-background");
    }

    TextStyle plainStyle() {
        return new TextStyle(getDefaultForeground(), getDefaultBackground());
    }

    @Override
    public TextStyle getSelectionColor() {
        return new TextStyle(colour("terminal-text"), colour("terminal-selection"));
    }

    @Override
    public TextStyle getFoundPatternColor() {
        return new TextStyle(colour("warning-text"), colour("warning-tint"));
    }

    @Override
    public boolean useInverseSelectionColor() {
        return false;
    }

    @Override
    public ColorPalette getTerminalColorPalette() {
        return new ColorPalette() {
            @Override
            protected Color getForegroundByColorIndex(int index) {
                return of("terminal-" + index);
            }

            @Override
            protected Color getBackgroundByColorIndex(int index) {
                return of("terminal-" + index);
            }
        };
    }

    /// Asked anew at each painting: what was printed before the theme was changed has the colours of now, too.
    private TerminalColor colour(String role) {
        return new TerminalColor(() -> of(role));
    }

    private Color of(String role) {
        var colour = theme.colour(role);
        return new Color((int) Math.round(colour.getRed() * 255), (int) Math.round(colour.getGreen() * 255),
                (int) Math.round(colour.getBlue() * 255));
    }

    @Override
    public int getBufferMaxLinesCount() {
        return SCROLLBACK;
    }

    @Override
    public int maxRefreshRate() {
        return FRAMES_A_SECOND;
    }

    @Override
    public boolean audibleBell() {
        return false;
    }

    @Override
    public TerminalTypeAheadSettings getTypeAheadSettings() {
        return new TerminalTypeAheadSettings(false, Long.MAX_VALUE, TextStyle.EMPTY);
    }

    // Its actions have no keys here: those that are kept are commands of the window, the others belong to the program.

    @Override
    public TerminalActionPresentation getOpenUrlActionPresentation() {
        return withoutKeys();
    }

    @Override
    public TerminalActionPresentation getCopyActionPresentation() {
        return withoutKeys();
    }

    @Override
    public TerminalActionPresentation getPasteActionPresentation() {
        return withoutKeys();
    }

    @Override
    public TerminalActionPresentation getClearBufferActionPresentation() {
        return withoutKeys();
    }

    @Override
    public TerminalActionPresentation getLineUpActionPresentation() {
        return withoutKeys();
    }

    @Override
    public TerminalActionPresentation getLineDownActionPresentation() {
        return withoutKeys();
    }

    @Override
    public TerminalActionPresentation getFindActionPresentation() {
        return withoutKeys();
    }

    private static TerminalActionPresentation withoutKeys() {
        return new TerminalActionPresentation("", List.of());
    }
}
