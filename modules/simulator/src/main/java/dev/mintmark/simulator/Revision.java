package dev.mintmark.simulator;

import java.time.Instant;
import java.util.Optional;

/// One state of a workload's template.
///
/// @param number   grows by one with every release, also with a rollback
/// @param version  the version the template was written for
/// @param template the name a real system would give it; the same again after a rollback
/// @param at       when it became current
record Revision(int number, String version, String reference, String template, Instant at, Cause cause) {

    /// Who or what made a revision current.
    ///
    /// @param manager the field manager; empty where the system does not tell
    /// @param change  the change cause, word for word
    record Cause(Optional<String> manager, Optional<String> change) {

        static final Cause UNTOLD = new Cause(Optional.empty(), Optional.empty());

        static Cause of(String manager, String change) {
            return new Cause(Optional.of(manager), Optional.of(change));
        }
    }

    boolean hasTemplateOf(Revision other) {
        return template.equals(other.template);
    }
}
