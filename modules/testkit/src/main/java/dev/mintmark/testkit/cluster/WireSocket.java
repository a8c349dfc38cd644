package dev.mintmark.testkit.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The server's side of a WebSocket ([RFC 6455](https://www.rfc-editor.org/rfc/rfc6455)): binary messages in one frame each.
final class WireSocket {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LONGEST = 1 << 24;

    private final Request request;
    private final DataInputStream input;
    private boolean closed;

    private WireSocket(Request request) {
        this.request = request;
        this.input = new DataInputStream(request.input());
    }

    static WireSocket accept(Request request, String protocol) throws IOException {
        request.output().write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: " + protocol + "\r\nSec-WebSocket-Accept: "
                + accepted(request.headers().get("sec-websocket-key")) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        request.output().flush();
        return new WireSocket(request);
    }

    private static String accepted(String key) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1")
                    .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The next message; null when the client closed.
    byte[] receive() throws IOException {
        while (true) {
            var first = input.read();
            if (first < 0) {
                return null;
            }
            var length = (long) (input.readUnsignedByte() & 0x7f);
            length = length == 126 ? input.readUnsignedShort() : length == 127 ? input.readLong() : length;
            if (length > LONGEST) {
                throw new IOException("a frame of " + length + " bytes");
            }
            var mask = input.readNBytes(4);
            var payload = input.readNBytes((int) length);
            for (var i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            switch (first & 0x0f) {
                case CLOSE -> {
                    return null;
                }
                case PING -> frame(PONG, payload);
                case BINARY -> {
                    return payload;
                }
                default -> { }
            }
        }
    }

    void send(int channel, byte[] bytes, int length) throws IOException {
        var message = new byte[length + 1];
        message[0] = (byte) channel;
        System.arraycopy(bytes, 0, message, 1, length);
        frame(BINARY, message);
    }

    void send(int channel, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        send(channel, bytes, bytes.length);
    }

    synchronized void close() throws IOException {
        if (!closed) {
            frame(CLOSE, new byte[] {3, (byte) 0xe8});
            closed = true;
        }
    }

    private synchronized void frame(int kind, byte[] payload) throws IOException {
        if (closed) {
            return;
        }
        var output = request.output();
        var head = payload.length < 126 ? new byte[] {(byte) (0x80 | kind), (byte) payload.length}
                : payload.length < 1 << 16 ? new byte[] {(byte) (0x80 | kind), 126, (byte) (payload.length >> 8),
                        (byte) payload.length}
                : new byte[] {(byte) (0x80 | kind), 127, 0, 0, 0, 0, (byte) (payload.length >> 24),
                        (byte) (payload.length >> 16), (byte) (payload.length >> 8), (byte) payload.length};
        output.write(head);
        output.write(payload);
        output.flush();
    }
}
