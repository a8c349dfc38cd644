package dev.mintmark.app.notify;

import dev.mintmark.app.access.Described;
import dev.mintmark.app.icon.Icon;
import dev.mintmark.app.words.Words;
import dev.mintmark.presentation.frame.Bells;
import dev.mintmark.presentation.frame.Notify.Event;
import dev.mintmark.presentation.frame.Notify.Place;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// A bell beside one rollback or copy: whether the operator wants to hear of it while looking elsewhere.
public final class BellButton extends ToggleButton {

    public static final String ID = "bell-";

    private final Words words;
    private final Bells bells;
    private final List<Event> events;
    private final FontIcon icon = new FontIcon(Icon.BELL);
    private String about = "";

    /// @param events it is about; rings as soon as one of them would be told
    public BellButton(Words words, Bells bells, Event... events) {
        this.words = words;
        this.bells = bells;
        this.events = List.of(events);
        setId(ID + events[0].name().toLowerCase(Locale.ROOT));
        setGraphic(icon);
        getStyleClass().addAll("quiet", "small", "icon-only", "bell");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> {
            bells.ring(about, isSelected());
            say();
        });
    }

    /// @param id     of what it stands beside from now on
    /// @param places where that is
    public void about(String id, List<Place> places) {
        if (!id.equals(about)) {
            about = id;
            setSelected(events.stream().anyMatch(event -> bells.rings(event, id, places)));
            say();
        }
    }

    private void say() {
        icon.setIconCode(isSelected() ? Icon.BELL : Icon.BELL_OFF);
        Described.as(this, words.get(isSelected() ? "notify.bell.on" : "notify.bell.off"), "");
    }
}
