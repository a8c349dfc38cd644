package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.PlanId;
import dev.mintmark.change.rollback.PlanStore;

class FakePlanStoreTest implements PlanStoreContract {

    @Override
    public PlanStore empty() {
        return new FakePlanStore();
    }

    @Override
    public void damage(PlanStore store, PlanId id) {
        ((FakePlanStore) store).damage(id);
    }
}
