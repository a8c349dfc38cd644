package dev.mintmark.testkit.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.SeenInstance;
import dev.mintmark.change.rollback.SeenWorkload;
import dev.mintmark.change.rollback.Sighting;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.image.RunningImage;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A fleet that is seen as it was told to be, and tells of every change. Thread-safe.
public final class FakeSighting implements Sighting {

    private final Map<WorkloadId, SeenWorkload> seen = new HashMap<>();
    private final Map<Digest, ImageVersion> versions = new HashMap<>();
    private final Map<WorkloadId, List<Target>> healthy = new HashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private Optional<Problem> unread = Optional.empty();

    /// Shows a workload like this from now on.
    public void show(SeenWorkload workload) {
        synchronized (this) {
            seen.put(workload.workload().id(), workload);
        }
        watchers.forEach(Runnable::run);
    }

    /// Shows a settled workload that wants as many instances as these digests say, each ready and with its digest.
    public void show(WorkloadId id, List<Digest> running) {
        show(settled(id, running));
    }

    /// A settled workload that wants as many instances as these digests say, each ready and with its digest.
    public SeenWorkload settled(WorkloadId id, List<Digest> running) {
        var instances = new ArrayList<SeenInstance>();
        for (var number = 0; number < running.size(); number++) {
            instances.add(instance(id, number, running.get(number), InstanceState.READY));
        }
        var workload = new Workload(id, id.name(), running.size(), Rollout.SETTLED, Map.of());
        return new SeenWorkload(workload, instances, Optional.empty());
    }

    /// One instance, as it can be part of a workload that is shown.
    public SeenInstance instance(WorkloadId id, int number, Digest digest, InstanceState state) {
        var name = id.name() + "-" + number;
        var image = new RunningImage.Identified(Members.REPOSITORY, Optional.of(digest), Optional.empty());
        return new SeenInstance(new Instance(new InstanceId(id.source(), name, "app"), id, name, ContainerRole.MAIN, "node-1",
                image, state, "", Members.NIGHT, 0), Optional.of(version(digest)));
    }

    /// Shows the same instances, no longer current for this reason.
    public void blind(WorkloadId id, Problem why) {
        var last = workload(id).orElseThrow();
        show(new SeenWorkload(last.workload(), last.instances(), Optional.of(why)));
    }

    public void remove(WorkloadId id) {
        synchronized (this) {
            seen.remove(id);
        }
        watchers.forEach(Runnable::run);
    }

    /// From now on all of these digests mean one version.
    public synchronized void join(ImageVersion version) {
        version.digests().forEach(digest -> versions.put(digest, version));
    }

    /// What was seen healthy there, the latest first.
    public synchronized void recordHealthy(WorkloadId id, List<Target> targets) {
        healthy.put(id, List.copyOf(targets));
    }

    /// From now on the record cannot be read, for this reason.
    public synchronized void loseTheRecord(Problem why) {
        unread = Optional.of(why);
    }

    /// How many are watching.
    public int watchers() {
        return watchers.size();
    }

    @Override
    public synchronized Optional<SeenWorkload> workload(WorkloadId id) {
        return Optional.ofNullable(seen.get(id));
    }

    @Override
    public synchronized ImageVersion version(Digest digest) {
        return versions.getOrDefault(digest, ImageVersion.of(digest));
    }

    @Override
    public synchronized List<Target> healthy(WorkloadId id) throws RollbackRefused {
        if (unread.isPresent()) {
            throw new RollbackRefused(RollbackRefused.Kind.BLOCKED, unread.get(), null);
        }
        return healthy.getOrDefault(id, List.of());
    }

    @Override
    public Watching onChange(Runnable changed) {
        // Its own object, so that whoever watches twice ends once what was begun once.
        Runnable watcher = changed::run;
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
