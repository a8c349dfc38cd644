package dev.mintmark.app.wiring;

import dev.mintmark.simulator.SimulatedFleet;

/// How the demo fleet is rolled back: through pipelines that live in memory with it.
final class DemoRollbackRooms {

    private DemoRollbackRooms() {}

    static RollbackRooms of(SimulatedFleet demo) {
        return RollbackRooms.NONE;
    }
}
