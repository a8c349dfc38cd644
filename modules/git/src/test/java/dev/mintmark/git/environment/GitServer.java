package dev.mintmark.git.environment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Git's own `http-backend` behind HTTP on loopback, for one user with a password.
final class GitServer implements AutoCloseable {

    static final String USER = "ana";
    static final String PASSWORD = "correct-horse-7";

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("git server ", 0)
            .factory());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> dropsBefore = _ -> false;
    private volatile Predicate<String> dropsAfter = _ -> false;
    private volatile Predicate<String> forbids = _ -> false;

    /// @param root folder of bare repositories
    GitServer(Path root) throws IOException {
        this.root = root;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Hangs up on such requests from now on, before Git sees them.
    void dropBefore(String part) {
        dropsBefore = request -> request.contains(part);
    }

    /// Hangs up on such requests from now on, once Git has done what they ask for.
    void dropAfter(String part) {
        dropsAfter = request -> request.contains(part);
    }

    /// Forbids such requests to its user from now on.
    void forbid(String part) {
        forbids = request -> request.contains(part);
    }

    void mend() {
        dropsBefore = _ -> false;
        dropsAfter = _ -> false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        var wanted = "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (!wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (forbids.test(request)) {
                exchange.sendResponseHeaders(403, -1);
            } else if (!dropsBefore.test(request)) {
                var process = backend(exchange, body.length);
                try (var in = process.getOutputStream()) {
                    in.write(body);
                }
                var answer = process.getInputStream().readAllBytes();
                if (!dropsAfter.test(request)) {
                    hand(exchange, answer);
                }
            }
        }
    }

    private Process backend(HttpExchange exchange, int length) throws IOException {
        var builder = new ProcessBuilder("git", "http-backend").redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REMOTE_USER", USER);
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put("QUERY_STRING", String.valueOf(exchange.getRequestURI().getQuery()));
        environment.put("CONTENT_LENGTH", Integer.toString(length));
        put(environment, "CONTENT_TYPE", exchange, "Content-Type");
        put(environment, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
        put(environment, "GIT_PROTOCOL", exchange, "Git-Protocol");
        return builder.start();
    }

    private static void put(Map<String, String> environment, String name, HttpExchange exchange, String header) {
        var value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
            environment.put(name, value);
        }
    }

    /// What a CGI program answers: headers, an empty line, and the rest.
    private static void hand(HttpExchange exchange, byte[] answer) throws IOException {
        var text = new String(answer, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        var status = 200;
        for (var line : text.substring(0, end).split("\r\n")) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            if (line.startsWith("Status:")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(line.substring(0, colon), value);
            }
        }
        var body = Arrays.copyOfRange(answer, end + 4, answer.length);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
