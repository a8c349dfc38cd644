package dev.mintmark.kubernetes.view;

import dev.mintmark.domain.workload.InstanceId;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.objects.ConfigObject;
import dev.mintmark.kubernetes.objects.KubernetesObject;
import dev.mintmark.kubernetes.objects.Metadata;
import dev.mintmark.kubernetes.objects.NamespaceObject;
import dev.mintmark.kubernetes.objects.PodObject;
import dev.mintmark.kubernetes.objects.Resource;
import dev.mintmark.kubernetes.objects.RevisionObject;
import dev.mintmark.kubernetes.objects.WorkloadObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Everything one watch knows of its cluster. Takes objects, and tells what they change. For one thread.
public final class ClusterView {

    private final Shared shared = new Shared();
    private final Owners owners;
    private final Workloads workloads;
    private final Configurations configurations;
    private final Releases releases;
    private final Pods pods;
    private final Map<Resource, Map<String, Known>> known = new EnumMap<>(Resource.class);

    /// What is kept of an object that is not a pod, to let go of it later.
    ///
    /// @param workload what it is, or whom it belongs to
    private record Known(Metadata named, WorkloadId workload) {}

    public ClusterView(SourceId source, Teller teller) {
        this.owners = new Owners(source, shared);
        this.workloads = new Workloads(teller);
        this.configurations = new Configurations(workloads);
        this.releases = new Releases(teller, shared);
        this.pods = new Pods(source, teller, owners, workloads, shared);
    }

    /// An object is there, and is like this.
    public void changed(Resource resource, KubernetesObject object) throws InterruptedException {
        switch (object) {
            case PodObject pod -> pods.changed(pod);
            case RevisionObject revision -> {
                var owner = remember(resource, revision.metadata());
                releases.controllerRevision(owner, revision);
            }
            case WorkloadObject workload -> changed(resource, workload);
            case ConfigObject config -> configurations.changed(resource.kind(), config.metadata());
            case NamespaceObject _ -> { }
        }
    }

    public void deleted(Resource resource, KubernetesObject object) throws InterruptedException {
        gone(resource, key(object));
    }

    /// What a list or an index calls an object: a pod's UID, else namespace and name.
    public static String key(KubernetesObject object) {
        var metadata = object.metadata();
        return object instanceof PodObject ? metadata.uid() : metadata.namespace() + "/" + metadata.name();
    }

    /// A list is complete: within the namespace (or everywhere, if it is empty) only `present` is there.
    public void listed(Resource resource, String namespace, Set<String> present) throws InterruptedException {
        for (var key : keys(resource, namespace)) {
            if (!present.contains(key)) {
                gone(resource, key);
            }
        }
    }

    /// Objects of this kind may not be seen, so nothing waits for them.
    public void hide(Resource resource) {
        owners.hide(resource.kind());
    }

    /// Tells the pods that have waited for their owner as long as this.
    public void release(Duration age) throws InterruptedException {
        pods.release(age);
    }

    /// Whether pods wait for their owner.
    public boolean isHolding() {
        return pods.isHolding();
    }

    public Set<InstanceId> instances() {
        return pods.all();
    }

    public Set<WorkloadId> workloads() {
        return workloads.all();
    }

    private Set<String> keys(Resource resource, String namespace) {
        if (resource == Resource.PODS) {
            return pods.uids(namespace);
        }
        if (resource.isConfiguration()) {
            return configurations.keys(resource.kind(), namespace);
        }
        var keys = new HashSet<String>();
        known.getOrDefault(resource, Map.of()).forEach((key, object) -> {
            if (namespace.isEmpty() || object.named.namespace().equals(namespace)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private void changed(Resource resource, WorkloadObject object) throws InterruptedException {
        var metadata = object.metadata();
        var self = owners.id(metadata.namespace(), resource.kind(), metadata.name());
        switch (resource) {
            case REPLICA_SETS, JOBS -> {
                if (owners.learn(resource.kind(), metadata)) {
                    pods.moved(self);
                }
                var top = remember(resource, metadata);
                if (resource == Resource.REPLICA_SETS) {
                    releases.replicaSet(top, object);
                }
                declareIf(top.equals(self) && !WorkloadTranslation.isOver(object), self, resource, object);
            }
            default -> {
                remember(resource, metadata);
                declareIf(true, self, resource, object);
                releases.workload(self, object);
            }
        }
    }

    private void declareIf(boolean stands, WorkloadId self, Resource resource, WorkloadObject object)
            throws InterruptedException {
        if (stands) {
            workloads.declare(WorkloadTranslation.of(self, resource, object, shared));
            configurations.notice(self, Circumstances.of(resource, object, shared),
                    References.of(self.namespace(), WorkloadTranslation.template(resource, object), shared));
        } else {
            withdraw(self);
        }
    }

    private void withdraw(WorkloadId self) throws InterruptedException {
        configurations.forget(self);
        workloads.withdraw(self);
    }

    private WorkloadId remember(Resource resource, Metadata metadata) {
        var self = owners.id(metadata.namespace(), resource.kind(), metadata.name());
        var workload = resource == Resource.CONTROLLER_REVISIONS
                ? metadata.controller().map(owner -> owners.id(metadata.namespace(), owner.kind(), owner.name())).orElse(self)
                : owners.top(self);
        known.computeIfAbsent(resource, _ -> new HashMap<>())
                .put(metadata.namespace() + "/" + metadata.name(), new Known(metadata.named(), workload));
        return workload;
    }

    private void gone(Resource resource, String key) throws InterruptedException {
        if (resource == Resource.PODS) {
            pods.gone(key);
            return;
        }
        if (resource.isConfiguration()) {
            configurations.gone(resource.kind(), key);
            return;
        }
        var object = known.getOrDefault(resource, Map.of()).remove(key);
        if (object == null) {
            return;
        }
        var self = owners.id(object.named.namespace(), resource.kind(), object.named.name());
        switch (resource) {
            case CONTROLLER_REVISIONS -> releases.forget(object.workload, object.named.name());
            case REPLICA_SETS, JOBS -> {
                releases.forget(object.workload, object.named.name());
                withdraw(self);
                owners.forget(resource.kind(), object.named);
            }
            default -> {
                releases.forget(self);
                withdraw(self);
            }
        }
    }
}
