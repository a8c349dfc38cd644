package dev.mintmark.fleet.finding;

import java.time.Duration;
import java.util.Map;

/// What was accepted. All of it blocks. Thread-safe; shared by all consoles of this operator on this machine.
public interface Acceptances {

    Duration LONGEST = Duration.ofDays(90);

    /// Those that hold now, the latest of each key.
    ///
    /// @throws FindingsUnavailable if it is not known; then nothing counts as accepted
    Map<FindingKey, Acceptance> now() throws FindingsUnavailable;

    /// Accepts a finding for a time, on record before it has effect. One that was accepted already is accepted anew.
    ///
    /// @throws FindingsUnavailable if it could not be put on record, or lasts too long
    void accept(Acceptance acceptance) throws FindingsUnavailable;

    /// Ends an acceptance before its time; without effect if there is none.
    void withdraw(FindingKey key, String operator, String reason) throws FindingsUnavailable;
}
