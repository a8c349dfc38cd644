package dev.mintmark.docker.inside;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.mintmark.docker.EngineConnection;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineRequest;
import java.io.IOException;
import java.io.InputStream;

/// What a container's first process wrote, read from the engine only as fast as it is read here.
final class LogStream extends InputStream {

    private final EngineConnection connection;
    private final DockerHttpClient.Response response;
    private final InputStream body;
    private final boolean isTerminal;
    private long left;

    private LogStream(EngineConnection connection, DockerHttpClient.Response response, boolean isTerminal) {
        this.connection = connection;
        this.response = response;
        this.body = response.getBody();
        this.isTerminal = isTerminal;
    }

    /// On a connection of its own: a log may be followed for hours.
    static LogStream open(Container container, int lines, boolean follow) throws EngineFault, InterruptedException {
        var isTerminal = container.inspect().path("Config").path("Tty").asBoolean();
        var connection = container.engine().apart();
        try {
            var response = connection.stream(EngineRequest.get(container.path("/logs?stdout=1&stderr=1&tail="
                    + Math.max(0, lines) + "&follow=" + (follow ? 1 : 0))));
            var log = new LogStream(connection, response, isTerminal);
            connection = null;
            return log;
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (isTerminal || length == 0) {
            return body.read(into, offset, length);
        }
        while (left == 0) {
            var frame = Frame.next(body);
            if (frame.isEmpty()) {
                return -1;
            }
            left = frame.get().length();
        }
        var count = body.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new IOException("The log broke off in the middle");
        }
        left -= count;
        return count;
    }

    /// Also under whoever reads.
    @Override
    public void close() {
        response.close();
        connection.close();
    }
}
