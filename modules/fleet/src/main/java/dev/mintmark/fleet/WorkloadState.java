package dev.mintmark.fleet;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.InstanceState;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A workload and what it runs, counted. Immutable; the counts follow each instance as it comes, changes and goes, so
/// that looking at a workload never means walking its instances.
///
/// Init and ephemeral containers are not counted: they come and go without changing what the workload is.
public final class WorkloadState {

    private static final int RELEASES_KEPT = 32;

    private final Workload workload;
    private final boolean present;
    private final List<VersionCount> versions;
    private final PMap<InstanceId, Instance> troubled;
    private final List<Release> releases;
    private final List<Circumstance> circumstances;

    private WorkloadState(Workload workload, boolean present, List<VersionCount> versions,
            PMap<InstanceId, Instance> troubled, List<Release> releases, List<Circumstance> circumstances) {
        this.workload = workload;
        this.present = present;
        this.versions = versions;
        this.troubled = troubled;
        this.releases = releases;
        this.circumstances = circumstances;
    }

    static WorkloadState of(Workload workload) {
        return new WorkloadState(workload, true, List.of(), HashTreePMap.empty(), List.of(), List.of());
    }

    /// A workload that is known only because something of it was told before it was.
    static WorkloadState expected(Workload workload) {
        return new WorkloadState(workload, false, List.of(), HashTreePMap.empty(), List.of(), List.of());
    }

    /// A workload as it was recorded, with counts but without instances.
    public static WorkloadState recalled(Workload workload, List<VersionCount> versions, List<Release> releases) {
        return new WorkloadState(workload, true, List.copyOf(versions), HashTreePMap.empty(), List.copyOf(releases),
                List.of());
    }

    public Workload workload() {
        return workload;
    }

    /// What runs, counted by container and image; in no particular order.
    public List<VersionCount> versions() {
        return versions;
    }

    /// The counted instances that are not ready.
    public Collection<Instance> troubled() {
        return troubled.values();
    }

    /// The releases on record, oldest first.
    public List<Release> releases() {
        return releases;
    }

    /// What the source noticed of it beside its images; empty if nothing, or if it does not look.
    public List<Circumstance> circumstances() {
        return circumstances;
    }

    /// Whether neither the source nor any instance speaks of it any more.
    boolean isOver() {
        return !present && versions.isEmpty() && troubled.isEmpty();
    }

    WorkloadState as(Workload now) {
        return present && workload.equals(now) ? this
                : new WorkloadState(now, true, versions, troubled, releases, circumstances);
    }

    WorkloadState gone() {
        return new WorkloadState(workload, false, versions, troubled, releases, List.of());
    }

    public WorkloadState with(Release release) {
        var kept = new ArrayList<>(releases);
        kept.removeIf(known -> known.revision().equals(release.revision()));
        kept.add(release);
        kept.sort(Comparator.comparing(Release::at));
        return new WorkloadState(workload, present, versions, troubled,
                List.copyOf(kept.subList(Math.max(0, kept.size() - RELEASES_KEPT), kept.size())), circumstances);
    }

    WorkloadState with(List<Circumstance> noticed) {
        return circumstances.equals(noticed) ? this
                : new WorkloadState(workload, present, versions, troubled, releases, noticed);
    }

    WorkloadState plus(Instance instance) {
        if (!isCounted(instance)) {
            return this;
        }
        var trouble = instance.isReady() ? troubled : troubled.plus(instance.id(), instance);
        return new WorkloadState(workload, present, counted(instance, 1), trouble, releases, circumstances);
    }

    WorkloadState minus(Instance instance) {
        if (!isCounted(instance)) {
            return this;
        }
        return new WorkloadState(workload, present, counted(instance, -1), troubled.minus(instance.id()), releases,
                circumstances);
    }

    private List<VersionCount> counted(Instance instance, int change) {
        var ready = instance.isReady() ? change : 0;
        var counts = new ArrayList<VersionCount>(versions.size() + 1);
        var found = false;
        for (var count : versions) {
            if (!found && isOf(count, instance)) {
                found = true;
                if (count.instances() + change > 0) {
                    var since = instance.since().isBefore(count.since()) ? instance.since() : count.since();
                    counts.add(new VersionCount(count.container(), count.role(), count.image(),
                            count.instances() + change, count.ready() + ready, since));
                }
            } else {
                counts.add(count);
            }
        }
        if (!found && change > 0) {
            counts.add(new VersionCount(instance.id().container(), instance.role(), instance.image(), 1, ready,
                    instance.since()));
        }
        return List.copyOf(counts);
    }

    private static boolean isOf(VersionCount count, Instance instance) {
        return count.role() == instance.role() && count.container().equals(instance.id().container())
                && count.image().equals(instance.image());
    }

    private static boolean isCounted(Instance instance) {
        return instance.role() != ContainerRole.INIT && instance.role() != ContainerRole.EPHEMERAL
                && instance.state() != InstanceState.COMPLETED;
    }
}
