package dev.mintmark.app.incident;

import dev.mintmark.incident.Story;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a line of the story comes from, told by shape and colour beside the word.
enum StoryShape {

    ALARM(Feather.BELL, "danger"),
    SEEN(Feather.EYE, "accent"),
    DONE(Feather.ZAP, "warning"),
    KEPT(Feather.PAPERCLIP, "ok"),
    WRITTEN(Feather.EDIT_3, "text"),
    ITSELF(Feather.FLAG, "muted");

    private final Feather icon;
    private final String role;

    StoryShape(Feather icon, String role) {
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
