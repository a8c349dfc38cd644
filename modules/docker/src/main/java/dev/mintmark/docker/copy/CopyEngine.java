package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineAnswer;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import java.util.Optional;

/// One engine while something is done about copies on it: asks it, and minds its clock on the way.
final class CopyEngine implements AutoCloseable {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final EngineConnection connection;
    private final EngineClock clock;

    CopyEngine(EngineConnection connection, EngineClock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    EngineConnection connection() {
        return connection;
    }

    EngineClock clock() {
        return clock;
    }

    EngineAnswer ask(EngineRequest request) throws EngineFault, InterruptedException {
        var asked = clock.ours();
        var answer = connection.ask(request);
        answer.header("Date").ifPresent(date -> clock.heard(date, asked));
        return answer;
    }

    /// Asks for something that may not be there.
    Optional<JsonNode> find(String path) throws EngineFault, InterruptedException {
        var answer = ask(EngineRequest.get(path));
        return answer.is(NOT_FOUND) ? Optional.empty() : Optional.of(answer.done().json());
    }

    Optional<JsonNode> container(String name) throws EngineFault, InterruptedException {
        return find(EngineQuery.container(name));
    }

    Optional<JsonNode> image(String reference) throws EngineFault, InterruptedException {
        return find(EngineQuery.image(reference));
    }

    /// Kills and takes away a container with its anonymous volumes.
    ///
    /// @return whether it was there; one that is being removed already counts as there
    boolean remove(String container) throws EngineFault, InterruptedException {
        var answer = ask(EngineRequest.delete("/containers/" + EngineQuery.encoded(container) + "?force=1&v=1"));
        if (answer.is(NOT_FOUND)) {
            return false;
        }
        if (!answer.is(CONFLICT)) {
            answer.done();
        }
        return true;
    }

    /// Opens an answer that is read as it comes. The caller closes it.
    DockerHttpClient.Response stream(EngineRequest request) throws EngineFault, InterruptedException {
        return connection.stream(request);
    }

    @Override
    public void close() {
        connection.close();
    }
}
