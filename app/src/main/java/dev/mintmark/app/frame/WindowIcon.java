package dev.mintmark.app.frame;

import javafx.scene.image.Image;

/// The program's sign for the task bar.
final class WindowIcon {

    private static final String FILE = "/dev/mintmark/assets/icons/mintmark-64.png";

    private WindowIcon() {}

    static Image image() {
        return new Image(WindowIcon.class.getResource(FILE).toString(), true);
    }
}
