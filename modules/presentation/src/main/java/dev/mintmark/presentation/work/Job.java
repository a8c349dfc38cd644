package dev.mintmark.presentation.work;

import dev.mintmark.domain.Problem;
import java.util.Optional;

/// Blocking work, run on a virtual thread.
@FunctionalInterface
public interface Job {

    /// Does it. An interrupt means that nobody needs the result any longer.
    ///
    /// @return why it failed, or empty if it did not
    Optional<Problem> run(Progress progress) throws InterruptedException;
}
