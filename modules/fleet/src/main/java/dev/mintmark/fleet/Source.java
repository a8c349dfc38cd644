package dev.mintmark.fleet;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;

/// One external system, seen read-only. Each system room offers one implementation.
///
/// Every implementation, fake or real, passes `SourceContract` of the testkit.
public interface Source {

    SourceId id();

    SourceKind kind();

    /// Where it looks, for people: a URL or a socket, never with credentials.
    String endpoint();

    /// Looks at everything, then keeps looking, and tells the observer what it sees in the order it saw it.
    ///
    /// First comes what is there, as it arrives, with [Observation.Loading] in between if it takes long; then
    /// [Observation.Listed], which says that this was all; then changes, for as long as the system answers, with
    /// [Observation.Heard] at least every 30 s while it is known to be current. When called again it starts afresh:
    /// what has gone in the meantime is told by its absence from the next [Observation.Listed]. What may not be seen is
    /// told by [Observation.Limited] before [Observation.Listed].
    ///
    /// Blocks; call it on a virtual thread. Never returns normally. The caller waits and calls again after a
    /// [SourceUnavailable]: short losses (a watch that ended, `410 Gone`) are mended inside without a word.
    ///
    /// @throws SourceUnavailable    if the system cannot be reached, or does not answer in time, or is no longer heard
    /// @throws InterruptedException if the thread is interrupted, which is how watching ends; connections are closed
    void watch(Observer observer) throws SourceUnavailable, InterruptedException;

    /// What watching has cost the system so far. Callable at any time from any thread.
    Traffic traffic();
}
