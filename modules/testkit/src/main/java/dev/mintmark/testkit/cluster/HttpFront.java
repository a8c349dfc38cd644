package dev.mintmark.testkit.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Just enough HTTP/1.1 on loopback to be asked by a real client and to be upgraded to a WebSocket, which the JDK's own
/// server cannot be. One request for each connection.
final class HttpFront implements AutoCloseable {

    private static final int LONGEST_HEAD = 1 << 16;
    private static final int LONGEST_BODY = 16 << 20;

    private final ServerSocket listening;
    private final Answering answering;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// What answers.
    @FunctionalInterface
    interface Answering {

        void answer(Request request) throws IOException, InterruptedException;
    }

    HttpFront(Answering answering) throws IOException {
        this.answering = answering;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("fake cluster").start(this::accept);
    }

    String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + listening.getLocalPort();
    }

    static void send(Request request, int code, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + code + " -\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var answer = new ByteArrayOutputStream();
        answer.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        answer.write(body);
        request.output().write(answer.toByteArray());
        request.output().flush();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().name("fake cluster connection").start(() -> serve(socket));
            } catch (IOException _) {
                // It was closed, or a client was gone before it was taken.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var input = new BufferedInputStream(socket.getInputStream());
            var lines = head(input).split("\r\n");
            var first = lines[0].split(" ");
            if (first.length < 2) {
                return;
            }
            var headers = new HashMap<String, String>();
            for (var i = 1; i < lines.length; i++) {
                var colon = lines[i].indexOf(':');
                headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
            }
            var length = Math.min(LONGEST_BODY, Integer.parseInt(headers.getOrDefault("content-length", "0")));
            answering.answer(new Request(first[0], URI.create(first[1]), headers, input.readNBytes(length), input,
                    socket.getOutputStream()));
        } catch (IOException _) {
            // The client is gone.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static String head(InputStream input) throws IOException {
        var head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
            var one = input.read();
            if (one < 0) {
                return "";
            }
            head.append((char) one);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
