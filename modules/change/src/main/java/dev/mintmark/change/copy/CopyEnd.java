package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.Problem;
import java.time.Instant;

/// How far the end of a copy is known.
public sealed interface CopyEnd {

    /// The place was asked, and has nothing of it any longer.
    ///
    /// @param seenAt when it was asked
    record Confirmed(Instant seenAt) implements CopyEnd {

        public Confirmed {
            requireNonNull(seenAt, "seenAt");
        }
    }

    /// It was told to end, but nobody could see that it did.
    record NotConfirmed(Problem problem) implements CopyEnd {

        public NotConfirmed {
            requireNonNull(problem, "problem");
        }
    }
}
