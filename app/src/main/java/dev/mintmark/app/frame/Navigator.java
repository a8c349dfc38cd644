package dev.mintmark.app.frame;

/// Brings another screen to the front. The window is one.
public interface Navigator {

    /// Does nothing if there is no such screen.
    void goTo(String screenId);
}
