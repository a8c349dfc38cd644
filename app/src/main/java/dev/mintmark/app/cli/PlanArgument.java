package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.domain.Problem;
import java.util.List;
import picocli.CommandLine.Parameters;

/// Which plan is meant.
final class PlanArgument {

    @Parameters(index = "0", paramLabel = "PLAN-ID",
            description = "The plan, as 'mintmark rollback list' calls it; the first letters are enough.")
    private String text;

    /// @throws RollbackRefused if there is none, or several begin so
    Plan in(Rollbacks rollbacks) throws RollbackRefused {
        var found = text.isEmpty() ? List.<Plan>of() : rollbacks.find(text);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw found.isEmpty() ? refused("There is no such plan; a demo's plan ends with the call that made it.",
                "See mintmark rollback list.")
                : refused("Several begin so: " + Listing.of(found.stream().map(plan -> plan.id().value()).toList()) + ".",
                        "Give more letters of the one you mean.");
    }

    private RollbackRefused refused(String why, String next) {
        return new RollbackRefused(RollbackRefused.Kind.BLOCKED, new Problem("rollback.not-found",
                "No plan '" + text + "' was found.", why, next), null);
    }
}
