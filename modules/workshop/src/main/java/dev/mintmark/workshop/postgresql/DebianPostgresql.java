package dev.mintmark.workshop.postgresql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Debian's PostgreSQL on a loopback port, with a cluster of its own. Asks for passwords as a server does that is not
/// on this machine.
public final class DebianPostgresql implements AutoCloseable {

    /// May do anything.
    public static final String USER = "owner";
    public static final String PASSWORD = "correct horse";
    public static final String DATABASE = "postgres";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 20;
    private static final int ATTEMPTS = 5;

    private final Process server;
    private final Path folder;
    private final int port;

    private DebianPostgresql(Process server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /// The directory of its programs, of the newest version that is there.
    static Optional<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (var versions = Files.list(VERSIONS)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d{1,3}"))
                    .max(Comparator.comparing(version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("postgres")));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Its cluster is in a folder of its own below the system's for temporary files, because it does not run as root,
    /// and whoever it runs as may not look into root's.
    public static DebianPostgresql start() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("mintmark-postgresql");
        var password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", folder.toString()), folder);
        }
        run(asServer("initdb", "-D", folder.resolve("cluster").toString(), "-U", USER, "-A", "scram-sha-256",
                "--pwfile=" + password, "-E", "UTF8", "--locale=C", "--no-sync"), folder);
        for (var attempt = 1; true; attempt++) {
            var port = freePort();
            var log = folder.resolve("server-" + attempt + ".log");
            var server = new ProcessBuilder(asServer("postgres", "-D", folder.resolve("cluster").toString(),
                    "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off",
                    "-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c", "log_timezone=UTC",
                    "-c", "max_connections=30")).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(log.toFile()).start();
            if (isReady(server, log)) {
                return new DebianPostgresql(server, folder, port);
            }
            server.destroyForcibly().waitFor();
            // Somebody else may have taken the port in the meantime.
            if (attempt == ATTEMPTS) {
                throw new AssertionError("PostgreSQL did not start: " + Files.readString(log));
            }
        }
    }

    public int port() {
        return port;
    }

    /// JDBC's address of the database that is there from the start.
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /// Ends it at once: nothing in it is worth keeping.
    @Override
    public void close() {
        try {
            // Not by a kill: that would leave the processes of its sessions behind.
            run(asServer("pg_ctl", "-D", folder.resolve("cluster").toString(), "stop", "-m", "immediate"), folder);
        } catch (IOException alreadyOver) {
            server.destroyForcibly();
        } catch (InterruptedException over) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        server.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            folder.toFile().deleteOnExit();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> asServer(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs().orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    private static int freePort() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return door.getLocalPort();
        }
    }

    private static boolean isReady(Process server, Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        while (server.isAlive() && System.nanoTime() < deadline) {
            if (Files.readString(log).contains("database system is ready to accept connections")) {
                return true;
            }
            never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }
}
