package dev.mintmark.fleet;

/// Takes what a source sees.
@FunctionalInterface
public interface Observer {

    /// Takes one observation. Blocks while more arrives than can be taken, so that a flood cannot fill the memory.
    ///
    /// @throws InterruptedException if the watching thread is interrupted meanwhile
    void observe(Observation observation) throws InterruptedException;
}
