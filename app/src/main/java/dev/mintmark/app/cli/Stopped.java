package dev.mintmark.app.cli;

import dev.mintmark.change.rollback.Plan;

/// What is said when somebody stops watching a rollback that is not over.
final class Stopped {

    private Stopped() {}

    static void say(RollbackAsking asking, Plan plan) {
        asking.note("No longer watched. The rollback " + plan.id() + " stays on record without an end: 'mintmark rollback "
                + "watch " + plan.id() + "' shows how it stands, 'mintmark rollback run " + plan.id()
                + " --yes' goes on with it, 'mintmark rollback abort " + plan.id() + "' ends it.");
    }
}
