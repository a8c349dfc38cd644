package dev.mintmark.argocd;

import dev.mintmark.change.rollback.Pipeline.Accepted;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import java.util.Optional;

/// One kind of step, as [dev.mintmark.change.rollback.Pipeline] promises it.
interface Act {

    Accepted rehearse(Step step) throws RollbackRefused, InterruptedException;

    Accepted carryOut(Step step) throws RollbackRefused, InterruptedException;

    default Optional<String> waitingFor(Step step) throws RollbackRefused, InterruptedException {
        return Optional.empty();
    }

    default Accepted stop(Step step) throws RollbackRefused, InterruptedException {
        return new Accepted("There is nothing to stop.", true);
    }
}
