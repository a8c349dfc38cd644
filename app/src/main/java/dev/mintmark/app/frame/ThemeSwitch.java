package dev.mintmark.app.frame;

import dev.mintmark.app.settings.Remembered;
import dev.mintmark.app.settings.ThemeChoice;
import dev.mintmark.app.theme.Appearance;
import dev.mintmark.app.theme.Theme;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Dark, light, or as the desktop is: shows the remembered choice and changes it.
final class ThemeSwitch {

    private final Theme theme;
    private final Remembered remembered;

    ThemeSwitch(Theme theme, Remembered remembered) {
        this.theme = theme;
        this.remembered = remembered;
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> show());
    }

    ThemeChoice next() {
        choose(remembered.now().theme().next());
        return remembered.now().theme();
    }

    void choose(ThemeChoice wanted) {
        remembered.change(settings -> settings.withTheme(wanted));
        show();
    }

    private void show() {
        theme.show(switch (remembered.now().theme()) {
            case DARK -> Appearance.DARK;
            case LIGHT -> Appearance.LIGHT;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT
                    ? Appearance.LIGHT : Appearance.DARK;
        });
    }
}
