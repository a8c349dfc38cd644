package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.PortForward;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// A port of this machine's loopback. Each connection to it is one command inside that joins its input and output with
/// the port there; so it needs no network, and works where the copy has none.
final class LoopbackForward implements PortForward {

    private static final int MOST_AT_ONCE = 64;
    private static final int BACKLOG = 16;

    private final int remote;
    private final ServerSocket door;
    private final Connector connector;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final Set<ForwardedConnection> connections = ConcurrentHashMap.newKeySet();

    private LoopbackForward(int remote, ServerSocket door, Connector connector) {
        this.remote = remote;
        this.door = door;
        this.connector = connector;
    }

    static LoopbackForward open(String name, int remote, int local, Connector connector) throws InsideFailed {
        if (remote < 1 || remote > 65_535 || local < 0 || local > 65_535) {
            throw InsideProblems.of("copy.no-port", "No port was forwarded.", "Ports are numbers from 1 to 65535.",
                    "Choose such a number.");
        }
        try {
            var door = new ServerSocket();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), local), BACKLOG);
            var forward = new LoopbackForward(remote, door, connector);
            Thread.ofVirtual().name(name + " forward " + remote).start(() -> forward.accept(name));
            return forward;
        } catch (IOException taken) {
            throw InsideProblems.of("copy.port-taken", "Port " + local + " of this machine could not be opened.",
                    "Something else listens on it, or it may not be used by you.",
                    "Choose another port, or 0 for any that is free.");
        }
    }

    private void accept(String name) {
        try {
            while (true) {
                room.acquire();
                var client = door.accept();
                var connection = new ForwardedConnection(client, connector, this::ended);
                connections.add(connection);
                Thread.ofVirtual().name(name + " forward " + remote + " " + client.getPort()).start(connection::run);
                if (door.isClosed()) {
                    connection.close();
                }
            }
        } catch (IOException | InterruptedException closed) {
            close();
        }
    }

    private void ended(ForwardedConnection connection) {
        connections.remove(connection);
        room.release();
    }

    @Override
    public int remote() {
        return remote;
    }

    @Override
    public int local() {
        return door.getLocalPort();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
        connections.forEach(ForwardedConnection::close);
    }

    /// Starts what joins its input and output with the port inside.
    @FunctionalInterface
    interface Connector {
        CopyProcess connect() throws InsideFailed, InterruptedException;
    }
}
