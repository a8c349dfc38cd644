package dev.mintmark.app.fleet;

import dev.mintmark.fleet.service.Sign;
import javafx.scene.control.Label;

/// A chip as a node, for where there are few; keeps its node while what it says changes.
final class Chip extends Label {

    private String role = "";

    Chip() {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    static Chip inFull(FleetWords says, Sign sign) {
        var chip = new Chip();
        chip.setMinWidth(0);
        chip.say(says.signInFull(sign), FleetWords.role(sign.severity()));
        return chip;
    }

    /// @param newRole its style class; empty for the neutral one
    void say(String text, String newRole) {
        setText(text);
        if (!newRole.equals(role)) {
            getStyleClass().remove(role);
            if (!newRole.isEmpty()) {
                getStyleClass().add(newRole);
            }
            role = newRole;
        }
    }
}
