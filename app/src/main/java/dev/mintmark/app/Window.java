package dev.mintmark.app;

/// The other face. Behind an interface so that the command line does not load JavaFX.
@FunctionalInterface
public interface Window {

    /// Shows the window and returns when it is closed.
    ///
    /// @return the exit code
    int open(Surroundings around, Home home, Endpoints endpoints);
}
