package dev.mintmark.testkit.argocd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// An Argo CD in memory, behind a loopback address, that takes writes. Its controller looks at every application once
/// after each request and whenever [#look] is called, so that nothing depends on time. Thread-safe.
public final class FakeArgoCd implements AutoCloseable {

    public static final String TOKEN = "a-token-that-nobody-may-see";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads;
    private final FakeRepository repository = new FakeRepository();
    private final ArgoState state;
    private final FakeController controller;
    private final ArgoRequests requests;
    private final List<ArgoExchange> exchanges = new ArrayList<>();
    private final List<ArgoFault> faults = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param version as it tells it: `v3.5.1+fbe63dd`
    public FakeArgoCd(String version, InstantSource clock) {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        this.state = new ArgoState(version, repository, clock);
        this.controller = state.controller();
        this.requests = new ArgoRequests(state);
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fake argo cd ", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    public FakeRepository repository() {
        return repository;
    }

    /// An application of the project `default` that follows a branch, synced by hand to its head once.
    ///
    /// @param change what is otherwise; of the whole object as the API shows it
    public synchronized FakeArgoCd with(String name, String branch, Function<ObjectNode, ObjectNode> change) {
        var content = FakeRepository.object("""
                {"metadata": {"name": "%s", "namespace": "argocd", "uid": "u-%s", "resourceVersion": "1000",
                  "generation": 1},
                 "spec": {"project": "default", "destination": {"server": "https://kubernetes.default.svc",
                  "namespace": "shop"}, "source": {"repoURL": "%s", "targetRevision": "%s", "path": "apps/%s"}},
                 "status": {"controllerNamespace": "argocd"}}
                """.formatted(name, name, FakeRepository.URL, branch, name));
        state.applications().put(name, new FakeApplication(change.apply(content)));
        return syncedByHand(name);
    }

    /// Somebody else syncs it to the head of its branch, to the end; auto-sync or not.
    public synchronized FakeArgoCd syncedByHand(String name) {
        var application = state.applications().get(name);
        state.sync(application, FakeRepository.object("{\"strategy\": {\"hook\": {}}}"));
        while (application.isBusy()) {
            controller.look(application);
        }
        controller.show(application);
        return this;
    }

    /// Somebody else syncs this one object only; such syncs are not in the history.
    public synchronized void syncedSelectively(String name, String kind, String object) {
        var application = state.applications().get(name);
        state.sync(application, FakeRepository.object("""
                {"strategy": {"hook": {}}, "resources": [{"group": "apps", "kind": "%s", "name": "%s"}]}
                """.formatted(kind, object)));
        while (application.isBusy()) {
            controller.look(application);
        }
    }

    /// Changes an application as somebody else would.
    public synchronized void change(String name, Function<ObjectNode, ObjectNode> change) {
        change.apply(state.applications().get(name).content);
        state.changed(state.applications().get(name));
    }

    public synchronized void applicationSet(String name, String json) {
        state.sets().put(name, FakeRepository.object(json));
    }

    public synchronized void remove(String name) {
        state.applications().remove(name);
    }

    /// Changes what is live behind Argo CD's back.
    public synchronized void drift(String name, String manifest) {
        var object = FakeRepository.object(manifest);
        state.applications().get(name).live.put(FakeApplication.title(object), object);
    }

    public synchronized void closeWindow(boolean manualAllowed) {
        state.windows().closed = true;
        state.windows().manualAllowed = manualAllowed;
    }

    public synchronized void openWindow() {
        state.windows().closed = false;
    }

    /// Takes a permission away: `get`, `update`, `sync`, or `applicationsets` for reading those.
    public synchronized void deny(String action) {
        state.denied().add(action);
    }

    /// Whether operations that were begun never end.
    public synchronized void hold(boolean operations) {
        controller.held = operations;
    }

    public synchronized void failNextOperation(String message) {
        controller.failure = message;
    }

    public synchronized void health(String name, String health) {
        state.applications().get(name).health = health;
    }

    /// Does this once, at the next request that matches.
    public synchronized void fault(ArgoFault fault) {
        faults.add(fault);
    }

    /// The controller looks at everything.
    public synchronized void look() {
        state.applications().values().forEach(controller::look);
    }

    /// The controller looks until every operation is over, unless they are held.
    public synchronized void settle() {
        while (!controller.held && state.applications().values().stream().anyMatch(FakeApplication::isBusy)) {
            look();
        }
    }

    /// An application as the API shows it.
    public synchronized ObjectNode application(String name) {
        var application = state.applications().get(name);
        controller.show(application);
        return application.content.deepCopy();
    }

    /// The hooks that ran for an application, in order.
    public synchronized List<String> ranHooks(String name) {
        return List.copyOf(state.applications().get(name).ranHooks);
    }

    public synchronized List<ArgoExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /// Those that were to change something.
    public List<ArgoExchange> writes() {
        return exchanges().stream().filter(ArgoExchange::isWrite).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getRawPath();
            var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            var text = new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
            var fault = fault(method + " " + path + "?" + query);
            if (fault.isPresent() && !fault.get().after()) {
                misbehave(exchange, fault.get());
                return;
            }
            var answer = answer(exchange, method, path, query, text);
            if (fault.isEmpty()) {
                send(exchange, answer.status(), answer.answer().map(JsonNode::toString).orElse(""));
            }
        }
    }

    private synchronized Optional<ArgoFault> fault(String request) {
        var found = faults.stream().filter(fault -> request.contains(fault.matching())).findFirst();
        found.ifPresent(faults::remove);
        return found;
    }

    private void misbehave(HttpExchange exchange, ArgoFault fault) throws IOException {
        switch (fault.kind()) {
            case ANSWERS -> send(exchange, fault.status(), fault.answer());
            case HANGS -> {
                try {
                    closed.await();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            }
            case DROPS -> { }
        }
    }

    private synchronized ArgoExchange answer(HttpExchange exchange, String method, String path, String query,
            String text) {
        var body = text.isEmpty() ? Optional.<JsonNode>empty() : Optional.of((JsonNode) FakeRepository.object(text));
        ArgoExchange result;
        try {
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                throw new ArgoRefusal(401, 16, "no session information");
            }
            var json = requests.answer(method, path, query, body.orElse(null)).deepCopy();
            result = new ArgoExchange(method, path, query, body, 200, Optional.of(json));
        } catch (ArgoRefusal refusal) {
            var json = FakeApplication.node().put("error", refusal.getMessage()).put("code", refusal.code())
                    .put("message", refusal.getMessage());
            result = new ArgoExchange(method, path, query, body, refusal.status(), Optional.of(json));
        }
        exchanges.add(result);
        look();
        return result;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", isJson(body) ? "application/json" : "text/html");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static boolean isJson(String body) {
        try {
            return JSON.readTree(body).isContainerNode();
        } catch (JsonProcessingException other) {
            return false;
        }
    }
}
