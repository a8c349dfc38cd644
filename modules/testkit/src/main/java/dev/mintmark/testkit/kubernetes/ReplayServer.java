package dev.mintmark.testkit.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An API server on the loopback interface that serves recorded or generated objects to a real client.
///
/// It answers lists (paged), watches (resumable, with bookmarks), and what discovery a client needs. What it holds is
/// changed by a [Replay] or by [#put] and [#delete]; how it misbehaves, by [#faults]. Thread-safe.
public final class ReplayServer implements AutoCloseable {

    static {
        // Without this the JDK's server waits 40 ms before each small chunk.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServedObjects objects = new ServedObjects();
    private final Faults faults = new Faults();

    private ReplayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", new ApiAnswers(objects, faults));
    }

    /// Starts an empty server on a free port.
    public static ReplayServer start() throws IOException {
        var replay = new ReplayServer();
        replay.server.start();
        return replay;
    }

    public String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getAddress().getPort();
    }

    /// Serves the lists of a recording; its events are sent by the returned replay.
    public Replay replay(List<Recording.Line> recorded) {
        for (var line : recorded) {
            if (line.isList()) {
                objects.reset(line.resource(), line.object());
            }
        }
        return new Replay(this, recorded.stream().filter(line -> !line.isList()).toList());
    }

    void apply(Recording.Line event) {
        objects.apply(event.resource(), event.type(), event.object());
    }

    /// Creates or changes an object, with a new resource version. `resource` is the plural name.
    public void put(String resource, ObjectNode object) {
        objects.put(resource, object);
    }

    public void delete(String resource, ObjectNode object) {
        objects.delete(resource, object);
    }

    /// How the server misbehaves.
    public Faults faults() {
        return faults;
    }

    /// Forgets the past: a watch or a continued list that began before now is told `410 Gone`.
    public void expire() {
        objects.expire();
    }

    /// Sends a bookmark to every watch that allows them.
    public void bookmark() {
        objects.bookmark();
    }

    /// Ends every open watch: politely as at a timeout, or by cutting the connection.
    public void endWatches(boolean politely) {
        objects.endWatches(politely);
    }

    public int openWatches() {
        return objects.openWatches();
    }

    /// What was asked so far: path and query.
    public List<String> requests() {
        return faults.requests();
    }

    /// Writes a kubeconfig with one context that leads here.
    public Path writeKubeconfig(Path file, String context, String namespace) {
        var text = """
                apiVersion: v1
                kind: Config
                current-context: %1$s
                clusters:
                - name: %1$s
                  cluster: {server: "%2$s"}
                users:
                - name: %1$s
                  user: {token: replay-token}
                contexts:
                - name: %1$s
                  context: {cluster: %1$s, user: %1$s, namespace: %3$s}
                """.formatted(context, url(), namespace);
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        objects.close();
        faults.release();
        server.stop(0);
        threads.shutdownNow();
    }

    /// The objects of a resource as they are now.
    public List<JsonNode> now(String resource) {
        return objects.now(resource);
    }
}
