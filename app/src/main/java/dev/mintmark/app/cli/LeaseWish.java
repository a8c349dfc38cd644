package dev.mintmark.app.cli;

import dev.mintmark.app.configuration.Amounts;
import dev.mintmark.change.copy.Lease;
import java.time.Duration;
import java.util.Optional;

/// How long a copy is to live, as far as the operator said so.
record LeaseWish(Optional<Duration> length, Optional<Duration> most) {

    /// @param length null if not said
    /// @param most   null if not said
    static LeaseWish of(Duration length, Duration most) {
        return new LeaseWish(Optional.ofNullable(length), Optional.ofNullable(most));
    }

    /// The lease, with what is configured for what was not said.
    ///
    /// @throws IllegalArgumentException if it is too short or too long
    Lease within(Lease configured) {
        var longest = most.orElse(configured.most());
        var wanted = length.orElse(shorter(configured.length(), longest));
        if (wanted.compareTo(Lease.SHORTEST) < 0 || wanted.compareTo(longest) > 0
                || longest.compareTo(configured.most()) > 0) {
            throw new IllegalArgumentException("A copy lives from " + Amounts.word(Lease.SHORTEST) + " to "
                    + Amounts.word(shorter(longest, configured.most()))
                    + (most.isPresent() ? "" : "; lease.longest in config.yaml is the limit"));
        }
        return new Lease(wanted, longest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
