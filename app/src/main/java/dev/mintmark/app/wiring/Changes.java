package dev.mintmark.app.wiring;

import dev.mintmark.change.arm.Arming;
import dev.mintmark.change.arm.ArmingTimes;
import dev.mintmark.change.audit.AuditLog;
import dev.mintmark.change.copy.DebugCopies;
import dev.mintmark.change.ephemeral.LiveLooks;
import dev.mintmark.change.rollback.PlanStore;
import dev.mintmark.change.rollback.Rollbacks;
import dev.mintmark.change.rollback.Sighting;
import dev.mintmark.change.rollback.Tempo;
import dev.mintmark.domain.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What changes the world: arming, the audit, debug copies, rollbacks. Each part is made when it is first asked for, because most
/// commands only look.
final class Changes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final OnDemand<AuditLog> audit;
    private final OnDemand<CopyHosts> hosts;
    private final OnDemand<Arming> arming;
    private final OnDemand<DebugCopies> copies;
    private final OnDemand<LiveLooks> liveLooks;
    private final OnDemand<RollbackRooms> rooms;
    private final OnDemand<PlanStore> plans;
    private final OnDemand<Rollbacks> rollbacks;

    Changes(Surroundings around, Supplier<AuditLog> audit, Supplier<CopyHosts> hosts, Supplier<RollbackRooms> rooms,
            Supplier<PlanStore> plans, Sighting sighting, Supplier<ArmingTimes> times) {
        this.audit = new OnDemand<>(audit);
        this.hosts = new OnDemand<>(hosts);
        this.arming = new OnDemand<>(() -> new Arming(around.clock(), this.hosts.get().armed(), times));
        this.copies = new OnDemand<>(() -> new DebugCopies(this.hosts.get().hosts(), arming.get(), this.audit.get(),
                around.clock(), around.operator()));
        this.liveLooks = new OnDemand<>(() -> new LiveLooks(this.hosts.get().live(), arming.get(), this.audit.get()));
        this.rooms = new OnDemand<>(rooms);
        this.plans = new OnDemand<>(plans);
        this.rollbacks = new OnDemand<>(() -> new Rollbacks(this.rooms.get().rooms(), sighting, this.plans.get(),
                arming.get(), this.audit.get(), around.clock(), Tempo.USUAL));
    }

    AuditLog audit() {
        return audit.get();
    }

    Arming arming() {
        return arming.get();
    }

    List<Problem> copyProblems() {
        return hosts.get().problems();
    }

    DebugCopies copies() {
        return copies.get();
    }

    LiveLooks liveLooks() {
        return liveLooks.get();
    }

    Rollbacks rollbacks() {
        return rollbacks.get();
    }

    List<Problem> rollbackProblems() {
        return rooms.get().problems();
    }

    @Override
    public void close() {
        rooms.ifMade().ifPresent(made -> made.held().forEach(Changes::letGo));
        plans.ifMade().filter(AutoCloseable.class::isInstance).map(AutoCloseable.class::cast).ifPresent(Changes::letGo);
        hosts.ifMade().ifPresent(made -> made.held().forEach(Changes::letGo));
        audit.ifMade().ifPresent(AuditLog::close);
    }

    private static void letGo(AutoCloseable held) {
        try {
            held.close();
        } catch (Exception failure) {
            LOG.warn("What was held for changes was not let go of", failure);
        }
    }
}
