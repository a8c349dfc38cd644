package dev.mintmark.docker;

import dev.mintmark.domain.image.ImageEvidence;
import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells an observer what has changed in a roster since it last told: workloads before their instances, and
/// nothing twice.
final class RosterTeller {

    private final ContainerRoster roster;
    private final ContainerTranslation translation;
    private final Observer observer;
    private final InstantSource clock;
    private final RootLooks roots;
    private final boolean again;
    private final Map<InstanceId, Instance> instances = new HashMap<>();
    private final Map<WorkloadId, Workload> workloads = new HashMap<>();
    private final Map<WorkloadId, List<Circumstance>> noticed = new HashMap<>();
    private final Set<ImageEvidence> evidence = new HashSet<>();
    private final Set<String> released = new HashSet<>();

    /// @param again whether another has told of this engine before, so that nothing noticed is news as well
    RosterTeller(ContainerRoster roster, ContainerTranslation translation, Observer observer, InstantSource clock,
            RootLooks roots, boolean again) {
        this.again = again;
        this.roots = roots;
        this.roster = roster;
        this.translation = translation;
        this.observer = observer;
        this.clock = clock;
    }

    /// Takes in how these containers are now, and tells the difference.
    ///
    /// @param gone IDs of containers that are no longer there
    void tell(Collection<KnownContainer> seen, Collection<String> gone) throws InterruptedException {
        var touched = new LinkedHashSet<WorkloadId>();
        for (var id : gone) {
            roster.workloadOf(id).ifPresent(touched::add);
            roster.remove(id);
        }
        for (var known : seen) {
            roster.workloadOf(known.id()).ifPresent(touched::add);
            roster.enter(known);
            touched.add(translation.workload(known.container()));
        }
        tellWorkloads(touched);
        for (var id : gone) {
            tellGone(translation.instanceId(id));
        }
        for (var known : seen) {
            tellContainer(known);
        }
        tellVanished(touched);
        tellNoticed(touched);
    }

    /// Tells what is noticed of the workloads of these containers, where it is something else than before.
    void notice(Collection<String> containers) throws InterruptedException {
        tellNoticed(containers.stream().flatMap(id -> roster.workloadOf(id).stream()).distinct().toList());
    }

    /// Says that all there is has been told.
    void tellListed() throws InterruptedException {
        observer.observe(new Observation.Listed(translation.source(), clock.instant(),
                new Observation.Scope.Everything(), instances.keySet(), workloads.keySet()));
    }

    private void tellWorkloads(Collection<WorkloadId> touched) throws InterruptedException {
        for (var id : touched) {
            var workload = roster.workload(id);
            if (workload.isPresent() && !workload.get().equals(workloads.put(id, workload.get()))) {
                observer.observe(new Observation.WorkloadSeen(translation.source(), clock.instant(), workload.get()));
            }
        }
    }

    private void tellVanished(Collection<WorkloadId> touched) throws InterruptedException {
        for (var id : touched) {
            if (roster.workload(id).isEmpty() && workloads.remove(id) != null) {
                noticed.remove(id);
                observer.observe(new Observation.WorkloadGone(translation.source(), clock.instant(), id));
            }
        }
    }

    private void tellNoticed(Collection<WorkloadId> touched) throws InterruptedException {
        for (var id : touched) {
            if (!workloads.containsKey(id)) {
                continue;
            }
            var now = roster.circumstances(id, roots);
            var before = noticed.put(id, now);
            if (before == null ? again || !now.isEmpty() : !now.equals(before)) {
                observer.observe(new Observation.Noticed(translation.source(), clock.instant(), id, now));
            }
        }
    }

    private void tellContainer(KnownContainer known) throws InterruptedException {
        var container = known.container();
        if (!container.isAlive()) {
            tellGone(translation.instanceId(known.id()));
            return;
        }
        var learnt = ImageIdentity.evidence(known.image());
        if (learnt.isPresent() && evidence.add(learnt.get())) {
            observer.observe(new Observation.ImageLearnt(translation.source(), clock.instant(), learnt.get()));
        }
        var image = ImageIdentity.of(container, known.image());
        var instance = translation.instance(container, image);
        if (!instance.equals(instances.put(instance.id(), instance))) {
            observer.observe(new Observation.InstanceSeen(translation.source(), clock.instant(), instance));
        }
        if (released.add(known.id() + instance.workload())) {
            observer.observe(new Observation.Released(translation.source(), clock.instant(),
                    translation.release(container, image)));
        }
    }

    private void tellGone(InstanceId id) throws InterruptedException {
        if (instances.remove(id) != null) {
            observer.observe(new Observation.InstanceGone(translation.source(), clock.instant(), id));
        }
    }
}
