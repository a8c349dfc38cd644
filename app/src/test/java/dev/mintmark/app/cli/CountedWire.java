package dev.mintmark.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A wire to a server on this machine that notes what is asked and counts what comes back. It knows nothing of who
/// asks, and changes nothing.
final class CountedWire implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final Pattern BLOB =
            Pattern.compile("(?m)^GET /v2/\\S+/blobs/(sha256:[0-9a-f]{64}) HTTP/1\\.1\r?$");
    private static final Pattern AUTHORIZED = Pattern.compile("(?mi)^Authorization: Basic ");

    private final ServerSocket entrance;
    private final int exit;
    private final ConcurrentLinkedQueue<Socket> ends = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ByteArrayOutputStream> asked = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();

    /// @param server `127.0.0.1:PORT`
    CountedWire(String server) throws IOException {
        exit = Integer.parseInt(server.substring(server.indexOf(':') + 1));
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// As references name the server behind it.
    String host() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    /// Which blobs were asked for, as often as they were.
    List<String> blobs() {
        return asked.stream().flatMap(said -> BLOB.matcher(text(said)).results()).map(found -> found.group(1)).toList();
    }

    /// How often a password was sent.
    long passwords() {
        return asked.stream().flatMap(said -> AUTHORIZED.matcher(text(said)).results()).count();
    }

    /// All bytes that came back, headers and challenges included.
    long bytes() {
        return answered.get();
    }

    /// Begins to count anew.
    void forget() {
        asked.forEach(ByteArrayOutputStream::reset);
        answered.set(0);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var end : ends) {
            end.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), exit);
                ends.addAll(List.of(near, far));
                var said = new ByteArrayOutputStream();
                asked.add(said);
                Thread.ofVirtual().start(() -> pass(near, far, (bytes, length) -> said.write(bytes, 0, length)));
                Thread.ofVirtual().start(() -> pass(far, near, (_, length) -> answered.addAndGet(length)));
            }
        } catch (IOException _) {
            // Closed: the test is over.
        }
    }

    /// What is passed on was counted before.
    private static void pass(Socket from, Socket to, Count count) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count.add(buffer, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException _) {
            // One side hung up, and with it the other.
        }
    }

    private static String text(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.ISO_8859_1);
    }

    @FunctionalInterface
    private interface Count {
        void add(byte[] bytes, int length);
    }
}
