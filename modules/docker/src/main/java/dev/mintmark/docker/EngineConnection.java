package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks one engine, within bounds: of time, of size, and of how much is asked at once.
///
/// Reads answers as trees rather than through docker-java's response classes. Those leave out what tells containerd's
/// image store apart, fail as a whole on one odd field, and read without a limit.
///
/// Public for the rooms within this room only.
public final class EngineConnection implements AutoCloseable {

    private static final int LARGEST_ANSWER = 64 << 20;
    private static final int LONGEST_GOODBYE_SECONDS = 2;

    private final DockerEndpoint endpoint;
    private final Transport transport;
    private final DockerSettings settings;
    private final TrafficMeter meter;
    private final Semaphore underWay;
    private final ExecutorService calls;
    private final Set<EngineUpgrade> wires = ConcurrentHashMap.newKeySet();
    private volatile String version = "";

    private EngineConnection(DockerEndpoint endpoint, DockerSettings settings, TrafficMeter meter) throws EngineFault {
        this.endpoint = endpoint;
        this.transport = Transport.open(endpoint, settings);
        this.settings = settings;
        this.meter = meter;
        this.underWay = new Semaphore(settings.concurrency());
        this.calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(endpoint.id() + " call ", 0).factory());
    }

    /// Opens the way, without going it yet.
    public static EngineConnection open(DockerEndpoint endpoint, DockerSettings settings) throws EngineFault {
        return open(endpoint, settings, new TrafficMeter());
    }

    static EngineConnection open(DockerEndpoint endpoint, DockerSettings settings, TrafficMeter meter)
            throws EngineFault {
        return new EngineConnection(endpoint, settings, meter);
    }

    /// Another way to the same engine, which has been greeted if this one has: for an answer that is read for long, so
    /// that it holds up no other. The caller closes it.
    public EngineConnection apart() throws EngineFault {
        var other = new EngineConnection(endpoint, settings, meter);
        other.version = version;
        return other;
    }

    /// Says hello, and agrees on a version of the API.
    public EngineGreeting greet() throws EngineFault, InterruptedException {
        version = "";
        var greeting = within(settings.deadline(), () -> {
            try (var response = execute(EngineRequest.get("/_ping"), "")) {
                EngineAnswers.check(response);
                EngineAnswers.read(response, meter, LARGEST_ANSWER);
                return EngineGreeting.of(response);
            }
        });
        version = greeting.path();
        return greeting;
    }

    public JsonNode get(String path) throws EngineFault, InterruptedException {
        return ask(EngineRequest.get(path)).done().json();
    }

    /// Asks, and reads all of the answer. What an engine refuses is answered too.
    ///
    /// An engine may go on with what it was asked although nobody waits any longer: a deadline or an interrupt does not
    /// say that nothing was done.
    public EngineAnswer ask(EngineRequest request) throws EngineFault, InterruptedException {
        underWay.acquire();
        try {
            return within(request.patience().orElse(settings.deadline()), () -> {
                try (var response = execute(request, version)) {
                    return EngineAnswers.whole(response, meter, request.most());
                }
            });
        } finally {
            underWay.release();
        }
    }

    /// Opens an endless answer. The caller closes it.
    DockerHttpClient.Response stream(String path) throws EngineFault, InterruptedException {
        return stream(path, settings.deadline());
    }

    /// Opens an answer that takes the engine some time to prepare. The caller closes it.
    DockerHttpClient.Response stream(String path, Duration patience) throws EngineFault, InterruptedException {
        return stream(EngineRequest.get(path).within(patience));
    }

    /// Opens an answer whose body is read as it comes, by the caller, who closes it. A refusal is a fault.
    ///
    /// Reading ends when the answer is closed, from any thread.
    public DockerHttpClient.Response stream(EngineRequest request) throws EngineFault, InterruptedException {
        return within(request.patience().orElse(settings.deadline()), () -> {
            var response = execute(request, version);
            try {
                EngineAnswers.check(response);
                return response;
            } catch (EngineFault | IOException | RuntimeException refused) {
                response.close();
                throw refused;
            }
        });
    }

    /// Asks, and takes the connection over from HTTP, as `docker exec` and `docker attach` do. The caller closes it.
    public EngineWire upgrade(EngineRequest request) throws EngineFault, InterruptedException {
        var upgrade = new EngineUpgrade(endpoint, settings, wires);
        var isOpen = false;
        try {
            meter.requested();
            var wire = within(request.patience().orElse(settings.deadline()),
                    () -> upgrade.run(request, version + request.path()));
            isOpen = true;
            return wire;
        } finally {
            if (!isOpen) {
                upgrade.close();
            }
        }
    }

    /// Does this on a thread of its own, interrupted when the connection is closed.
    public void alongside(Runnable reading) {
        calls.execute(reading);
    }

    /// Asks for each of these, several at a time; the answers are in the same order. The first fault ends it all.
    public <A, B> List<B> each(Collection<A> of, Question<A, B> question) throws EngineFault, InterruptedException {
        var pending = new ArrayList<Future<B>>();
        try {
            for (var one : of) {
                pending.add(calls.submit(() -> question.ask(one)));
            }
            var answers = new ArrayList<B>();
            for (var future : pending) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw fault(failed.getCause());
        } finally {
            pending.forEach(future -> future.cancel(true));
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
        wires.forEach(EngineUpgrade::close);
        transport.close();
        try {
            // Looking up a host name cannot be interrupted; such a call ends by itself, and nobody waits for it.
            calls.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private DockerHttpClient.Response execute(EngineRequest request, String under) {
        meter.requested();
        return transport.http().execute(request.under(under));
    }

    /// docker-java has no deadline for Unix sockets, so each call runs on a thread of its own that can be given up.
    private <T> T within(Duration deadline, Callable<T> call) throws EngineFault, InterruptedException {
        var future = submitted(call);
        try {
            return future.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw explained(new EngineFault(Kind.SILENT,
                    "It did not answer within " + deadline.toSeconds() + " s.", late));
        } catch (ExecutionException failed) {
            throw explained(fault(failed.getCause()));
        } finally {
            future.cancel(true);
        }
    }

    private <T> Future<T> submitted(Callable<T> call) throws EngineFault {
        try {
            return calls.submit(call);
        } catch (RejectedExecutionException closed) {
            throw new EngineFault(Kind.CUT, "The connection was closed.", closed);
        }
    }

    private static EngineFault fault(Throwable thrown) throws InterruptedException {
        if (thrown instanceof InterruptedException) {
            throw new InterruptedException();
        }
        if (thrown instanceof Error bug) {
            throw bug;
        }
        return EngineFaults.of(thrown);
    }

    /// Behind ssh, every loss of the connection is best explained by what ssh said. And an engine that wants to know
    /// who we are may just hang up: with TLS 1.3 it learns that we do not tell only after we think we are connected.
    private EngineFault explained(EngineFault fault) {
        if (fault.kind() == Kind.CUT && transport.isAnonymous()) {
            return new EngineFault(Kind.TLS, "It hung up, as it does when it wants a certificate of ours: "
                    + "there is no cert.pem with a key.pem.", fault);
        }
        return transport.bridge().filter(_ -> !fault.isAnswer()).flatMap(SshBridge::complaint)
                .map(said -> new EngineFault(Kind.SSH, "ssh said: " + said + ".", fault)).orElse(fault);
    }

    /// One question about one thing.
    @FunctionalInterface
    public interface Question<A, B> {
        B ask(A about) throws EngineFault, InterruptedException;
    }
}
