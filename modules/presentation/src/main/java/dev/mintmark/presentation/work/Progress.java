package dev.mintmark.presentation.work;

/// Where a job tells how far it has come. Callable from any thread, as often as one likes.
@FunctionalInterface
public interface Progress {

    /// @param fraction from 0 to 1
    void reached(double fraction);
}
