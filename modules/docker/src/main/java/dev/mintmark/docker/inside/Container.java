package dev.mintmark.docker.inside;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mintmark.docker.EngineAnswer;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;

/// One container of one engine, by its name or its ID.
final class Container {

    private final EngineConnection connection;
    private final String name;
    private boolean isGreeted;

    Container(EngineConnection connection, String name) {
        this.connection = requireNonNull(connection, "connection");
        this.name = requireNonNull(name, "name");
    }

    String name() {
        return name;
    }

    /// The way to the engine; the first call agrees with it on a version.
    synchronized EngineConnection engine() throws EngineFault, InterruptedException {
        if (!isGreeted) {
            connection.greet();
            isGreeted = true;
        }
        return connection;
    }

    /// @param rest of the path: `/json`, `/archive?path=%2Ftmp`
    String path(String rest) {
        return "/containers/" + EngineQuery.encoded(name) + rest;
    }

    JsonNode inspect() throws EngineFault, InterruptedException {
        return engine().get(path("/json"));
    }

    EngineAnswer ask(EngineRequest request) throws EngineFault, InterruptedException {
        return engine().ask(request);
    }
}
