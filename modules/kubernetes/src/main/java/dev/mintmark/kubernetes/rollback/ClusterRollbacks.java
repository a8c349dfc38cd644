package dev.mintmark.kubernetes.rollback;

import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.owner.Ownerships;
import dev.mintmark.kubernetes.typed.Connection;
import java.util.List;
import java.util.stream.Stream;

/// One cluster whose workloads can be rolled back, as far as one kubeconfig context may. Connects when first used.
/// Thread-safe.
public final class ClusterRollbacks implements RollbackPlace, AutoCloseable {

    private final SourceId source;
    private final Connection connection;
    private final Ownerships ownerships;
    private final List<Pipeline> pipelines;
    private final List<Check> checks;
    private final NodePlatforms platforms;

    /// @param ownerships who owns a workload of this cluster
    /// @param others     further pipelines that live in this cluster, over the same connection
    public ClusterRollbacks(SourceId source, Connection connection, Ownerships ownerships, List<Pipeline> others) {
        var api = new ObjectApi(connection);
        this.source = source;
        this.connection = connection;
        this.ownerships = ownerships;
        this.pipelines = Stream.concat(Stream.of(new KubernetesPipeline(api)), others.stream()).toList();
        this.checks = List.of(new PermissionCheck(api), new InFlightCheck(api), new PartitionCheck(api),
                new ConfigCheck(api), new CapacityCheck(api), new DisruptionCheck(api), new AutoscalingCheck(api),
                new BlastRadiusCheck(api));
        this.platforms = new NodePlatforms(api);
    }

    @Override
    public SourceId source() {
        return source;
    }

    @Override
    public Ownership ownership(WorkloadId workload) throws RollbackRefused, InterruptedException {
        return ownerships.ownership(workload);
    }

    @Override
    public List<Pipeline> pipelines() {
        return pipelines;
    }

    @Override
    public List<Check> checks() {
        return checks;
    }

    /// For which platforms a registry must have the target.
    public NodePlatforms platforms() {
        return platforms;
    }

    @Override
    public void close() {
        connection.close();
    }
}
