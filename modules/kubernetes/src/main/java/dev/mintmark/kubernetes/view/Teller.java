package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// Tells an observer what was seen, with source and time.
public final class Teller {

    private static final int MOST_REMEMBERED = 100_000;

    private final SourceId source;
    private final Clock clock;
    private final Observer observer;
    private final Set<ImageEvidence> learnt = new HashSet<>();

    public Teller(SourceId source, Clock clock, Observer observer) {
        this.source = source;
        this.clock = clock;
        this.observer = observer;
    }

    /// Any other observation, made of source and time.
    public void tell(BiFunction<SourceId, Instant, Observation> observation)
            throws InterruptedException {
        observer.observe(observation.apply(source, clock.instant()));
    }

    void seen(Instance instance) throws InterruptedException {
        var evidence = RunningImages.evidence(instance.image());
        if (evidence.isPresent() && learnt.size() < MOST_REMEMBERED && learnt.add(evidence.get())) {
            observer.observe(new Observation.ImageLearnt(source, clock.instant(), evidence.get()));
        }
        observer.observe(new Observation.InstanceSeen(source, clock.instant(), instance));
    }

    void gone(InstanceId instance) throws InterruptedException {
        observer.observe(new Observation.InstanceGone(source, clock.instant(), instance));
    }

    void seen(Workload workload) throws InterruptedException {
        observer.observe(new Observation.WorkloadSeen(source, clock.instant(), workload));
    }

    void noticed(WorkloadId workload, List<Circumstance> circumstances) throws InterruptedException {
        observer.observe(new Observation.Noticed(source, clock.instant(), workload, circumstances));
    }

    void gone(WorkloadId workload) throws InterruptedException {
        observer.observe(new Observation.WorkloadGone(source, clock.instant(), workload));
    }

    void released(Release release) throws InterruptedException {
        observer.observe(new Observation.Released(source, clock.instant(), release));
    }
}
