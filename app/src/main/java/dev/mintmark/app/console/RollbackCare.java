package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.presentation.rollback.RollbacksModel;
import java.util.List;
import java.util.concurrent.Executor;

/// Finds what can be rolled back, and reads what was, behind the first frame.
final class RollbackCare {

    private final Wiring wiring;
    private volatile List<SourceId> places = List.of();

    RollbackCare(Wiring wiring) {
        this.wiring = wiring;
    }

    /// Where something can be rolled back, as far as it is known yet.
    List<SourceId> places() {
        return places;
    }

    /// @param ready told on the FX thread when the places are known
    void begin(RollbacksModel model, Executor fxThread, Runnable ready) {
        Thread.ofVirtual().name("find ways back").start(() -> {
            places = wiring.rollbacks().places();
            fxThread.execute(() -> {
                ready.run();
                model.refresh();
            });
        });
    }
}
