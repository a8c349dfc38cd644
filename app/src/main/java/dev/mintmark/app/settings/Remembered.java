package dev.mintmark.app.settings;

import java.util.function.UnaryOperator;

/// The settings as they are now. FX thread only; written to the file when the window closes.
public final class Remembered {

    private Settings settings;

    public Remembered(Settings settings) {
        this.settings = settings;
    }

    public Settings now() {
        return settings;
    }

    public void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
    }
}
