package dev.mintmark.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/// One run of ssh, joined to one connection. When either ends, so does the other.
final class SshTunnel implements AutoCloseable {

    private static final int MOST_SAID = 4096;
    private static final int AT_ONCE = 16_384;

    private final Process ssh;
    private final SocketChannel client;
    private final Path errors;
    private final BiConsumer<SshTunnel, String> ended;

    private SshTunnel(Process ssh, SocketChannel client, Path errors, BiConsumer<SshTunnel, String> ended) {
        this.ssh = ssh;
        this.client = client;
        this.errors = errors;
        this.ended = ended;
    }

    /// @param errors where ssh writes what it has to complain of
    /// @param ended  told what ssh said, when it has ended
    static SshTunnel open(String name, List<String> command, SocketChannel client, Path errors,
            BiConsumer<SshTunnel, String> ended) throws IOException {
        var ssh = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var tunnel = new SshTunnel(ssh, client, errors, ended);
        // Platform threads: reading or writing a pipe of a process would hold a virtual thread's carrier.
        Thread.ofPlatform().daemon().name(name + " out").start(tunnel::outward);
        Thread.ofPlatform().daemon().name(name + " in").start(tunnel::inward);
        return tunnel;
    }

    private void outward() {
        try (var engine = ssh.getOutputStream()) {
            pass(Channels.newInputStream(client), engine);
        } catch (IOException over) {
            if (client.isOpen()) {
                // It was ssh that ended, and the other direction sees to the rest.
                return;
            }
        }
        close();
    }

    private void inward() {
        try (var engine = ssh.getInputStream()) {
            pass(engine, Channels.newOutputStream(client));
        } catch (IOException over) {
            // Either side has ended, and so does this.
        }
        // Before the client notices, so that it can say why.
        ended.accept(this, said());
        close();
    }

    /// Passes on each byte as soon as it is there.
    private static void pass(InputStream from, OutputStream to) throws IOException {
        var bytes = new byte[AT_ONCE];
        for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            to.write(bytes, 0, count);
            to.flush();
        }
    }

    private String said() {
        try (var bytes = Files.newInputStream(errors)) {
            return EngineText.line(new String(bytes.readNBytes(MOST_SAID), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        ssh.destroy();
        try {
            client.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
    }
}
