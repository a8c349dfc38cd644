package dev.mintmark.kubernetes.delivery;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.kubernetes.delivery.flux.FluxPipeline;
import dev.mintmark.kubernetes.delivery.helm.HelmPipeline;
import dev.mintmark.kubernetes.delivery.objects.ObjectApi;
import dev.mintmark.kubernetes.delivery.owner.OwnershipReader;
import dev.mintmark.kubernetes.delivery.owner.Ownerships;
import dev.mintmark.kubernetes.delivery.rollouts.RolloutsPipeline;
import dev.mintmark.kubernetes.typed.Connection;
import java.util.List;

/// Who owns the workloads of one cluster, and the pipelines that live in it. Thread-safe; does not close the
/// connection.
public final class Delivery {

    private final ObjectApi api;
    private final Configuration configuration;

    public Delivery(Connection connection, Configuration configuration) {
        this.api = new ObjectApi(connection);
        this.configuration = configuration;
    }

    public Ownerships ownerships() {
        return new OwnershipReader(api, configuration);
    }

    /// `flux`, `argo-rollouts` and `helm`.
    ///
    /// @param promoting whether a Rollout is to go back without the steps and analyses of its strategy
    public List<Pipeline> pipelines(boolean promoting) {
        return List.of(new FluxPipeline(api), new RolloutsPipeline(api, promoting), new HelmPipeline(api));
    }
}
