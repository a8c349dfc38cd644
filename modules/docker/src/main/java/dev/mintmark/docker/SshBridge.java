package dev.mintmark.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// A private Unix socket that leads to a far engine: each connection to it is one run of the operator's ssh.
///
/// The socket is in a folder that only this user may enter, so nobody else on this machine gets to the engine by it.
final class SshBridge implements AutoCloseable {

    private static final int LONGEST_SOCKET_PATH = 100;

    private final String name;
    private final List<String> command;
    private final Path folder;
    private final ServerSocketChannel door;
    private final Set<SshTunnel> tunnels = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> complaint = new AtomicReference<>();
    private volatile boolean closed;

    private SshBridge(String name, List<String> command, Path folder, ServerSocketChannel door) {
        this.name = name;
        this.command = command;
        this.folder = folder;
        this.door = door;
    }

    /// @param name of its threads
    static SshBridge open(String name, List<String> command) throws IOException {
        var folder = Files.createTempDirectory("mintmark-");
        var socket = folder.resolve("d.sock");
        if (socket.toString().length() > LONGEST_SOCKET_PATH) {
            Files.delete(folder);
            throw new IOException("the temporary folder's path is too long for a socket: " + folder);
        }
        var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        var bridge = new SshBridge(name, command, folder, door);
        Thread.ofVirtual().name(name).start(bridge::accept);
        return bridge;
    }

    URI address() {
        return URI.create("unix://" + folder.resolve("d.sock"));
    }

    /// What ssh said when it last ended by itself.
    Optional<String> complaint() {
        return Optional.ofNullable(complaint.get());
    }

    private void accept() {
        try {
            for (var number = 1; true; number++) {
                connect(door.accept(), number);
            }
        } catch (IOException closedOrBroken) {
            close();
        }
    }

    private void connect(SocketChannel client, int number) throws IOException {
        try {
            var errors = folder.resolve(number + ".err");
            var tunnel = SshTunnel.open(name, command, client, errors, this::ended);
            tunnels.add(tunnel);
            if (closed) {
                tunnel.close();
            }
        } catch (IOException noSuchProgram) {
            complaint.set("ssh could not be started: " + EngineText.line(String.valueOf(noSuchProgram.getMessage())));
            client.close();
        }
    }

    private void ended(SshTunnel tunnel, String said) {
        tunnels.remove(tunnel);
        if (!closed && !said.isBlank()) {
            complaint.set(said);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            door.close();
            tunnels.forEach(SshTunnel::close);
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException leftover) {
            // A leftover in the temporary folder harms nobody, and its removal is the system's business.
        }
    }
}
