package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.TerminalAction;
import com.techsenger.jeditermfx.ui.TerminalCopyPasteHandler;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import com.techsenger.jeditermfx.ui.settings.SettingsProvider;
import java.util.List;

/// The emulator's picture, without what it does by itself: no menu that opens links, no clipboard of its own.
final class JediPanel extends TerminalPanel {

    private volatile boolean bracketsPaste;

    JediPanel(SettingsProvider settings, TerminalTextBuffer text, StyleState style) {
        super(settings, text, style);
    }

    @Override
    protected TerminalCopyPasteHandler createCopyPasteHandler() {
        return new TerminalCopyPasteHandler() {
            @Override
            public void setContents(String text, boolean selection) {
                // Copying is a command of the window.
            }

            @Override
            public String getContents(boolean selection) {
                return null;
            }
        };
    }

    @Override
    public void setBracketedPasteMode(boolean wanted) {
        super.setBracketedPasteMode(wanted);
        bracketsPaste = wanted;
    }

    /// The look has another size of letters now.
    void measureAgain() {
        reinitFontAndResize();
    }

    /// Whether the program asked to be told what is pasted.
    boolean bracketsPaste() {
        return bracketsPaste;
    }

    /// Only what is bound to keys here: Shift with Page Up and Page Down.
    @Override
    public List<TerminalAction> getActions() {
        return super.getActions().stream().filter(action -> !action.getPresentation().getKeyCombinations().isEmpty())
                .toList();
    }
}
