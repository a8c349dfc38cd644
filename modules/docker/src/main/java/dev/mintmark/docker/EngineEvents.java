package dev.mintmark.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineFault.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What an engine says as it happens. Read on a thread of its own, which ends with the connection.
///
/// What arrives while the last batch is being looked at waits, and is looked at together: so a burst costs one look.
final class EngineEvents implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final int LONGEST_LINE = 1 << 20;

    private final DockerHttpClient.Response response;
    private final TrafficMeter meter;
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>(MOST_WAITING);

    private EngineEvents(DockerHttpClient.Response response, TrafficMeter meter) {
        this.response = response;
        this.meter = meter;
    }

    /// Subscribes.
    ///
    /// @param since by the engine's clock, in seconds; what happened from then on is told first
    static EngineEvents open(EngineConnection connection, long since, TrafficMeter meter)
            throws EngineFault, InterruptedException {
        var path = "/events?since=" + since + "&filters=" + EngineQuery.EVENTS;
        var events = new EngineEvents(connection.stream(path), meter);
        connection.alongside(events::read);
        return events;
    }

    /// All that has been said by now; waits for something at most this long.
    ///
    /// @throws EngineFault if the engine has stopped talking
    List<EngineEvent> take(Duration patience) throws EngineFault, InterruptedException {
        var batch = new ArrayList<Word>();
        var first = words.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            batch.add(first);
            words.drainTo(batch);
        }
        var events = new ArrayList<EngineEvent>();
        for (var word : batch) {
            switch (word) {
                case Word.Said(var event) -> events.add(event);
                case Word.Over(var fault) -> throw fault;
            }
        }
        return events;
    }

    @Override
    public void close() {
        response.close();
        // Should the reader be waiting for room, it now finds some, then the end.
        words.clear();
    }

    private void read() {
        try (var body = new BufferedInputStream(meter.counting(response.getBody()))) {
            for (var line = line(body); line.length > 0; line = line(body)) {
                JsonNode json = EngineJson.parse(line);
                if (EngineEvent.matters(json)) {
                    words.put(new Word.Said(EngineEvent.of(json)));
                }
            }
            words.put(new Word.Over(new EngineFault(Kind.CUT, "It ended the stream of events.", null)));
        } catch (IOException | RuntimeException cut) {
            end(new EngineFault(Kind.CUT, "The stream of events broke off.", cut));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(EngineFault fault) {
        try {
            words.put(new Word.Over(fault));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// The next line with its end; empty at the end of the stream.
    private static byte[] line(InputStream body) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var one = body.read(); one >= 0; one = body.read()) {
            line.write(one);
            if (one == '\n') {
                break;
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("An event of more than " + LONGEST_LINE + " bytes");
            }
        }
        return line.toByteArray();
    }

    /// What the reader passes on.
    private sealed interface Word {
        record Said(EngineEvent event) implements Word {}

        record Over(EngineFault fault) implements Word {}
    }
}
