package dev.mintmark.kubernetes.access;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
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

/// A connected API server: asks, with a deadline on every step, and turns what goes wrong into [CallFailed].
///
/// Thread-safe. Close it to close all its connections.
public final class ApiServer implements AutoCloseable {

    private static final long LONGEST_PAGE = 1L << 30;
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
        return ask(path, wanted, patience.answer(), LONGEST_PAGE);
    }

    /// Opens a watch whose silence is borne for `silence`.
    public Answer watch(String path, String wanted, Duration silence) throws CallFailed, InterruptedException {
        return ask(path, wanted, silence, Long.MAX_VALUE);
    }

    /// What a failure while reading an answer means.
    public CallFailed failure(IOException failure, String wanted) {
        return problems.failure(failure, wanted);
    }

    /// What a status inside a watch means.
    public CallFailed status(int code, String message, String wanted) {
        return problems.status(code, message, Optional.empty(), wanted);
    }

    private Answer ask(String path, String wanted, Duration silence, long mostBytes)
            throws CallFailed, InterruptedException {
        credentials.renewed();
        var body = new BodyStream(silence, mostBytes, meter.bytes());
        var response = send(path, wanted, body);
        if (response.code() == 401 && credentials.refused()) {
            body.close();
            credentials.renewed();
            body = new BodyStream(silence, mostBytes, meter.bytes());
            response = send(path, wanted, body);
        }
        var raw = body;
        if (response.code() / 100 == 2) {
            return new Answer(unpacked(response, raw, wanted), raw::close);
        }
        try (raw) {
            throw problems.status(response.code(), StatusMessage.read(raw, LONGEST_ERROR),
                    Optional.ofNullable(response.header("Retry-After")).flatMap(RetryAfter::parse), wanted);
        }
    }

    private HttpResponse<AsyncBody> send(String path, String wanted, BodyStream body)
            throws CallFailed, InterruptedException {
        meter.requests().increment();
        var request = client.newHttpRequestBuilder()
                .uri(context.cluster().server().replaceFirst("/+$", "") + path)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "mintmark")
                .build();
        var answer = client.consumeBytes(request, body);
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
