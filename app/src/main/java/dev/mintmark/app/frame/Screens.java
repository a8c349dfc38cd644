package dev.mintmark.app.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The screens in the order of the rail, one of them in front. Made before the screens, which get it as [Navigator].
public final class Screens implements Navigator {

    private final List<Screen> all = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Screen> front = new ReadOnlyObjectWrapper<>();

    public void add(Screen screen) {
        all.add(screen);
    }

    List<Screen> all() {
        return List.copyOf(all);
    }

    /// Null until [#goTo(String)] was called first.
    public ReadOnlyObjectProperty<Screen> frontProperty() {
        return front.getReadOnlyProperty();
    }

    Optional<Screen> front() {
        return Optional.ofNullable(front.get());
    }

    @Override
    public void goTo(String screenId) {
        all.stream().filter(screen -> screen.id().equals(screenId)).findFirst().ifPresent(screen -> {
            front().filter(before -> before != screen).ifPresent(Screen::hidden);
            front.set(screen);
            screen.shown();
        });
    }
}
