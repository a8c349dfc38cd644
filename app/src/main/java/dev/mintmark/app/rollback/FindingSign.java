package dev.mintmark.app.rollback;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.change.rollback.Finding;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a finding is told by shape and colour, and the key of its word.
enum FindingSign {

    BLOCKED(Icon.X_OCTAGON, "danger"),
    OVERRIDDEN(Icon.UNLOCK, "warning"),
    HANDLED(Icon.SHIELD, "accent"),
    WARNED(Icon.ALERT_TRIANGLE, "warning"),
    UNTOLD(Icon.HELP_CIRCLE, "muted"),
    PASSED(Icon.CHECK, "ok");

    private final Icon icon;
    private final String role;

    FindingSign(Icon icon, String role) {
        this.icon = icon;
        this.role = role;
    }

    static FindingSign of(Finding finding, boolean overridden) {
        return switch (finding.verdict()) {
            case BLOCKED -> finding.handled().isPresent() ? HANDLED : overridden ? OVERRIDDEN : BLOCKED;
            case WARNED -> finding.handled().isPresent() ? HANDLED : WARNED;
            case COULD_NOT_TELL -> UNTOLD;
            case PASSED -> PASSED;
        };
    }

    String role() {
        return role;
    }

    void show(FontIcon on) {
        on.setIconCode(icon);
        on.getStyleClass().setAll("ikonli-font-icon", "status-" + role);
    }

    String key() {
        return "rollbacks.verdict." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
