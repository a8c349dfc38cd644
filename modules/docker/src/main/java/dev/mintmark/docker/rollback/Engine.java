package dev.mintmark.docker.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mintmark.docker.EngineAnswer;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineQuery;
import dev.mintmark.docker.EngineRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;

/// What is asked of one engine about a rollback, in the engine's own words.
///
/// @param begun whether anything was asked of it that changes something, answered or not
record Engine(EngineConnection connection, AtomicBoolean begun) {

    private static final int NOT_FOUND = 404;
    private static final int MOST = 5_000;
    /// An engine under load takes its time to make and start a container.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Engine(EngineConnection connection) {
        this(connection, new AtomicBoolean());
    }

    private EngineAnswer change(EngineRequest request) throws EngineFault, InterruptedException {
        begun.set(true);
        return connection.ask(request);
    }

    Optional<Seen> container(String name) throws EngineFault, InterruptedException {
        return find(EngineQuery.container(name)).map(Seen::new);
    }

    Optional<JsonNode> image(String reference) throws EngineFault, InterruptedException {
        return find(EngineQuery.image(reference));
    }

    Optional<JsonNode> find(String path) throws EngineFault, InterruptedException {
        var answer = connection.ask(EngineRequest.get(path));
        return answer.is(NOT_FOUND) ? Optional.empty() : Optional.of(answer.done().json());
    }

    /// All containers, or those with this label, as a listing shows them: stopped ones too.
    List<JsonNode> containers(Optional<String> label) throws EngineFault, InterruptedException {
        var list = connection.get(EngineQuery.containers(label));
        return StreamSupport.stream(list.spliterator(), false).limit(MOST).toList();
    }

    /// Those of these that are still there, looked at closely.
    List<Seen> inspected(List<String> ids) throws EngineFault, InterruptedException {
        return connection.each(ids, this::container).stream().flatMap(Optional::stream).toList();
    }

    EngineAnswer create(String name, JsonNode body) throws EngineFault, InterruptedException {
        return change(EngineRequest.post("/containers/create?name=" + EngineQuery.encoded(name)).json(body)
                .within(PATIENCE));
    }

    void act(String container, String what) throws EngineFault, InterruptedException {
        change(EngineRequest.post(path(container) + what).within(PATIENCE)).done();
    }

    void act(String container, String what, JsonNode body) throws EngineFault, InterruptedException {
        change(EngineRequest.post(path(container) + what).json(body).within(PATIENCE)).done();
    }

    void rename(String container, String name) throws EngineFault, InterruptedException {
        act(container, "/rename?name=" + EngineQuery.encoded(name));
    }

    /// Stops it, and keeps it stopped: by its restart policy it would come back with the engine. One that ends again and
    /// again takes another policy, and another name, only when it is stopped.
    void rest(Seen container) throws EngineFault, InterruptedException {
        change(EngineRequest.post(path(container.id()) + "/stop")
                .within(PATIENCE.plusSeconds(container.secondsToStop()))).done();
        if (!container.restartPolicy().equals("no")) {
            restartPolicy(container.id(), "no", 0);
        }
    }

    void restartPolicy(String container, String name, int retries) throws EngineFault, InterruptedException {
        act(container, "/update", JsonNodeFactory.instance.objectNode().set("RestartPolicy",
                JsonNodeFactory.instance.objectNode().put("Name", name).put("MaximumRetryCount", retries)));
    }

    void network(String network, String verb, JsonNode body) throws EngineFault, InterruptedException {
        change(EngineRequest.post("/networks/" + EngineQuery.encoded(network) + "/" + verb).json(body)
                .within(PATIENCE)).done();
    }

    /// Takes a container away that does not run.
    ///
    /// @param volumes whether its anonymous volumes go with it
    void remove(String container, boolean volumes) throws EngineFault, InterruptedException {
        var answer = change(EngineRequest.delete(path(container) + (volumes ? "?v=1" : "")).within(PATIENCE));
        if (!answer.is(NOT_FOUND)) {
            answer.done();
        }
    }

    /// Lets some time pass before the engine is asked again.
    static void pause(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static String path(String container) {
        return "/containers/" + EngineQuery.encoded(container);
    }
}
