package dev.mintmark.kubernetes.typed;

import dev.mintmark.kubernetes.access.ApiServer;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.access.ClusterContext;
import dev.mintmark.kubernetes.access.Meter;
import dev.mintmark.kubernetes.access.Patience;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The way to one API server, made when it is first needed, and made anew when its credentials are no longer taken.
/// Thread-safe.
public final class Connection implements AutoCloseable {

    private final ClusterContext context;
    private final Map<String, String> environment;
    private final Patience patience;
    private final Clock clock;
    private final Meter meter = new Meter();
    private final ReentrantLock lock = new ReentrantLock();
    private ApiServer server;

    /// Does nothing yet.
    public Connection(ClusterContext context, Map<String, String> environment, Patience patience, Clock clock) {
        this.context = context;
        this.environment = Map.copyOf(environment);
        this.patience = patience;
        this.clock = clock;
    }

    public ClusterContext context() {
        return context;
    }

    public Patience patience() {
        return patience;
    }

    public Clock clock() {
        return clock;
    }

    /// Something to do with a server.
    @FunctionalInterface
    public interface Use<T> {

        T with(ApiServer server) throws CallFailed, InterruptedException;
    }

    public <T> T use(Use<T> use) throws CallFailed, InterruptedException {
        var open = open();
        try {
            return use.with(open);
        } catch (CallFailed failed) {
            if (failed.status() == 401 || failed.problem().code().equals("kubernetes.tls")) {
                // A client certificate may have been replaced since: the next call reads it again.
                forget(open);
            }
            throw failed;
        }
    }

    private ApiServer open() throws CallFailed, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (server == null) {
                server = ApiServer.open(context, environment, patience, clock, meter);
            }
            return server;
        } finally {
            lock.unlock();
        }
    }

    private void forget(ApiServer refused) {
        lock.lock();
        try {
            if (server == refused) {
                server = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (server != null) {
                server.close();
                server = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
