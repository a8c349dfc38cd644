package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs what is asked of a container as a process of this machine, and carries its bytes over a socket as a kubelet does.
/// A terminal is none really: it only turns returns into new lines, and keeps nothing apart.
final class Commands {

    private static final String TOOLBOX = "/.mintmark/busybox";
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int ERRORS = 2;
    private static final int STATUS = 3;
    private static final int SIZE = 4;
    private static final byte CLOSE = (byte) 255;
    private static final int PIECE = 1 << 13;

    private final FakeCluster cluster;

    Commands(FakeCluster cluster) {
        this.cluster = cluster;
    }

    void run(Request request, JsonNode container, ImageNature nature) throws IOException, InterruptedException {
        var protocol = request.headers().getOrDefault("sec-websocket-protocol", "");
        try (var socket = new ClosingSocket(WireSocket.accept(request, protocol))) {
            var command = new ArrayList<>(request.queries("command"));
            if (command.getFirst().equals(TOOLBOX)) {
                command.removeFirst();
            } else if (nature == ImageNature.BARE) {
                notFound(socket.socket(), command.getFirst());
                return;
            }
            var terminal = request.query("tty").equals("true");
            start(socket.socket(), container, command, terminal);
        }
    }

    private record ClosingSocket(WireSocket socket) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void start(WireSocket socket, JsonNode container, List<String> command, boolean terminal)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(terminal);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        for (var variable : container.path("env")) {
            builder.environment().put(variable.path("name").asText(), variable.path("value").asText());
        }
        Process process;
        try {
            process = builder.start();
        } catch (IOException _) {
            notFound(socket, command.getFirst());
            return;
        }
        try {
            if (terminal) {
                socket.send(OUTPUT, "$ ");
            }
            var errors = carrying(process.getErrorStream(), socket, ERRORS);
            var output = carrying(process.getInputStream(), socket, OUTPUT);
            Thread.ofVirtual().name("fake exec input").start(() -> feed(socket, process, terminal));
            output.join();
            errors.join();
            var code = process.waitFor();
            socket.send(STATUS, code == 0 ? "{\"status\":\"Success\"}" : "{\"status\":\"Failure\",\"message\":\"command "
                    + "terminated with non-zero exit code\",\"reason\":\"NonZeroExitCode\",\"details\":{\"causes\":"
                    + "[{\"reason\":\"ExitCode\",\"message\":\"" + code + "\"}]}}");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void notFound(WireSocket socket, String command) throws IOException {
        socket.send(STATUS, "{\"status\":\"Failure\",\"reason\":\"InternalError\",\"message\":\"Internal error occurred: "
                + "OCI runtime exec failed: exec: \\\"" + command + "\\\": executable file not found in $PATH\"}");
    }

    private static Thread carrying(InputStream from, WireSocket socket, int channel) {
        return Thread.ofVirtual().name("fake exec output").start(() -> {
            var piece = new byte[PIECE];
            try (from) {
                for (var count = from.read(piece); count >= 0; count = from.read(piece)) {
                    socket.send(channel, piece, count);
                }
            } catch (IOException _) {
                // The client is gone.
            }
        });
    }

    private void feed(WireSocket socket, Process process, boolean terminal) {
        var input = process.getOutputStream();
        try {
            for (var message = socket.receive(); message != null; message = socket.receive()) {
                if (message[0] == CLOSE) {
                    input.close();
                } else if (message[0] == SIZE) {
                    cluster.resized(new String(message, 1, message.length - 1, StandardCharsets.UTF_8));
                } else if (message[0] == INPUT) {
                    for (var i = 1; i < message.length; i++) {
                        input.write(terminal && message[i] == '\r' ? '\n' : message[i]);
                    }
                    input.flush();
                }
            }
        } catch (IOException _) {
            // The process no longer reads, or the client is gone.
        } finally {
            process.destroyForcibly();
        }
    }
}
