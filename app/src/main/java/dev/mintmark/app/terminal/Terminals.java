package dev.mintmark.app.terminal;

import dev.mintmark.app.theme.Theme;
import dev.mintmark.change.inside.CopyProcess;
import java.util.concurrent.Executor;

/// Opens terminals in the look of the window. FX thread only.
public final class Terminals {

    private final Theme theme;
    private final Executor fxThread;

    public Terminals(Theme theme, Executor fxThread) {
        this.theme = theme;
        this.fxThread = fxThread;
    }

    /// A terminal over this process, which has one on its side too.
    ///
    /// @param spoken what a screen reader says of it
    public TerminalPane open(CopyProcess process, String spoken) {
        return new JediTerminalPane(process, theme, fxThread, spoken);
    }
}
