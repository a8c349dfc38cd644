package dev.mintmark.simulator;

import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

/// Everything there is at one source at one moment, to be told to a watcher that begins.
record Listing(SourceId source, Instant at, List<ImageEvidence> evidence, List<Workload> workloads,
        List<Release> releases, List<Instance> instances, List<Observation.Noticed> noticed) {

    private static final int PAGE = 500;

    static Listing of(SimulatedSource source) {
        var workloads = new ArrayList<Workload>();
        var releases = new ArrayList<Release>();
        var instances = new ArrayList<Instance>();
        var noticed = new ArrayList<Observation.Noticed>();
        var now = source.stage().world().now();
        for (var workload : source.workloads()) {
            var quirks = Quirks.of(workload);
            if (!quirks.isEmpty()) {
                noticed.add(new Observation.Noticed(source.id(), now, workload.id(), quirks));
            }
            workloads.add(workload.seen());
            releases.addAll(workload.releases());
            workload.instances().forEach(instance -> instances.add(instance.seen()));
        }
        var evidence = source.images().stream().map(source.runtime()::evidence).toList();
        return new Listing(source.id(), now, evidence, workloads, releases, instances, noticed);
    }

    void tell(Observer observer) throws InterruptedException {
        for (var learnt : evidence) {
            observer.observe(new Observation.ImageLearnt(source, at, learnt));
        }
        var workloadIds = new HashSet<WorkloadId>();
        for (var workload : workloads) {
            workloadIds.add(workload.id());
            observer.observe(new Observation.WorkloadSeen(source, at, workload));
        }
        for (var one : noticed) {
            observer.observe(one);
        }
        for (var release : releases) {
            observer.observe(new Observation.Released(source, at, release));
        }
        var instanceIds = HashSet.<InstanceId>newHashSet(instances.size());
        for (var instance : instances) {
            if (!instanceIds.isEmpty() && instanceIds.size() % PAGE == 0) {
                var remaining = OptionalLong.of(instances.size() - instanceIds.size());
                observer.observe(new Observation.Loading(source, at, instanceIds.size(), remaining));
            }
            instanceIds.add(instance.id());
            observer.observe(new Observation.InstanceSeen(source, at, instance));
        }
        observer.observe(new Observation.Listed(source, at, new Observation.Scope.Everything(),
                instanceIds, workloadIds));
    }
}
