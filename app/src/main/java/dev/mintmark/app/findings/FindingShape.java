package dev.mintmark.app.findings;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.fleet.service.Sign.Severity;
import org.kordamp.ikonli.javafx.FontIcon;

/// How much a finding matters, told by shape and colour.
enum FindingShape {

    SOON(Icon.ALERT_TRIANGLE, "warning"),
    URGENT(Icon.ALERT_OCTAGON, "danger"),
    WORTH_KNOWING(Icon.INFO, "accent"),
    CALM(Icon.CIRCLE, "muted"),
    LET_STAND(Icon.CHECK, "muted");

    private final Icon icon;
    private final String role;

    FindingShape(Icon icon, String role) {
        this.icon = icon;
        this.role = role;
    }

    static FindingShape of(Severity severity) {
        return switch (severity) {
            case DANGER -> URGENT;
            case WARNING -> SOON;
            case NOTICE -> WORTH_KNOWING;
            case STALE, CALM -> CALM;
        };
    }

    /// The style of a chip that says it; empty for the neutral one.
    String chip() {
        return role.equals("muted") ? "" : role;
    }

    void show(FontIcon on) {
        on.setIconCode(icon);
        on.getStyleClass().setAll("ikonli-font-icon", "status-" + role);
    }
}
