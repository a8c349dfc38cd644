package dev.mintmark.docker.inside;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.docker.CopyName;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The insides of all copies on one engine, over one connection. Reaches nowhere before one of them is used.
public final class DockerInsides implements Function<CopyId, CopyInside>, AutoCloseable {

    private final DockerEndpoint endpoint;
    private final DockerSettings settings;
    private final ReentrantLock greeting = new ReentrantLock();
    private boolean isGreeted;
    private EngineConnection connection;
    private boolean isClosed;

    public DockerInsides(DockerEndpoint endpoint, DockerSettings settings) {
        this.endpoint = requireNonNull(endpoint, "endpoint");
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    public CopyInside apply(CopyId id) {
        return container(CopyName.of(id));
    }

    /// The inside of any container, by its name or ID.
    DockerInside container(String name) {
        return new DockerInside(new Container(this::engine, name));
    }

    /// Agrees with the engine on a version once; an engine that returns is asked the same way.
    EngineConnection engine() throws EngineFault, InterruptedException {
        var opened = opened();
        greeting.lockInterruptibly();
        try {
            if (!isGreeted) {
                opened.greet();
                isGreeted = true;
            }
        } finally {
            greeting.unlock();
        }
        return opened;
    }

    private synchronized EngineConnection opened() throws EngineFault {
        if (isClosed) {
            throw new EngineFault(EngineFault.Kind.CUT, "The connection was closed.", null);
        }
        if (connection == null) {
            connection = EngineConnection.open(endpoint, settings);
        }
        return connection;
    }

    /// Ends all that is done inside.
    @Override
    public synchronized void close() {
        isClosed = true;
        if (connection != null) {
            connection.close();
        }
    }
}
