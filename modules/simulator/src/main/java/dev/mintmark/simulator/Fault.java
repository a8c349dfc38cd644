package dev.mintmark.simulator;

/// What is wrong with a version of a service. It shows wherever that version is started.
public sealed interface Fault {

    /// Its process ends soon after it was started, once `healthy` instances of it are ready: a pool that is used up.
    ///
    /// @param exit    the process's exit code
    /// @param healthy so many instances do not crash; 0 if all do
    record Crashes(int exit, int healthy) implements Fault {}

    /// The registry does not have it.
    record CannotBePulled() implements Fault {}

    /// It runs, but never says that it is ready.
    record NeverReady() implements Fault {}
}
