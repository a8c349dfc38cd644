package dev.mintmark.fleet;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.Instance;
import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.Observation.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// All that is known of one source: how it stands, its workloads and their instances. Immutable.
///
/// @param recalled workloads as they were recorded by an earlier run, until the source tells of them itself
/// @param told     whether the source has told everything at least once
record SourceState(SourceStatus status, PMap<InstanceId, Instance> instances, PMap<WorkloadId, WorkloadState> workloads,
        PMap<WorkloadId, WorkloadState> recalled, boolean told) {

    static SourceState of(SourceStatus status) {
        return new SourceState(status, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), false);
    }

    /// What is shown: the record until the source has told everything, then the source, and of the record only what
    /// the source could not speak of.
    Stream<WorkloadState> visible() {
        if (recalled.isEmpty()) {
            return workloads.values().stream();
        }
        return told ? Stream.concat(workloads.values().stream(), recalled.values().stream())
                : recalled.values().stream();
    }

    Optional<WorkloadState> visible(WorkloadId id) {
        var shown = recalled.isEmpty() || told ? workloads.get(id) : null;
        return Optional.ofNullable(shown == null ? recalled.get(id) : shown);
    }

    boolean isStale(WorkloadId id) {
        return status.sight() == Sight.STALE || told && recalled.containsKey(id);
    }

    SourceState with(Observation observation) {
        return switch (observation) {
            case Observation.InstanceSeen seen -> heardAt(seen.at()).withInstance(seen.instance());
            case Observation.InstanceGone gone -> heardAt(gone.at()).withoutInstance(gone.instance());
            case Observation.WorkloadSeen seen -> heardAt(seen.at()).changing(seen.workload().id(),
                    state -> state.as(seen.workload()));
            case Observation.WorkloadGone gone -> heardAt(gone.at()).withoutWorkload(gone.workload());
            case Observation.Released released -> heardAt(released.at()).changing(released.release().workload(),
                    state -> state.with(released.release()));
            case Observation.Noticed noticed -> heardAt(noticed.at()).changing(noticed.workload(),
                    state -> state.with(noticed.circumstances()));
            case Observation.ImageLearnt learnt -> heardAt(learnt.at());
            case Observation.Heard heard -> heardAt(heard.at());
            case Observation.Loading loading -> withStatus(standing(status.sight(), status.seenAt(), status.problem(),
                    status.limits(), Optional.of(new SourceStatus.Loading(loading.received(), loading.remaining()))));
            case Observation.Limited limited -> withStatus(standing(status.sight(), status.seenAt(), status.problem(),
                    limited.limits(), status.loading()));
            case Observation.Listed listed -> listed(listed);
            case Observation.Lost lost -> lost(lost.problem());
        };
    }

    private SourceState heardAt(Instant at) {
        if (status.sight() != Sight.CURRENT || status.seenAt().filter(at::equals).isPresent()) {
            return this;
        }
        return withStatus(standing(Sight.CURRENT, Optional.of(at), status.problem(), status.limits(), status.loading()));
    }

    private SourceState lost(Problem problem) {
        var known = !workloads.isEmpty() || !recalled.isEmpty() || status.seenAt().isPresent();
        return withStatus(standing(known ? Sight.STALE : Sight.UNREACHABLE, status.seenAt(), Optional.of(problem),
                status.limits(), Optional.empty()));
    }

    private SourceState listed(Observation.Listed listed) {
        Predicate<WorkloadId> spokenOf = switch (listed.scope()) {
            case Scope.Everything _ -> _ -> true;
            case Scope.Namespaces(var names) -> id -> names.contains(id.namespace());
        };
        var state = withStatus(standing(Sight.CURRENT, Optional.of(listed.at()), Optional.empty(), status.limits(),
                Optional.empty()));
        for (var instance : instances.values()) {
            if (spokenOf.test(instance.workload()) && !listed.instances().contains(instance.id())) {
                state = state.withoutInstance(instance.id());
            }
        }
        for (var id : workloads.keySet()) {
            if (spokenOf.test(id) && !listed.workloads().contains(id)) {
                state = state.withoutWorkload(id);
            }
        }
        var unconfirmed = recalled.minusAll(recalled.keySet().stream()
                .filter(id -> spokenOf.test(id) || workloads.containsKey(id)).toList());
        return new SourceState(state.status, state.instances, state.workloads, unconfirmed, true);
    }

    private SourceState withInstance(Instance instance) {
        var before = instances.get(instance.id());
        if (instance.equals(before)) {
            return this;
        }
        var after = before == null ? this : changing(before.workload(), state -> state.minus(before));
        return new SourceState(after.status, instances.plus(instance.id(), instance), after.workloads, recalled, told)
                .changing(instance.workload(), state -> state.plus(instance));
    }

    private SourceState withoutInstance(InstanceId id) {
        var before = instances.get(id);
        if (before == null) {
            return this;
        }
        return new SourceState(status, instances.minus(id), workloads, recalled, told)
                .changing(before.workload(), state -> state.minus(before));
    }

    private SourceState withoutWorkload(WorkloadId id) {
        return workloads.containsKey(id) ? changing(id, WorkloadState::gone) : this;
    }

    private SourceState changing(WorkloadId id, UnaryOperator<WorkloadState> change) {
        var before = workloads.get(id);
        var after = change.apply(before == null ? WorkloadState.expected(Workload.named(id)) : before);
        if (after == before) {
            return this;
        }
        return new SourceState(status, instances, after.isOver() ? workloads.minus(id) : workloads.plus(id, after),
                recalled, told);
    }

    SourceState withStatus(SourceStatus now) {
        return new SourceState(now, instances, workloads, recalled, told);
    }

    SourceState withRecalled(Collection<WorkloadState> remembered) {
        PMap<WorkloadId, WorkloadState> byId = HashTreePMap.empty();
        for (var state : remembered) {
            byId = byId.plus(state.workload().id(), state);
        }
        return new SourceState(status, instances, workloads, byId, told);
    }

    private SourceStatus standing(Sight sight, Optional<Instant> seenAt, Optional<Problem> problem, List<Problem> limits,
            Optional<SourceStatus.Loading> loading) {
        return new SourceStatus(status.id(), status.kind(), status.endpoint(), sight, seenAt, problem, limits, loading);
    }
}
