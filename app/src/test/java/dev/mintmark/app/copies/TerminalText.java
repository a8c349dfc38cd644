package dev.mintmark.app.copies;

import javafx.scene.Parent;

/// What a terminal of the Copies screen shows, for stories that are told over more screens than that.
public final class TerminalText {

    private TerminalText() {}

    /// Empty without a terminal in front. FX thread only.
    public static String in(Parent window) {
        return window.lookup("#" + CopyPage.ID) instanceof CopyPage page ? page.shells().text() : "";
    }
}
