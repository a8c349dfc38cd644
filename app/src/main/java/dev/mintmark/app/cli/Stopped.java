package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.Plan;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Rollbacks;

/// What is said when somebody stops watching a rollback that is not over.
final class Stopped {

    private Stopped() {}

    static void say(RollbackAsking asking, Rollbacks rollbacks, Plan plan) {
        if (!mayHaveBegun(rollbacks, plan)) {
            asking.note("Cancelled. The rollback " + plan.id() + " was not begun.");
            return;
        }
        asking.note("No longer watched. The rollback " + plan.id() + " stays on record without an end: 'mintmark rollback "
                + "watch " + plan.id() + "' shows how it stands, 'mintmark rollback run " + plan.id()
                + " --yes' goes on with it, 'mintmark rollback abort " + plan.id() + "' ends it.");
    }

    private static boolean mayHaveBegun(Rollbacks rollbacks, Plan plan) {
        try {
            return rollbacks.look(plan).isPresent();
        } catch (RollbackRefused unknown) {
            return true;
        }
    }
}
