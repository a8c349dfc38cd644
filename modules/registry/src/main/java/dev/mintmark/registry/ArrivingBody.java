package dev.mintmark.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The body of an answer as it arrives. Unlike the JDK's own stream of it, it does not wait for ever for a host that
/// fell silent. Never holds more than two pieces.
///
/// To be read by one thread. Interrupting that thread cuts the connection.
final class ArrivingBody extends InputStream implements BodySubscriber<InputStream> {

    private sealed interface Event {
        record Piece(List<ByteBuffer> bytes) implements Event {}

        record Broken(Throwable why) implements Event {}

        record End() implements Event {}
    }

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> piece = new ArrayDeque<>();
    private final Duration idle;
    private final TrafficLedger.Account account;
    private volatile Flow.Subscription subscription;
    private volatile boolean closed;
    private boolean ended;

    ArrivingBody(Duration idle, TrafficLedger.Account account) {
        this.idle = idle;
        this.account = account;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        bytes.forEach(buffer -> account.received(buffer.remaining()));
        events.add(new Event.Piece(bytes));
    }

    @Override
    public void onError(Throwable why) {
        events.add(new Event.Broken(why));
    }

    @Override
    public void onComplete() {
        events.add(new Event.End());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended && isUsedUp()) {
            await();
        }
        if (ended) {
            return -1;
        }
        var buffer = piece.getFirst();
        var count = Math.min(length, buffer.remaining());
        buffer.get(into, offset, count);
        return count;
    }

    private boolean isUsedUp() {
        while (!piece.isEmpty() && !piece.getFirst().hasRemaining()) {
            piece.removeFirst();
        }
        return piece.isEmpty();
    }

    private void await() throws IOException {
        if (closed) {
            throw new IOException("the answer was closed");
        }
        switch (next()) {
            case Event.Piece(var bytes) -> {
                piece.addAll(bytes);
                subscription.request(1);
            }
            case Event.Broken(var why) -> {
                closed = true;
                throw new IOException(why.getMessage(), why);
            }
            case Event.End _ -> ended = true;
        }
    }

    private Event next() throws IOException {
        try {
            var event = events.poll(idle.toNanos(), TimeUnit.NANOSECONDS);
            if (event == null) {
                close();
                throw new HttpTimeoutException("nothing came for " + idle.toMillis() + " ms");
            }
            return event;
        } catch (InterruptedException _) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was cancelled");
        }
    }

    @Override
    public void close() {
        closed = true;
        var given = subscription;
        if (given != null) {
            given.cancel();
        }
    }
}
