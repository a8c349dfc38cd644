package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.delivery.objects.ClusterObject;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.objects.ObjectRef;
import dev.mintmark.kubernetes.delivery.objects.Refusals;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Tells for which platforms a workload's image is needed: those of the nodes where its pods are. Thread-safe; blocks.
public final class NodePlatforms {

    private static final int MOST_NODES = 200;

    private final ObjectApi api;

    NodePlatforms(ObjectApi api) {
        this.api = api;
    }

    /// As in `linux/amd64`; empty if it has no pods on nodes.
    ///
    /// @throws RollbackRefused if pods or nodes cannot be read
    public SortedSet<String> of(WorkloadId workload) throws RollbackRefused, InterruptedException {
        var platforms = new TreeSet<String>();
        var what = "The platforms of " + workload + " could not be told.";
        var kind = RolledKind.of(workload.kind());
        if (kind.isEmpty()) {
            return platforms;
        }
        try {
            var object = api.get(kind.get().ref(workload));
            if (object.isPresent()) {
                Map<String, Optional<ClusterObject>> nodes = new HashMap<>();
                for (var pod : new Revisions(api).pods(object.get())) {
                    var name = pod.text("/spec/nodeName");
                    if (!name.isEmpty() && nodes.size() < MOST_NODES && !nodes.containsKey(name)) {
                        nodes.put(name, api.get(new ObjectRef(RolledKind.Types.NODES, "", name)));
                    }
                }
                nodes.values().stream().flatMap(Optional::stream).map(NodePlatforms::platform)
                        .filter(platform -> platform.length() > 1).forEach(platforms::add);
            }
        } catch (CallFailed failed) {
            throw Refusals.unread(failed, what, "get", RolledKind.Types.NODES, "");
        }
        return platforms;
    }

    private static String platform(ClusterObject node) {
        return node.text("/status/nodeInfo/operatingSystem") + "/" + node.text("/status/nodeInfo/architecture");
    }
}
