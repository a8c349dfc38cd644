package dev.mintmark.app.incident;

import dev.mintmark.app.icon.Icon;
import dev.mintmark.incident.Story;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a line of the story comes from, told by shape and colour beside the word.
enum StoryShape {

    ALARM(Icon.BELL, "danger"),
    SEEN(Icon.EYE, "accent"),
    DONE(Icon.ZAP, "warning"),
    KEPT(Icon.PAPERCLIP, "ok"),
    WRITTEN(Icon.EDIT_3, "text"),
    ITSELF(Icon.FLAG, "muted");

    private final Icon icon;
    private final String role;

    StoryShape(Icon icon, String role) {
        this.icon = icon;
        this.role = role;
    }

    static StoryShape of(Story.Kind kind) {
        return switch (kind) {
            case ALERT -> ALARM;
            case FLEET -> SEEN;
            case ACT -> DONE;
            case COLLECTED -> KEPT;
            case NOTE -> WRITTEN;
            case INCIDENT -> ITSELF;
        };
    }

    void show(FontIcon on) {
        on.setIconCode(icon);
        on.getStyleClass().setAll("ikonli-font-icon", "status-" + role);
    }
}
