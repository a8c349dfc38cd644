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

    private final Way way;
    private final String name;

    Container(Way way, String name) {
        this.way = requireNonNull(way, "way");
        this.name = requireNonNull(name, "name");
    }

    String name() {
        return name;
    }

    EngineConnection engine() throws EngineFault, InterruptedException {
        return way.engine();
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

    /// The way to its engine, gone no earlier than needed.
    @FunctionalInterface
    interface Way {
        EngineConnection engine() throws EngineFault, InterruptedException;
    }
}
