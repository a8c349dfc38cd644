package dev.mintmark.docker.copy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import dev.mintmark.docker.EngineText;
import java.util.List;

/// A container that is never started: through it, files come into a volume or out of an image. If its console dies, the
/// next sweep takes it away.
final class FillingContainer implements AutoCloseable {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CopyEngine engine;
    private final String id;

    private FillingContainer(CopyEngine engine, String id) {
        this.engine = engine;
        this.id = id;
    }

    static FillingContainer create(CopyEngine engine, String image, ArrayNode mounts)
            throws EngineFault, InterruptedException {
        var json = JSON.objectNode().put("Image", image);
        json.set("Entrypoint", CopyBlueprint.words(List.of("/never-started")));
        json.set("Cmd", JSON.arrayNode());
        json.set("Labels", JSON.objectNode().put(CopyLabels.FILLING, "1"));
        var host = JSON.objectNode().put("NetworkMode", "none");
        host.set("Mounts", mounts);
        json.set("HostConfig", host);
        var answer = engine.ask(EngineRequest.post("/containers/create").json(json)).done();
        return new FillingContainer(engine, EngineText.of(answer.json().path("Id")));
    }

    String id() {
        return id;
    }

    @Override
    public void close() {
        var isInterrupted = Thread.interrupted();
        try {
            engine.ask(EngineRequest.delete("/containers/" + EngineQuery.encoded(id) + "?force=1&v=1"));
        } catch (EngineFault leftForTheSweep) {
            // It holds nothing and runs nothing.
        } catch (InterruptedException again) {
            isInterrupted = true;
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
