package dev.mintmark.app.frame;

import java.util.Optional;

/// The way back to the screen that asked for something: Esc takes it, once. FX thread only.
public final class WayBack {

    private final Navigator navigator;
    private Optional<String> screen = Optional.empty();

    public WayBack(Navigator navigator) {
        this.navigator = navigator;
    }

    /// @param screenId the screen that asked
    public void leadsTo(String screenId) {
        screen = Optional.of(screenId);
    }

    /// Somebody came here by himself.
    public void forget() {
        screen = Optional.empty();
    }

    /// Brings that screen to the front again.
    ///
    /// @return false if there is no way back
    public boolean take() {
        var before = screen;
        screen = Optional.empty();
        before.ifPresent(navigator::goTo);
        return before.isPresent();
    }
}
