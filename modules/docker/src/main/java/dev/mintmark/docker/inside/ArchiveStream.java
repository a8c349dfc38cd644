package dev.mintmark.docker.inside;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What an engine's archive sends of one path, on a connection of its own: hanging up early is how reading is bounded.
final class ArchiveStream implements AutoCloseable {

    private final EngineConnection connection;
    private final DockerHttpClient.Response response;
    private final InputStream body;

    private ArchiveStream(EngineConnection connection, DockerHttpClient.Response response) {
        this.connection = connection;
        this.response = response;
        this.body = response.getBody();
    }

    static ArchiveStream open(Container container, String path) throws EngineFault, InterruptedException {
        var connection = container.engine().apart();
        try {
            var response = connection.stream(EngineRequest.get(
                    container.path("/archive?path=" + EngineQuery.encoded(path))));
            var archive = new ArchiveStream(connection, response);
            connection = null;
            return archive;
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }

    /// Reads on a thread of its own, because not every socket can be interrupted.
    <T> T read(String name, Duration patience, Reading<T> reading) throws EngineFault, InterruptedException {
        var task = new FutureTask<>(() -> reading.read(body));
        Thread.ofVirtual().name(name).start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException broken) {
            throw new EngineFault(EngineFault.Kind.CUT, "Its archive could not be read: "
                    + broken.getCause().getMessage() + ".", broken);
        } catch (TimeoutException late) {
            throw new EngineFault(EngineFault.Kind.SILENT, "It sent no archive within " + patience.toSeconds() + " s.",
                    late);
        }
    }

    InputStream body() {
        return body;
    }

    @Override
    public void close() {
        response.close();
        connection.close();
    }

    /// What is done with an archive.
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream body) throws IOException;
    }
}
