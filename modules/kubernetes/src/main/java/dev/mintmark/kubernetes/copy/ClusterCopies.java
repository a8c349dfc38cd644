package dev.mintmark.kubernetes.copy;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyHost;
import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.SweptCopy;
import dev.mintmark.change.ephemeral.EphemeralContainers;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.inside.ClusterInside;
import dev.mintmark.kubernetes.typed.Connection;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes debug copies in one cluster, as far as one kubeconfig context may. Connects when first used. Thread-safe.
public final class ClusterCopies implements CopyHost, AutoCloseable {

    /// For a pod to go: its grace, and what a busy kubelet takes.
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(45);

    private static final Logger LOG = LoggerFactory.getLogger(ClusterCopies.class);

    private final SourceId source;
    private final Connection connection;
    private final TypedApi api;
    private final Namespaces namespaces;
    private final Finding finding;
    private final Ending ending;

    /// @param named    namespaces to look in where one may not list the whole cluster
    /// @param patience for what is ended to be gone
    public ClusterCopies(SourceId source, Connection connection, List<String> named, Duration patience) {
        this.source = source;
        this.connection = connection;
        this.api = new TypedApi(connection);
        this.namespaces = new Namespaces(connection.context().namespace(), named);
        this.finding = new Finding(api, namespaces);
        this.ending = new Ending(api, namespaces, patience);
    }

    @Override
    public SourceId source() {
        return source;
    }

    @Override
    public CopyPlan plan(CopyRequest request) throws CopyRefused, InterruptedException {
        return new Planning(api, namespaces, request).plan();
    }

    @Override
    public DebugCopy launch(CopyPlan plan, LaunchProgress progress) throws CopyRefused, InterruptedException {
        var id = plan.request().id();
        var namespace = namespaces.of(plan.request().place());
        namespaces.used(namespace);
        var launch = new Launch(api, plan, namespace, progress);
        try {
            launch.prepare();
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, launch.what());
        }
        var made = false;
        try {
            launch.make();
            var found = finding.one(id);
            made = found.isPresent();
            return Telling.of(found.orElseThrow(() -> CopyProblems.refused("copy.ended-at-once", launch.what(),
                    "It was ended before it was ready.", "Launch another.")), source);
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, launch.what());
        } finally {
            if (!made && launch.hasMadeSomething()) {
                takeAway(id);
            }
        }
    }

    /// What cannot be taken away now ends with its lease.
    private void takeAway(CopyId id) throws InterruptedException {
        if (ending.end(id) instanceof CopyEnd.NotConfirmed(var problem)) {
            LOG.warn("{}: {}", source, problem.sentence());
        }
    }

    @Override
    public List<DebugCopy> copies() throws CopyRefused, InterruptedException {
        try {
            return finding.all().stream().map(found -> Telling.of(found, source)).toList();
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, "The copies on " + source + " could not be listed.");
        }
    }

    @Override
    public Optional<DebugCopy> find(CopyId id) throws CopyRefused, InterruptedException {
        try {
            return finding.one(id).map(found -> Telling.of(found, source));
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, "The copy " + id + " could not be looked for.");
        }
    }

    @Override
    public DebugCopy renew(CopyId id, Duration left) throws CopyRefused, InterruptedException {
        try {
            return Telling.of(new Renewal(api, finding).renew(id, left), source);
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, "The lease of copy " + id + " was not changed.");
        }
    }

    @Override
    public CopyEnd end(CopyId id) throws InterruptedException {
        return ending.end(id);
    }

    @Override
    public List<SweptCopy> sweep() throws CopyRefused, InterruptedException {
        try {
            return new Sweeping(api, namespaces, ending, source).sweep();
        } catch (CallFailed failed) {
            throw CopyProblems.refused(failed, "The copies on " + source + " could not be swept.");
        }
    }

    @Override
    public CopyInside inside(CopyId id) {
        return new ClusterInside(api, new Whereabouts(finding, id));
    }

    /// The other way in, for where a copy will not do; over the same connections.
    public EphemeralContainers ephemeralContainers() {
        return new ClusterEphemeralContainers(source, api, namespaces);
    }

    @Override
    public void close() {
        connection.close();
    }
}
