package dev.mintmark.simulator;

import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One workload at one source: its revisions, its instances, and how far its last rollout has come.
final class SimulatedWorkload {

    static final int NO_PLACE = -1;

    private static final Duration CONTROLLER_DELAY = Duration.ofMillis(200);
    private static final int REVISIONS_KEPT = 10;

    private final SimulatedSource source;
    private final ServicePlan plan;
    private final WorkloadId id;
    private final List<Revision> revisions = new ArrayList<>();
    private final List<SimulatedInstance> instances = new ArrayList<>();
    private final RolloutProgress progress;
    private final Upkeep upkeep;
    private int wanted;
    private boolean reconcileAhead;
    private boolean deleted;

    SimulatedWorkload(SimulatedSource source, ServicePlan plan, int wanted) {
        this.source = source;
        this.plan = plan;
        this.id = new WorkloadId(source.id(), plan.namespace(), plan.kind().word(), plan.name());
        this.wanted = wanted;
        this.progress = new RolloutProgress(world(), plan, () -> source.tellWorkload(this));
        this.upkeep = new Upkeep(this, Keeper.of(plan.name()));
    }

    // What commands ask of it

    void release(Revision revision) {
        record(revision);
        source.tellReleased(told(revision));
        if (plan.kind() != WorkloadKind.CRON_JOB) {
            progress.begin();
        }
        source.tellWorkload(this);
        reconcileSoon();
    }

    /// Notes a revision without rolling it out: it has been in place for long.
    void record(Revision revision) {
        revisions.add(revision);
        if (revisions.size() > REVISIONS_KEPT) {
            revisions.removeFirst();
        }
    }

    void scale(int replicas) {
        wanted = replicas;
        progress.begin();
        source.tellWorkload(this);
        reconcileSoon();
    }

    void delete() {
        deleted = true;
        List.copyOf(instances).forEach(SimulatedInstance::complete);
        source.forget(this);
    }

    // What its behaviour asks of it

    SimulatedInstance create(int place) {
        var number = place == NO_PLACE ? world().random().nextInt(source.hosts().size()) : place;
        var host = source.hosts().get(number % source.hosts().size());
        var waiting = new RunningImage.Unidentified(current().reference(), "not pulled yet");
        var instance = new SimulatedInstance(this, current(), place, source.unit(), instanceName(place), "",
                waiting, InstanceState.STARTING, world().now());
        instances.add(instance);
        instance.begin(host);
        return instance;
    }

    /// Puts an instance in place that has been running since then.
    void settle(int place, Instant since) {
        var number = place == NO_PLACE ? instances.size() : place;
        instances.add(new SimulatedInstance(this, current(), place, source.unit(), instanceName(place),
                source.hosts().get(number % source.hosts().size()), source.pulled(current().reference()), InstanceState.READY, since));
    }

    private String instanceName(int place) {
        return switch (plan.kind()) {
            case DEPLOYMENT -> templateName(current()) + "-" + Hashes.suffix(world().random());
            case STATEFUL_SET -> plan.name() + "-" + place;
            case DAEMON_SET -> plan.name() + "-" + Hashes.suffix(world().random());
            case CRON_JOB -> plan.name() + "-" + world().now().getEpochSecond() / 60 + "-"
                    + Hashes.suffix(world().random());
            case COMPOSE -> plan.namespace() + "-" + plan.name() + "-" + (place + 1);
        };
    }

    // What its instances ask of it

    void changed(SimulatedInstance instance) {
        tell(instance);
        if (instance.isReady()) {
            progress.made();
        }
        reconcileSoon();
    }

    void tell(SimulatedInstance instance) {
        source.tellInstance(instance);
    }

    void remove(SimulatedInstance instance) {
        if (instances.remove(instance)) {
            source.tellGone(instance);
            reconcileSoon();
        }
    }

    /// Another instance takes the place of this one at once. No controller minds.
    void replace(SimulatedInstance instance) {
        if (instances.remove(instance)) {
            source.tellGone(instance);
            settle(instance.place(), world().now());
            tell(instances.getLast());
        }
    }

    RunningImage pulled(String reference) {
        return source.pulled(reference);
    }

    /// What is wrong with this version, or null if nothing is.
    Fault faultOf(String version) {
        return source.stage().faults().of(plan.name(), version).orElse(null);
    }

    long readyOf(String version) {
        return source.stage().readyOf(plan.name(), version);
    }

    // Reconciliation

    void reconcileSoon() {
        if (!reconcileAhead && !deleted) {
            reconcileAhead = true;
            world().after(CONTROLLER_DELAY, this::reconcile);
        }
    }

    private void reconcile() {
        reconcileAhead = false;
        if (!deleted) {
            plan.kind().behaviour().reconcile(this);
            progress.look(plan.kind().behaviour().isSettled(this));
        }
    }

    // What it is

    Workload seen() {
        var wantedNow = plan.kind() == WorkloadKind.CRON_JOB ? 0 : wanted;
        Map<String, String> template = source.runtime().isDocker()
                ? Map.of() : Map.of(containerName(), current().reference());
        return new Workload(id, plan.name(), wantedNow, progress.rollout(), template);
    }

    List<Release> releases() {
        return revisions.stream().map(this::told).toList();
    }

    Release told(Revision revision) {
        return new Release(id, source.runtime().isDocker() ? revision.template() : Integer.toString(revision.number()),
                source.runtime().isDocker() ? "" : templateName(revision),
                Map.of(containerName(), revision.reference()),
                revision.at(), revision.cause().change(), revision.cause().manager());
    }

    private String templateName(Revision revision) {
        return plan.name() + "-" + revision.template();
    }

    String containerName() {
        return source.runtime().isDocker() ? "" : plan.name();
    }

    /// Whether something tells that an instance is ready; where nothing does, a running process counts as ready.
    boolean hasReadiness() {
        return !source.runtime().isDocker() && plan.kind() != WorkloadKind.CRON_JOB;
    }

    World world() {
        return source.stage().world();
    }

    WorkloadId id() {
        return id;
    }

    ServicePlan plan() {
        return plan;
    }

    SimulatedSource source() {
        return source;
    }

    int wanted() {
        return wanted;
    }

    Rollout rollout() {
        return progress.rollout();
    }

    /// What keeps it as it is.
    Upkeep upkeep() {
        return upkeep;
    }

    RolloutStrategy strategy() {
        return plan.strategy();
    }

    boolean isDeleted() {
        return deleted;
    }

    Revision current() {
        return revisions.getLast();
    }

    /// The number of its present revision, as systems write it.
    String number() {
        return Integer.toString(current().number());
    }

    List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    /// All its instances, also those that are being shut down.
    List<SimulatedInstance> instances() {
        return instances;
    }

    List<SimulatedInstance> alive() {
        return instances.stream().filter(instance -> !instance.isTerminating()).toList();
    }
}
