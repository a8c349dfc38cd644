package dev.mintmark.workshop.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Debian's `docker-registry` on a loopback port. What was pushed stays in the folder, so a registry may be filled
/// while it is open to everybody, and started again with a lock.
public final class DebianRegistry implements AutoCloseable {

    private static final List<Path> USUAL =
            List.of(Path.of("/usr/bin/docker-registry"), Path.of("/usr/local/bin/docker-registry"));
    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;

    private final Process process;
    private final int port;

    private DebianRegistry(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Optional<Path> program() {
        return USUAL.stream().filter(Files::isExecutable).findFirst();
    }

    /// @param folder for all that it keeps
    public static DebianRegistry start(Path folder, RegistryLock lock) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var configuration = folder.resolve("config.yml");
        Files.writeString(configuration, """
                version: 0.1
                log: {level: info, accesslog: {disabled: true}}
                storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}}
                http: {addr: "127.0.0.1:0", secret: of a test%s}
                %s
                """.formatted(folder.resolve("storage"), lock.tls(), lock.auth()));
        var log = Files.createTempFile(folder, "registry", ".log");
        var process = new ProcessBuilder(program().orElseThrow().toString(), "serve", configuration.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new DebianRegistry(process, port(process, log));
    }

    /// As references name it.
    public String host() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int port(Process process, Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        while (true) {
            try (Stream<String> lines = Files.lines(log)) {
                var port = lines.map(LISTENING::matcher).filter(match -> match.find())
                        .map(match -> Integer.parseInt(match.group(1))).findFirst();
                if (port.isPresent()) {
                    return port.get();
                }
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError("docker-registry did not start: " + Files.readString(log));
            }
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
