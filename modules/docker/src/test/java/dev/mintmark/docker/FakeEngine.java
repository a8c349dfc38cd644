package dev.mintmark.docker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An engine without containers that answers over HTTP on loopback, and badly where a test wants it to.
public final class FakeEngine implements AutoCloseable {

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, HttpHandler> special = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private FakeEngine(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeEngine start() throws IOException {
        return start(HttpServer.create(loopback(), 0));
    }

    static FakeEngine start(HttpServer server) {
        return new FakeEngine(server);
    }

    static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public URI host() {
        return URI.create("tcp://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param path without the version
    public FakeEngine answering(String path, int status, String body) {
        return answering(path, exchange -> send(exchange, status, body));
    }

    public FakeEngine answering(String path, HttpHandler handler) {
        special.put(path, handler);
        return this;
    }

    /// Takes the request, and says nothing until the engine is closed.
    FakeEngine hangingAt(String path) {
        return answering(path, _ -> hang());
    }

    void hang() {
        try {
            closing.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replaceFirst("^/v1\\.[0-9]+", "");
        var handler = special.get(path);
        if (handler != null) {
            handler.handle(exchange);
            return;
        }
        switch (path) {
            case "/_ping" -> {
                exchange.getResponseHeaders().add("Api-Version", "1.41");
                send(exchange, 200, "OK");
            }
            case "/info" -> send(exchange, 200, "{\"Name\":\"fake\"}");
            case "/containers/json" -> send(exchange, 200, "[]");
            case "/events" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().flush();
                hang();
            }
            default -> send(exchange, 404, "{\"message\":\"page not found\"}");
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
