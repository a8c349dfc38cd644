package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// A command over the WebSocket protocol of exec: the first byte of each message says what the rest is
/// ([remote command](https://pkg.go.dev/k8s.io/apimachinery/pkg/util/remotecommand)).
final class ExecProcess implements CopyProcess, WebSocket.Listener {

    /// Knows how to say that there is no more input; from Kubernetes 1.30 on.
    static final String PROTOCOL = "v5.channel.k8s.io";
    static final String OLDER_PROTOCOL = "v4.channel.k8s.io";

    private static final byte INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int ERRORS = 2;
    private static final int STATUS = 3;
    private static final byte SIZE = 4;
    private static final byte CLOSE = (byte) 255;
    private static final int PIECE = 1 << 14;
    private static final int ORDERLY = 1000;

    private final String what;
    private final boolean closesInput;
    private final boolean terminal;
    private final Flow flow = new Flow();
    private final ChannelStream output = new ChannelStream(flow);
    private final ChannelStream errors = new ChannelStream(flow);
    private Optional<ExecStatus> status = Optional.empty();
    private boolean heard;
    private WebSocket socket;

    /// @param what     what is not done if it fails, as a sentence
    /// @param protocol which of the two
    ExecProcess(String what, String protocol, boolean terminal) {
        this.what = what;
        this.closesInput = protocol.equals(PROTOCOL);
        this.terminal = terminal;
    }

    void opened(WebSocket open) {
        socket = open;
    }

    @Override
    public void onOpen(WebSocket open) {
        flow.lock().lock();
        try {
            flow.open(open);
        } finally {
            flow.lock().unlock();
        }
    }

    @Override
    public void onMessage(WebSocket from, ByteBuffer message) {
        flow.lock().lock();
        try {
            if (message.hasRemaining() && !flow.isOver()) {
                take(message.get(), message);
            }
            flow.next();
        } finally {
            flow.lock().unlock();
        }
    }

    @Override
    public void onMessage(WebSocket from, String message) {
        onMessage(from, ByteBuffer.allocate(0));
    }

    private void take(int channel, ByteBuffer rest) {
        // An empty message opens a channel; it says nothing yet.
        heard |= rest.hasRemaining();
        switch (channel) {
            case OUTPUT -> output.add(rest);
            case ERRORS -> errors.add(rest);
            case STATUS -> {
                var bytes = new byte[rest.remaining()];
                rest.get(bytes);
                if (bytes.length > 0) {
                    status = Optional.of(ExecStatus.read(bytes));
                    flow.end();
                }
            }
            default -> { }
        }
    }

    @Override
    public void onClose(WebSocket from, int code, String reason) {
        over();
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        over();
    }

    private void over() {
        flow.lock().lock();
        try {
            flow.end();
        } finally {
            flow.lock().unlock();
        }
    }

    /// Waits for a sign of life: the first output, or the end.
    ///
    /// @return how it ended, if it has
    Optional<ExecStatus> firstSign(Duration patience) throws InterruptedException {
        flow.lock().lockInterruptibly();
        try {
            var end = System.nanoTime() + patience.toNanos();
            while (!heard && !flow.isOver() && end - System.nanoTime() > 0) {
                flow.await(end - System.nanoTime());
            }
            return status;
        } finally {
            flow.lock().unlock();
        }
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public InputStream errors() {
        return errors;
    }

    @Override
    public OutputStream input() {
        return new Input();
    }

    @Override
    public void resize(TerminalSize size) throws InsideFailed, InterruptedException {
        if (!terminal) {
            return;
        }
        var json = "{\"Width\":" + size.columns() + ",\"Height\":" + size.rows() + "}";
        try {
            send(SIZE, json.getBytes(StandardCharsets.UTF_8), 0, json.length());
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!hasEnded()) {
                throw InsideProblems.failed("copy.lost", "The terminal was not resized.", e.getMessage() + ".",
                        "Open another terminal.");
            }
        }
    }

    /// What has ended has no terminal any longer; its end tells the rest.
    private boolean hasEnded() {
        flow.lock().lock();
        try {
            return flow.isOver();
        } finally {
            flow.lock().unlock();
        }
    }

    @Override
    public int exitCode() throws InsideFailed, InterruptedException {
        flow.lock().lockInterruptibly();
        try {
            while (status.isEmpty() && !flow.isOver()) {
                flow.await();
            }
            if (status.isEmpty()) {
                throw InsideProblems.failed("copy.lost", what, "The connection to it ended before the command did.",
                        "Look whether the copy is still there, then try again.");
            }
            if (status.get().code() < 0) {
                throw InsideProblems.failed("copy.command", what, status.get().words() + ".",
                        "Check that the image has this command.");
            }
            return status.get().code();
        } finally {
            flow.lock().unlock();
        }
    }

    @Override
    public void close() {
        output.close();
        errors.close();
        over();
        socket.sendClose(ORDERLY, "");
    }

    private void send(byte channel, byte[] from, int offset, int length) throws IOException {
        flow.send(ByteBuffer.allocate(length + 1).put(channel).put(from, offset, length).flip());
    }

    /// What the command reads.
    private final class Input extends OutputStream {

        private boolean closed;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            for (var sent = 0; sent < length; sent += PIECE) {
                send(INPUT, from, offset + sent, Math.min(PIECE, length - sent));
            }
        }

        /// To a server of the older protocol nobody can say so.
        @Override
        public void close() throws IOException {
            if (!closed && closesInput) {
                closed = true;
                send(CLOSE, new byte[] {INPUT}, 0, 1);
            }
        }
    }
}
