package dev.mintmark.testkit.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// Forwards a port of a pod as a kubelet does: to the port of that number on this machine's loopback.
final class Forwarding {

    private static final int BYTES = 0;
    private static final int FAILURE = 1;
    private static final int PIECE = 1 << 13;

    private Forwarding() {}

    static void run(Request request) throws IOException {
        var port = Integer.parseInt(request.query("ports"));
        var socket = WireSocket.accept(request, "v4.channel.k8s.io");
        var greeting = new byte[] {(byte) port, (byte) (port >> 8)};
        socket.send(BYTES, greeting, greeting.length);
        socket.send(FAILURE, greeting, greeting.length);
        try (var inside = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().name("fake forward").start(() -> carry(socket, inside));
            for (var message = socket.receive(); message != null; message = socket.receive()) {
                if (message[0] == BYTES) {
                    inside.getOutputStream().write(message, 1, message.length - 1);
                }
            }
        } catch (IOException refused) {
            socket.send(FAILURE, "error forwarding port " + port + ": " + refused.getMessage());
        }
        socket.close();
    }

    private static void carry(WireSocket socket, Socket inside) {
        var piece = new byte[PIECE];
        try {
            for (var count = inside.getInputStream().read(piece); count >= 0; count = inside.getInputStream().read(piece)) {
                socket.send(BYTES, piece, count);
            }
            socket.close();
        } catch (IOException _) {
            // One of both is gone.
        }
    }
}
