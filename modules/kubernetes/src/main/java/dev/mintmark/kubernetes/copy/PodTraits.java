package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.Trait;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tells what of a pod its copy has, and what it does not have and why. Only tells: a copy is built up from nothing, so what
/// is not listed here is not there either.
final class PodTraits {

    private static final Set<String> EVERY_POD_HAS = Set.of("node.kubernetes.io/not-ready",
            "node.kubernetes.io/unreachable");
    private static final int MOST = 300;

    private final SourcePod source;
    private final PodSpec pod;
    private final boolean sameNamespace;
    private final List<Trait> traits = new ArrayList<>();

    private PodTraits(SourcePod source, String namespace) {
        this.source = source;
        this.pod = source.pod().getSpec();
        this.sameNamespace = source.namespace().equals(namespace);
    }

    /// @param namespace where the copy will be
    static List<Trait> of(SourcePod source, String namespace) {
        var all = new PodTraits(source, namespace);
        all.kept();
        all.identity();
        all.traits.addAll(ContainerTraits.of(source.container()));
        all.others();
        all.traits.addAll(VolumeTraits.of(source));
        all.host();
        all.scheduling();
        return all.traits.stream().limit(MOST).toList();
    }

    private void kept() {
        for (var secret : pod.getImagePullSecrets()) {
            // Its name, which is no secret: without it the image could not be pulled.
            add(KeptTraits.PULL_SECRET + secret.getName(), sameNamespace,
                    sameNamespace ? "the node pulls with it; the copy cannot read it" : "it is in another namespace");
        }
        if (pod.getRuntimeClassName() != null) {
            add(KeptTraits.RUNTIME_CLASS + pod.getRuntimeClassName(), true, "as well fenced in as the instance");
        }
        map(pod.getNodeSelector()).forEach((key, value) -> {
            var platform = key.equals("kubernetes.io/arch") || key.equals("kubernetes.io/os");
            add(KeptTraits.NODE_SELECTOR + key + "=" + value, platform,
                    platform ? "the image is for that platform" : "the copy may run on any node");
        });
    }

    private void identity() {
        var meta = source.pod().getMetadata();
        map(meta.getLabels()).forEach((key, value) -> drop("label " + key + "=" + value,
                "a Service would route to it, a ReplicaSet adopt it"));
        map(meta.getAnnotations()).keySet().forEach(key -> drop("annotation " + key, "tells others what to do with it"));
        meta.getOwnerReferences().forEach(owner -> drop("owner " + owner.getKind() + " " + owner.getName(),
                "would count it among its own"));
        list(meta.getFinalizers()).forEach(finalizer -> drop("finalizer " + finalizer, "would keep it from ending"));
        drop("serviceAccountName " + Objects.requireNonNullElse(pod.getServiceAccountName(), "default"),
                "the copy gets no token");
        if (pod.getHostname() != null || pod.getSubdomain() != null) {
            drop("hostname", "would be found under the instance's name");
        }
    }

    private void others() {
        var own = source.container().getName();
        pod.getContainers().stream().filter(one -> !one.getName().equals(own))
                .forEach(one -> drop("container " + one.getName(), "only one container is copied"));
        pod.getInitContainers().stream().filter(one -> !one.getName().equals(own))
                .forEach(one -> drop(("Always".equals(one.getRestartPolicy()) ? "sidecar " : "initContainer ")
                        + one.getName(), "would run before the copy, with effects of its own"));
        pod.getEphemeralContainers().forEach(one -> drop("ephemeralContainer " + one.getName(), "somebody's look inside"));
    }

    private void host() {
        flag(pod.getHostNetwork(), "hostNetwork", "would share the node's network");
        flag(pod.getHostPID(), "hostPID", "would see the node's processes");
        flag(pod.getHostIPC(), "hostIPC", "would share the node's memory");
        flag(pod.getShareProcessNamespace(), "shareProcessNamespace", "there is one container only");
        list(pod.getHostAliases()).forEach(alias -> drop("hostAlias " + alias.getIp(), "a copy has no network"));
        if (pod.getDnsConfig() != null) {
            drop("dnsConfig", "a copy has no network");
        }
        var context = pod.getSecurityContext();
        if (context != null) {
            context.getSysctls().forEach(one -> drop("sysctl " + one.getName(), "set for the instance"));
            present(context.getFsGroup(), "fsGroup", "there are no volumes to own");
            present(context.getSeLinuxOptions(), "seLinuxOptions", "the runtime's own apply");
            if (!list(context.getSupplementalGroups()).isEmpty()) {
                drop("supplementalGroups", "there are no volumes to share");
            }
        }
    }

    private void scheduling() {
        present(pod.getNodeName(), "nodeName " + pod.getNodeName(), "the copy may run on any node");
        present(pod.getPriorityClassName(), "priorityClassName " + pod.getPriorityClassName(),
                "would drive others from their node");
        list(pod.getTolerations()).stream().filter(one -> one.getKey() == null || !EVERY_POD_HAS.contains(one.getKey()))
                .forEach(one -> drop("toleration " + Objects.requireNonNullElse(one.getKey(), "of everything"),
                        "would run on nodes that are kept free"));
        present(pod.getAffinity(), "affinity", "the copy may run on any node");
        if (!list(pod.getTopologySpreadConstraints()).isEmpty()) {
            drop("topologySpreadConstraints", "it is no replica");
        }
        if (!list(pod.getReadinessGates()).isEmpty()) {
            drop("readinessGates", "nobody waits for it");
        }
        if (!list(pod.getResourceClaims()).isEmpty()) {
            drop("resourceClaims", "devices belong to the instance");
        }
        if (pod.getSchedulerName() != null && !pod.getSchedulerName().equals("default-scheduler")) {
            drop("schedulerName " + pod.getSchedulerName(), "the usual scheduler places it");
        }
        present(pod.getRestartPolicy(), "restartPolicy " + pod.getRestartPolicy(), "a copy is never started again");
    }

    private void flag(Boolean set, String name, String why) {
        if (Boolean.TRUE.equals(set)) {
            drop(name, why);
        }
    }

    private void present(Object value, String name, String why) {
        if (value != null) {
            drop(name, why);
        }
    }

    private void drop(String name, String why) {
        add(name, false, why);
    }

    private void add(String name, boolean kept, String why) {
        traits.add(new Trait(name, kept, why));
    }

    private static <T> List<T> list(List<T> listed) {
        return listed == null ? List.of() : listed;
    }

    private static Map<String, String> map(Map<String, String> entries) {
        return entries == null ? Map.of() : entries;
    }
}
