package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.Circumstance;
import dev.mintmark.domain.workload.Circumstance.Configured;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// When ConfigMaps and Secrets were last changed, and which workloads' templates refer to them. Of the content nothing is
/// known here.
final class Configurations {

    private static final int MOST = 200_000;
    /// Helm keeps its releases in Secrets of this name, one for each revision of each release; no template refers to them.
    private static final String HELM_RELEASE = "sh.helm.release.v1.";

    private final Workloads workloads;
    private final Map<Name, Instant> changed = new HashMap<>();
    private final Map<Name, Set<WorkloadId>> users = new HashMap<>();
    private final Map<WorkloadId, Noticed> noticed = new HashMap<>();

    /// @param kind `ConfigMap` or `Secret`
    record Name(String kind, String namespace, String name) {}

    private record Noticed(List<Circumstance> own, List<Name> refers) {}

    Configurations(Workloads workloads) {
        this.workloads = workloads;
    }

    /// What is noticed of a workload itself, and the configuration its template refers to.
    void notice(WorkloadId workload, List<Circumstance> own, List<Name> refers) throws InterruptedException {
        var now = new Noticed(own, refers);
        var before = noticed.put(workload, now);
        if (!now.equals(before)) {
            leave(workload, before);
            refers.forEach(name -> users.computeIfAbsent(name, _ -> new HashSet<>()).add(workload));
            tell(workload);
        }
    }

    void forget(WorkloadId workload) {
        leave(workload, noticed.remove(workload));
    }

    void changed(String kind, Metadata metadata) throws InterruptedException {
        if (metadata.name().startsWith(HELM_RELEASE) || changed.size() >= MOST) {
            return;
        }
        var at = ManagedTimes.written(metadata).or(metadata::createdAt);
        var name = new Name(kind, metadata.namespace(), metadata.name());
        if (at.isPresent() && !at.get().equals(changed.put(name, at.get()))) {
            tellUsers(name);
        }
    }

    void gone(String kind, String key) throws InterruptedException {
        var slash = key.indexOf('/');
        var name = new Name(kind, key.substring(0, slash), key.substring(slash + 1));
        if (changed.remove(name) != null) {
            tellUsers(name);
        }
    }

    /// The keys of those that are known in a namespace, or in all if it is empty.
    Set<String> keys(String kind, String namespace) {
        var keys = new HashSet<String>();
        changed.keySet().stream()
                .filter(name -> name.kind.equals(kind) && (namespace.isEmpty() || name.namespace.equals(namespace)))
                .forEach(name -> keys.add(name.namespace + "/" + name.name));
        return keys;
    }

    private void tellUsers(Name name) throws InterruptedException {
        for (var workload : users.getOrDefault(name, Set.of())) {
            tell(workload);
        }
    }

    private void tell(WorkloadId workload) throws InterruptedException {
        var known = noticed.get(workload);
        var all = new ArrayList<>(known.own);
        for (var name : known.refers) {
            var at = changed.get(name);
            if (at != null) {
                all.add(new Configured(name.kind, name.name, at));
            }
        }
        workloads.notice(workload, List.copyOf(all));
    }

    private void leave(WorkloadId workload, Noticed before) {
        if (before != null) {
            before.refers.forEach(name -> users.computeIfPresent(name, (_, some) -> {
                some.remove(workload);
                return some.isEmpty() ? null : some;
            }));
        }
    }
}
