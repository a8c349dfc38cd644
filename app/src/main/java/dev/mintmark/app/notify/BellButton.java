package dev.mintmark.app.notify;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.frame.Bells;
import dev.mintmark.presentation.frame.Notify.Subject;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A bell beside one rollback or copy: whether the operator wants to hear of it while looking elsewhere.
public final class BellButton extends ToggleButton {

    public static final String ID = "bell-";

    private final Words words;
    private final Bells bells;
    private final Subject subject;
    private final FontIcon icon = new FontIcon(Feather.BELL);
    private String about = "";

    public BellButton(Words words, Bells bells, Subject subject) {
        this.words = words;
        this.bells = bells;
        this.subject = subject;
        setId(ID + subject.name().toLowerCase(java.util.Locale.ROOT));
        setGraphic(icon);
        getStyleClass().addAll("quiet", "small", "icon-only", "bell");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> {
            bells.ring(subject, about, isSelected());
            say();
        });
    }

    /// @param id of what it stands beside from now on
    public void about(String id) {
        if (!id.equals(about)) {
            about = id;
            setSelected(bells.rings(subject, about));
            say();
        }
    }

    private void say() {
        icon.setIconCode(isSelected() ? Feather.BELL : Feather.BELL_OFF);
        Described.as(this, words.get(isSelected() ? "notify.bell.on" : "notify.bell.off"), "");
    }
}
