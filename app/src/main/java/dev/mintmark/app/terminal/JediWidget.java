package dev.mintmark.app.terminal;

import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import com.techsenger.jeditermfx.core.TerminalStarter;
import com.techsenger.jeditermfx.core.TtyBasedArrayDataStream;
import com.techsenger.jeditermfx.core.TtyConnector;
import com.techsenger.jeditermfx.core.model.JediTerminal;
import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.TerminalAction;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import com.techsenger.jeditermfx.ui.settings.SettingsProvider;
import java.util.List;

/// The emulator, put together with our own parts in place of those that would reach out of the pane.
final class JediWidget extends JediTermFxWidget {

    JediWidget(TerminalLook look) {
        super(look);
    }

    @Override
    protected StyleState createDefaultStyle() {
        var style = new StyleState();
        style.setDefaultStyle(((TerminalLook) mySettingsProvider).plainStyle());
        return style;
    }

    @Override
    protected TerminalPanel createTerminalPanel(SettingsProvider settings, StyleState style, TerminalTextBuffer text) {
        return new JediPanel(settings, text, style);
    }

    @Override
    protected TerminalExecutorServiceManager createExecutorServiceManager() {
        return new JediThreads();
    }

    @Override
    protected TerminalStarter createTerminalStarter(JediTerminal terminal, TtyConnector connector) {
        return new JediStarter(terminal, (ProcessConnector) connector, new TtyBasedArrayDataStream(connector),
                getTypeAheadManager(), getExecutorServiceManager());
    }

    /// Its search bar is not shown: the window has one.
    @Override
    public List<TerminalAction> getActions() {
        return List.of();
    }
}
