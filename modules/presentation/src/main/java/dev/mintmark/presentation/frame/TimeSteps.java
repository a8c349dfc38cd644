package dev.mintmark.presentation.frame;

import java.time.Instant;
import java.util.Optional;

/// The moments worth stopping at on the way through time: releases and outages. The timeline knows them.
public interface TimeSteps {

    /// Knows no moment.
    TimeSteps NONE = new TimeSteps() {
        @Override
        public Optional<Instant> before(Instant moment) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> after(Instant moment) {
            return Optional.empty();
        }
    };

    /// The last such moment strictly before this one.
    Optional<Instant> before(Instant moment);

    /// The first such moment strictly after this one; empty when only the present is left.
    Optional<Instant> after(Instant moment);
}
