package dev.mintmark.simulator;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One simulated cluster or engine, as a [Source].
///
/// Everything but the methods of [Source] is called under the world's lock.
final class SimulatedSource implements Source {

    private final SourceId id;
    private final Stage stage;
    private final ContainerRuntime runtime;
    private final List<String> hosts;
    private final Meter meter;
    private final Set<SimulatedImage> known = new LinkedHashSet<>();
    private final Map<RunningImage, RunningImage> shared = new HashMap<>();
    private final List<SimulatedWorkload> workloads = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Problem dark;

    SimulatedSource(Stage stage, SourceId id, ContainerRuntime runtime, List<String> hosts) {
        this.stage = stage;
        this.id = id;
        this.runtime = runtime;
        this.hosts = List.copyOf(hosts);
        this.meter = new Meter(runtime.isDocker());
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.DEMO;
    }

    @Override
    public String endpoint() {
        return "memory:" + id.name();
    }

    @Override
    public Traffic traffic() {
        return meter.traffic();
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        while (true) {
            var subscription = new Subscription();
            try {
                tellAll(subscribe(subscription), observer);
                tellChanges(subscription, observer);
            } finally {
                unsubscribe(subscription);
            }
        }
    }

    private void tellAll(Listing listing, Observer observer) throws InterruptedException {
        meter.listed(listing.instances().size());
        listing.tell(observation -> {
            observer.observe(observation);
            meter.delivered(observation);
        });
    }

    /// Returns when the watcher fell too far behind.
    private void tellChanges(Subscription subscription, Observer observer)
            throws SourceUnavailable, InterruptedException {
        for (var changes = subscription.take(); !changes.isEmpty(); changes = subscription.take()) {
            for (var change : changes) {
                observer.observe(change);
                meter.delivered(change);
            }
            meter.late(changes.getLast().at(), now());
        }
    }

    private Instant now() {
        return stage.world().ask(stage.world()::now);
    }

    private Listing subscribe(Subscription subscription) throws SourceUnavailable {
        return stage.world().ask(() -> {
            if (dark != null) {
                throw new SourceUnavailable(dark, null);
            }
            subscriptions.add(subscription);
            return Listing.of(this);
        });
    }

    private void unsubscribe(Subscription subscription) {
        stage.world().within(() -> subscriptions.remove(subscription));
        subscription.end();
    }

    // What happens here

    void goDark(Problem problem) {
        dark = problem;
        stage.recorder().sightLost(this, problem);
        subscriptions.forEach(subscription -> subscription.goDark(problem));
        subscriptions.clear();
    }

    void comeBack() {
        if (dark != null) {
            dark = null;
            stage.recorder().sightGained(this);
        }
    }

    boolean isDark() {
        return dark != null;
    }

    /// Why it is dark; empty if it is not.
    Optional<Problem> darkness() {
        return Optional.ofNullable(dark);
    }

    void hear() {
        tell(new Observation.Heard(id, stage.world().now()));
    }

    void tellInstance(SimulatedInstance instance) {
        if (!subscriptions.isEmpty()) {
            tell(new Observation.InstanceSeen(id, stage.world().now(), instance.seen()));
        }
        stage.recorder().changed(instance.workload());
    }

    void tellGone(SimulatedInstance instance) {
        tell(new Observation.InstanceGone(id, stage.world().now(), instance.seen().id()));
        stage.recorder().changed(instance.workload());
    }

    void tellWorkload(SimulatedWorkload workload) {
        tell(new Observation.WorkloadSeen(id, stage.world().now(), workload.seen()));
        stage.recorder().changed(workload);
    }

    void tellReleased(Release release) {
        tell(new Observation.Released(id, stage.world().now(), release));
        stage.recorder().released(this, release);
    }

    private void tell(Observation observation) {
        for (var subscription : subscriptions) {
            subscription.offer(observation);
        }
    }

    void add(SimulatedWorkload workload) {
        workloads.add(workload);
        stage.add(workload);
    }

    void forget(SimulatedWorkload workload) {
        workloads.remove(workload);
        stage.remove(workload);
        tell(new Observation.WorkloadGone(id, stage.world().now(), workload.id()));
        stage.recorder().vanished(workload);
    }

    /// Pulls, and returns what is then to be seen of the image here.
    RunningImage pulled(String reference) {
        return shows(stage.registry().pull(reference), reference);
    }

    RunningImage shows(SimulatedImage image, String reference) {
        if (known.add(image)) {
            var evidence = runtime.evidence(image);
            tell(new Observation.ImageLearnt(id, stage.world().now(), evidence));
            stage.recorder().learnt(this, evidence);
        }
        var running = runtime.shows(image, reference);
        return shared.computeIfAbsent(running, same -> same);
    }

    /// The id of a new pod or container.
    String unit() {
        var random = stage.world().random();
        return runtime.isDocker() ? Hashes.containerId(random)
                : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    List<SimulatedImage> images() {
        return List.copyOf(known);
    }

    List<SimulatedWorkload> workloads() {
        return workloads;
    }

    /// Waits until every watcher has caught up with most of what it was told. Called without the world's lock.
    void awaitEase() throws InterruptedException {
        for (var subscription : stage.world().ask(() -> List.copyOf(subscriptions))) {
            subscription.awaitEase();
        }
    }

    ContainerRuntime runtime() {
        return runtime;
    }

    List<String> hosts() {
        return hosts;
    }

    Stage stage() {
        return stage;
    }
}
