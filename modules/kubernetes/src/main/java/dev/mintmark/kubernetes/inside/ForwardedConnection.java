package dev.mintmark.kubernetes.inside;

import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/// One connection through a forwarded port, over a WebSocket of its own: channel 0 carries bytes, channel 1 what went wrong.
/// The first message of each channel only repeats the port.
final class ForwardedConnection implements WebSocket.Listener {

    static final String PROTOCOL = "v4.channel.k8s.io";

    private static final int BYTES = 0;
    private static final int FAILURE = 1;
    private static final int PIECE = 1 << 14;
    private static final int ORDERLY = 1000;
    private static final int PORT_BYTES = 2;
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Socket local;
    private final Flow flow = new Flow();
    private final ChannelStream remote = new ChannelStream(flow);
    private final int[] greeted = new int[2];
    /// Written by one thread only.
    private volatile long carried;
    private WebSocket socket;

    ForwardedConnection(Socket local) {
        this.local = local;
    }

    @Override
    public void onOpen(WebSocket open) {
        locked(() -> {
            socket = open;
            flow.open(open);
        });
    }

    @Override
    public void onMessage(WebSocket from, ByteBuffer message) {
        locked(() -> {
            if (message.hasRemaining() && !flow.isOver()) {
                take(message.get(), message);
            }
            flow.next();
        });
    }

    @Override
    public void onMessage(WebSocket from, String message) {
        locked(flow::next);
    }

    private void take(int channel, ByteBuffer rest) {
        if (channel != BYTES && channel != FAILURE) {
            return;
        }
        var skipped = Math.min(PORT_BYTES - greeted[channel], rest.remaining());
        greeted[channel] += skipped;
        rest.position(rest.position() + skipped);
        if (channel == BYTES) {
            remote.add(rest);
        } else if (rest.hasRemaining()) {
            flow.end();
        }
    }

    @Override
    public void onClose(WebSocket from, int code, String reason) {
        locked(flow::end);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        locked(flow::end);
    }

    /// Carries bytes both ways until one side ends.
    void carry() throws IOException {
        var back = Thread.ofVirtual().name("forwarded back").start(this::carryBack);
        try {
            var piece = new byte[PIECE];
            for (var count = local.getInputStream().read(piece); count >= 0; count = local.getInputStream().read(piece)) {
                flow.send(ByteBuffer.allocate(count + 1).put((byte) BYTES).put(piece, 0, count).flip());
            }
            awaitRest(back);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            back.interrupt();
        }
    }

    /// Who only stopped sending may still wait for the rest of an answer; who is gone does not. This protocol cannot tell them
    /// apart, so it is waited as long as something comes.
    private void awaitRest(Thread back) throws InterruptedException {
        var before = -1L;
        while (back.isAlive() && before != carried) {
            before = carried;
            back.join(SILENCE);
        }
    }

    private void carryBack() {
        try (local) {
            var piece = new byte[PIECE];
            for (var count = remote.read(piece); count >= 0; count = remote.read(piece)) {
                local.getOutputStream().write(piece, 0, count);
                carried = carried + count;
            }
        } catch (IOException _) {
            // The local side is gone: nobody is left to be told.
        } finally {
            close();
        }
    }

    void close() {
        locked(flow::end);
        socket.sendClose(ORDERLY, "");
        try {
            local.close();
        } catch (IOException _) {
            // It is closed as far as it can be.
        }
    }

    private void locked(Runnable change) {
        flow.lock().lock();
        try {
            change.run();
        } finally {
            flow.lock().unlock();
        }
    }
}
