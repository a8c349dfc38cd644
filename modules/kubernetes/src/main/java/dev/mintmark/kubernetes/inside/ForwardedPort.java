package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.PortForward;
import dev.mintmark.kubernetes.access.CallFailed;
import dev.mintmark.kubernetes.typed.TypedApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port of this machine's loopback that leads into a pod.
final class ForwardedPort implements PortForward {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardedPort.class);
    private static final int MOST_CONNECTIONS = 64;
    private static final int WAITING = 50;

    private final TypedApi api;
    private final ContainerPlace place;
    private final int remote;
    private final ServerSocket listening;
    private final Set<ForwardedConnection> open = ConcurrentHashMap.newKeySet();

    ForwardedPort(TypedApi api, ContainerPlace place, int remote, int local) throws IOException {
        this.api = api;
        this.place = place;
        this.remote = remote;
        this.listening = new ServerSocket(local, WAITING, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("forward " + place.pod() + ":" + remote).start(this::accept);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                if (open.size() >= MOST_CONNECTIONS) {
                    socket.close();
                } else {
                    Thread.ofVirtual().name("forwarded to " + place.pod() + ":" + remote).start(() -> carry(socket));
                }
            } catch (IOException _) {
                // It was closed, or one connection broke before it was taken.
            }
        }
    }

    private void carry(Socket local) {
        var connection = new ForwardedConnection(local);
        try (local) {
            api.connection().use(server -> server.socket(place.path("portforward") + "?ports=" + remote,
                    ForwardedConnection.PROTOCOL, "port-forward of pod " + place.pod(), connection));
            open.add(connection);
            if (listening.isClosed()) {
                connection.close();
            }
            connection.carry();
        } catch (CallFailed failed) {
            LOG.warn("{}: {}", place.pod(), failed.problem().sentence());
        } catch (IOException broken) {
            LOG.debug("{}: a forwarded connection broke", place.pod(), broken);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    @Override
    public int remote() {
        return remote;
    }

    @Override
    public int local() {
        return listening.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException _) {
            // It is closed as far as it can be.
        }
        open.forEach(ForwardedConnection::close);
    }
}
