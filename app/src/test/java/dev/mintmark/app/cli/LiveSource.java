package dev.mintmark.app.cli;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/// A cluster whose workloads run what a test says, and which tells every change of it. Thread-safe.
final class LiveSource implements Source {

    private final SourceId id;
    private final InstantSource clock;
    private final Map<WorkloadId, Seen> seen = new LinkedHashMap<>();
    private final List<BlockingQueue<WorkloadId>> watchers = new CopyOnWriteArrayList<>();
    private Optional<Problem> dark = Optional.empty();

    /// @param image how it is called, with its tag
    private record Seen(String service, String image, List<Digest> digests) {}

    LiveSource(SourceId id, InstantSource clock) {
        this.id = id;
        this.clock = clock;
    }

    /// From now on it cannot be watched.
    synchronized void goDark(Problem why) {
        dark = Optional.of(why);
    }

    /// Runs these from now on, one instance each, all ready, wholly of the service.
    void run(WorkloadId workload, String service, String image, List<Digest> digests) {
        synchronized (this) {
            seen.put(workload, new Seen(service, image, List.copyOf(digests)));
        }
        watchers.forEach(queue -> queue.add(workload));
    }

    /// The same number of instances, all of this digest now.
    void run(WorkloadId workload, Digest digest) {
        var last = at(workload);
        run(workload, last.service, last.image, last.digests.stream().map(_ -> digest).toList());
    }

    private synchronized Seen at(WorkloadId workload) {
        return seen.get(workload);
    }

    private synchronized List<WorkloadId> workloads() {
        return List.copyOf(seen.keySet());
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        synchronized (this) {
            if (dark.isPresent()) {
                throw new SourceUnavailable(dark.get(), null);
            }
        }
        var changed = new LinkedBlockingQueue<WorkloadId>();
        watchers.add(changed);
        try {
            var instances = new LinkedHashSet<InstanceId>();
            for (var workload : workloads()) {
                instances.addAll(tell(workload, observer));
            }
            observer.observe(new Observation.Listed(id, clock.instant(), new Observation.Scope.Everything(), instances,
                    new LinkedHashSet<>(workloads())));
            while (true) {
                tell(changed.take(), observer);
            }
        } finally {
            watchers.remove(changed);
        }
    }

    private List<InstanceId> tell(WorkloadId workload, Observer observer) throws InterruptedException {
        var now = at(workload);
        observer.observe(new Observation.WorkloadSeen(id, clock.instant(), new Workload(workload, now.service,
                now.digests.size(), Rollout.SETTLED, Map.of("app", now.image))));
        var told = new ArrayList<InstanceId>();
        for (var number = 0; number < now.digests.size(); number++) {
            var instance = new InstanceId(id, workload.name() + "-" + number, "app");
            told.add(instance);
            observer.observe(new Observation.InstanceSeen(id, clock.instant(), new Instance(instance, workload,
                    instance.unit(), ContainerRole.MAIN, "node-1", new RunningImage.Identified(now.image,
                            Optional.of(now.digests.get(number)), Optional.empty()), InstanceState.READY, "",
                    clock.instant(), 0)));
        }
        return told;
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KUBERNETES;
    }

    @Override
    public String endpoint() {
        return "memory:" + id.name();
    }

    @Override
    public Traffic traffic() {
        return Traffic.NONE;
    }
}
