package dev.mintmark.workshop.docker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A Docker engine of a test's own, which may be stopped and started again without harm to others. Needs root.
public final class PrivateEngine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 50;

    private final Path folder;
    private Process process;

    private PrivateEngine(Path folder) {
        this.folder = folder;
    }

    /// @param folder for all that it keeps; short, because it holds a socket
    public static PrivateEngine start(Path folder) throws IOException, InterruptedException {
        var engine = new PrivateEngine(folder);
        engine.start();
        return engine;
    }

    public String host() {
        return "unix://" + socket();
    }

    public void start() throws IOException, InterruptedException {
        // In a network namespace of its own: a dockerd without a bridge deletes the one that another dockerd uses.
        process = new ProcessBuilder(List.of("unshare", "--net", "dockerd", "--host", host(), "--storage-driver=vfs",
                "--data-root", folder.resolve("data").toString(), "--exec-root", folder.resolve("exec").toString(),
                "--pidfile", folder.resolve("pid").toString(), "--iptables=false", "--ip-masq=false", "--bridge=none"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("dockerd did not start; see " + folder.resolve("log"));
            }
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Stops it, and with it its containers, as a restart of the service would.
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path socket() {
        return folder.resolve("d.sock");
    }

    private boolean answers() {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            return DockerCommand.answers(host());
        } catch (IOException notYet) {
            return false;
        }
    }
}
