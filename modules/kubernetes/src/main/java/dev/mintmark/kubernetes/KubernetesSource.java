package dev.mintmark.kubernetes;

import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.ClusterContext;
import dev.mintmark.kubernetes.access.Meter;
import dev.mintmark.kubernetes.copy.ClusterCopies;
import dev.mintmark.kubernetes.delivery.Delivery;
import dev.mintmark.kubernetes.rollback.ClusterRollbacks;
import dev.mintmark.kubernetes.typed.Connection;
import dev.mintmark.kubernetes.view.Teller;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees the pods, workloads and releases of one cluster, as far as one kubeconfig context may.
///
/// Making one does nothing; [#watch] connects, and runs credential plugins. Thread-safe.
public final class KubernetesSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(KubernetesSource.class);

    private final SourceId id;
    private final ClusterContext context;
    private final KubernetesSettings settings;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Meter meter = new Meter();
    private final Lag lag = new Lag();

    KubernetesSource(ClusterContext context, KubernetesSettings settings, Map<String, String> environment, Clock clock) {
        this.id = new SourceId(SourceKind.KUBERNETES.word() + "/" + context.name());
        this.context = context;
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.KUBERNETES;
    }

    @Override
    public String endpoint() {
        return context.cluster().shown();
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        LOG.debug("{}: connecting", id);
        try (var server = ApiServer.open(context, environment, settings.patience(), clock, meter);
                var look = new Look(id, server, context, settings, new Teller(id, clock, observer), clock, lag)) {
            look.run();
        } catch (CallFailed failed) {
            LOG.debug("{}: {}", id, failed.problem().code(), failed);
            throw new SourceUnavailable(failed.problem(), failed);
        }
    }

    /// A host of debug copies in the same cluster, with connections of its own; the caller closes it.
    public ClusterCopies copies() {
        return new ClusterCopies(id, new Connection(context, environment, settings.patience(), clock),
                settings.namespaces(), ClusterCopies.USUAL_PATIENCE);
    }

    /// What can be rolled back in the same cluster, with connections of its own; the caller closes it.
    ///
    /// @param configuration what the operator said about workloads, because no cluster tells it
    /// @param promoting     whether an Argo Rollout is to go back without the steps and analyses of its strategy
    public ClusterRollbacks rollbacks(Configuration configuration, boolean promoting) {
        var connection = new Connection(context, environment, settings.patience(), clock);
        var delivery = new Delivery(connection, configuration);
        return new ClusterRollbacks(id, connection, delivery.ownerships(), delivery.pipelines(promoting));
    }

    @Override
    public Traffic traffic() {
        return new Traffic(meter.requests().sum(), meter.bytes().sum(), lag.last());
    }
}
