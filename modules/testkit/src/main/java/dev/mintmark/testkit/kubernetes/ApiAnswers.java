package dev.mintmark.testkit.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Answers requests as a Kubernetes API server does, or misbehaves as told.
final class ApiAnswers implements HttpHandler {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pods", "Pod"), Map.entry("namespaces", "Namespace"), Map.entry("events", "Event"),
            Map.entry("configmaps", "ConfigMap"), Map.entry("replicasets", "ReplicaSet"),
            Map.entry("deployments", "Deployment"), Map.entry("statefulsets", "StatefulSet"),
            Map.entry("daemonsets", "DaemonSet"), Map.entry("controllerrevisions", "ControllerRevision"),
            Map.entry("jobs", "Job"), Map.entry("cronjobs", "CronJob"), Map.entry("rollouts", "Rollout"));
    private static final long LONGEST_WATCH_SECONDS = 3600;

    private final ServedObjects objects;
    private final Faults faults;

    ApiAnswers(ServedObjects objects, Faults faults) {
        this.objects = objects;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var fault = faults.of(exchange.getRequestURI().toString());
            if (fault.isPresent()) {
                misbehave(exchange, fault.get());
            } else {
                answer(exchange);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var discovery = Discovery.of(exchange.getRequestURI().getPath());
        var path = ApiPath.of(exchange.getRequestURI());
        if (discovery.isPresent()) {
            send(exchange, 200, discovery.get());
        } else if (path.isEmpty() || isUnknown(path.get())) {
            send(exchange, 404, status(404, "NotFound", "the server could not find the requested resource"));
        } else if (path.get().isWatch()) {
            watch(exchange, path.get());
        } else {
            list(exchange, path.get());
        }
    }

    private boolean isUnknown(ApiPath path) {
        return !KINDS.containsKey(path.resource())
                || path.group().startsWith("argoproj.io") && objects.now(path.resource()).isEmpty();
    }

    private void list(HttpExchange exchange, ApiPath path) throws IOException {
        var limit = Integer.parseInt(path.query().getOrDefault("limit", "0"));
        var page = objects.list(path, limit, path.query().getOrDefault("continue", ""));
        if (page == null) {
            send(exchange, 410, status(410, "Expired", "The provided continue parameter is too old."));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            var next = page.next().isEmpty() ? ""
                    : ",\"continue\":\"" + page.next() + "\",\"remainingItemCount\":" + page.remaining();
            out.write(bytes("{\"kind\":\"" + KINDS.get(path.resource()) + "List\",\"apiVersion\":\"" + path.group()
                    + "\",\"metadata\":{\"resourceVersion\":\"" + page.version() + "\"" + next + "},\"items\":["));
            var separator = "";
            for (var item : page.items()) {
                out.write(bytes(separator));
                out.write(item);
                separator = ",";
            }
            out.write(bytes("]}\n"));
        }
    }

    private void watch(HttpExchange exchange, ApiPath path) throws IOException, InterruptedException {
        var since = Long.parseLong(path.query().getOrDefault("resourceVersion", "0"));
        var gone = status(410, "Expired", "too old resource version: " + since);
        var position = objects.watch(path, since);
        if (position == null && !faults.saysGoneAsEvent()) {
            send(exchange, 410, gone);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        if (position == null) {
            out.write(error(gone));
            out.close();
            return;
        }
        try {
            out.flush();
            stream(path, position, out, exchange, gone);
        } finally {
            objects.ended();
        }
    }

    private void stream(ApiPath path, ServedObjects.Position position, java.io.OutputStream out,
            HttpExchange exchange, String gone) throws IOException, InterruptedException {
        var seconds = Long.parseLong(path.query().getOrDefault("timeoutSeconds", "" + LONGEST_WATCH_SECONDS));
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var bookmarks = path.query().getOrDefault("allowWatchBookmarks", "").equals("true");
        while (true) {
            var batch = objects.next(position, deadline);
            if (batch.cut()) {
                exchange.close();
                return;
            }
            if (batch.ended()) {
                if (batch.version() < 0) {
                    out.write(error(gone));
                }
                out.close();
                return;
            }
            for (var change : batch.changes()) {
                out.write(change.line());
            }
            if (batch.bookmark() && bookmarks) {
                out.write(bytes("{\"type\":\"BOOKMARK\",\"object\":{\"kind\":\"" + KINDS.get(path.resource())
                        + "\",\"apiVersion\":\"" + path.group() + "\",\"metadata\":{\"resourceVersion\":\""
                        + batch.version() + "\",\"creationTimestamp\":null}}}\n"));
            }
            out.flush();
        }
    }

    private void misbehave(HttpExchange exchange, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Status(var code, var message, var retryAfter) -> {
                retryAfter.ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", "" + seconds));
                send(exchange, code, status(code, reason(code), message));
            }
            case Fault.Truncated() -> {
                exchange.sendResponseHeaders(200, 100_000);
                exchange.getResponseBody().write(bytes("{\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"1"));
                exchange.getResponseBody().flush();
            }
            case Fault.NotJson() -> send(exchange, 200, "<html><body>Please log in</body></html>");
            case Fault.Hangs() -> faults.hang();
            case Fault.Drops() -> exchange.close();
        }
    }

    private static String reason(int code) {
        return switch (code) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 410 -> "Expired";
            case 429 -> "TooManyRequests";
            default -> "InternalError";
        };
    }

    private static byte[] error(String status) {
        return bytes("{\"type\":\"ERROR\",\"object\":" + status + "}\n");
    }

    private static String status(int code, String reason, String message) {
        return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"" + message
                + "\",\"reason\":\"" + reason + "\",\"code\":" + code + "}";
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var bytes = bytes(body);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
