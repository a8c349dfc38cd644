package dev.mintmark.kubernetes.access;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// A connected API server: asks and tells, with a deadline on every step, and turns what goes wrong into [CallFailed].
///
/// Thread-safe. Close it to close all its connections.
public final class ApiServer implements AutoCloseable {

    private static final long LONGEST_PAGE = 1L << 30;
    private static final long LONGEST_REPLY = 64L << 20;
    private static final long LONGEST_ERROR = 100_000;

    private final ClusterContext context;
    private final Patience patience;
    private final Credentials credentials;
    private final HttpClient client;
    private final CallProblems problems;
    private final Meter meter;

    private ApiServer(ClusterContext context, Patience patience, Credentials credentials, HttpClient client, Meter meter) {
        this.context = context;
        this.patience = patience;
        this.credentials = credentials;
        this.client = client;
        this.problems = problems(context);
        this.meter = meter;
    }

    /// Gets credentials and prepares connections. Nothing is asked of the server yet.
    public static ApiServer open(ClusterContext context, Map<String, String> environment, Patience patience, Clock clock,
            Meter meter) throws CallFailed, InterruptedException {
        var credentials = new Credentials(context, environment, patience, clock);
        var credential = credentials.renewed();
        try {
            return new ApiServer(context, patience, credentials,
                    Connections.open(context, credentials, credential, environment, patience), meter);
        } catch (KubernetesClientException | IllegalArgumentException e) {
            // Fabric8 reads certificates and keys here.
            throw problems(context).unusable(e);
        }
    }

    /// Asks for a list of `wanted`, as in *"pods in all namespaces"*.
    public Answer list(String path, String wanted) throws CallFailed, InterruptedException {
        return ask(Call.get(path, wanted), patience.answer(), LONGEST_PAGE).answer();
    }

    /// The same in another form.
    public Answer list(String path, String form, String wanted) throws CallFailed, InterruptedException {
        return ask(Call.get(path, wanted).as(form), patience.answer(), LONGEST_PAGE).answer();
    }

    /// Opens a watch whose silence is borne for `silence`.
    public Answer watch(String path, String wanted, Duration silence) throws CallFailed, InterruptedException {
        return ask(Call.get(path, wanted), silence, Long.MAX_VALUE).answer();
    }

    /// The same in another form.
    public Answer watch(String path, String form, String wanted, Duration silence)
            throws CallFailed, InterruptedException {
        return ask(Call.get(path, wanted).as(form), silence, Long.MAX_VALUE).answer();
    }

    /// Makes a call and reads its answer to the end.
    public Reply make(Call call) throws CallFailed, InterruptedException {
        var begun = ask(call, patience.answer(), LONGEST_REPLY);
        try (var answer = begun.answer()) {
            return new Reply(answer.body().readAllBytes(), ServerDate.parse(begun.date()));
        } catch (InterruptedIOException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw problems.failure(e, call.wanted());
        }
    }

    /// Opens a WebSocket. Its first message comes by itself; each further one has to be requested.
    ///
    /// @param path with its query
    public WebSocket socket(String path, String protocol, String wanted, WebSocket.Listener listener)
            throws CallFailed, InterruptedException {
        credentials.renewed();
        try {
            return opened(path, protocol, wanted, listener);
        } catch (CallFailed failed) {
            if (failed.status() != 401 || !credentials.refused()) {
                throw failed;
            }
            credentials.renewed();
            return opened(path, protocol, wanted, listener);
        }
    }

    private WebSocket opened(String path, String protocol, String wanted, WebSocket.Listener listener)
            throws CallFailed, InterruptedException {
        meter.requests().increment();
        var socket = client.newWebSocketBuilder().uri(URI.create(address(path))).subprotocol(protocol)
                .header("User-Agent", "mintmark").connectTimeout(patience.connect().toMillis(), TimeUnit.MILLISECONDS)
                .buildAsync(listener);
        try {
            return socket.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CompletionException e) {
            throw e.getCause() instanceof WebSocketHandshakeException refused
                    ? problems.status(refused.getResponse().code(), "", Optional.empty(), wanted)
                    : problems.failure(e.getCause(), wanted);
        } catch (TimeoutException e) {
            socket.thenAccept(late -> late.sendClose(1000, ""));
            throw problems.failure(e, wanted);
        } catch (InterruptedException e) {
            socket.thenAccept(late -> late.sendClose(1000, ""));
            throw e;
        }
    }

    /// How patient this connection is.
    public Patience patience() {
        return patience;
    }

    /// What a failure while reading an answer means.
    public CallFailed failure(IOException failure, String wanted) {
        return problems.failure(failure, wanted);
    }

    /// What a status inside a watch means.
    public CallFailed status(int code, String message, String wanted) {
        return problems.status(code, message, Optional.empty(), wanted);
    }

    private record Begun(Answer answer, String date) {}

    private Begun ask(Call call, Duration silence, long mostBytes) throws CallFailed, InterruptedException {
        credentials.renewed();
        var body = new BodyStream(silence, mostBytes, meter.bytes());
        var response = send(call, body);
        if (response.code() == 401 && credentials.refused()) {
            body.close();
            credentials.renewed();
            body = new BodyStream(silence, mostBytes, meter.bytes());
            response = send(call, body);
        }
        var raw = body;
        if (response.code() / 100 == 2) {
            return new Begun(new Answer(unpacked(response, raw, call.wanted()), raw::close), response.header("Date"));
        }
        try (raw) {
            throw problems.status(response.code(), StatusMessage.read(raw, LONGEST_ERROR),
                    Optional.ofNullable(response.header("Retry-After")).flatMap(RetryAfter::parse), call.wanted());
        }
    }

    private HttpResponse<AsyncBody> send(Call call, BodyStream body) throws CallFailed, InterruptedException {
        meter.requests().increment();
        var wanted = call.wanted();
        var answer = client.consumeBytes(request(call), body);
        try {
            var response = answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
            body.attach(response.body());
            return response;
        } catch (ExecutionException | CompletionException e) {
            throw problems.failure(e.getCause(), wanted);
        } catch (TimeoutException e) {
            abandon(answer);
            throw problems.failure(e, wanted);
        } catch (InterruptedException e) {
            abandon(answer);
            throw e;
        }
    }

    private HttpRequest request(Call call) {
        var request = client.newHttpRequestBuilder().uri(address(call.path()))
                .header("Accept", call.accept())
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "mintmark");
        call.body().ifPresent(body -> request.method(call.method(), body.type(), body.text()));
        return request.build();
    }

    private String address(String path) {
        return context.cluster().server().replaceFirst("/+$", "") + path;
    }

    /// Lets go of an answer that may still come.
    private static void abandon(CompletableFuture<HttpResponse<AsyncBody>> answer) {
        answer.thenAccept(late -> late.body().cancel());
        answer.cancel(true);
    }

    private InputStream unpacked(HttpResponse<?> response, BodyStream body, String wanted) throws CallFailed {
        if (!"gzip".equals(response.header("Content-Encoding"))) {
            return body;
        }
        try {
            return new GZIPInputStream(body, 1 << 16);
        } catch (IOException e) {
            body.close();
            throw problems.failure(e, wanted);
        }
    }

    private static CallProblems problems(ClusterContext context) {
        return new CallProblems(context.name(), context.cluster().shown());
    }

    @Override
    public void close() {
        client.close();
    }
}
