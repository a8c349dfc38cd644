package dev.mintmark.docker;

import dev.mintmark.docker.EngineFault.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Asks an engine to speak no more HTTP on a connection of its own, and hands over what is left of it: a wire.
///
/// It may be closed from any thread at any time, and then leaves nothing open.
final class EngineUpgrade implements AutoCloseable {

    private static final int LARGEST_HEAD = 16_384;
    private static final int LARGEST_REFUSAL = 8192;
    private static final int SWITCHED = 101;
    private static final int OK = 200;

    private final DockerEndpoint endpoint;
    private final DockerSettings settings;
    private final Set<EngineUpgrade> among;
    private EngineWire wire;
    private boolean isClosed;

    /// @param among where it is found until it is closed
    EngineUpgrade(DockerEndpoint endpoint, DockerSettings settings, Set<EngineUpgrade> among) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.among = among;
        among.add(this);
    }

    /// @param path with the version
    EngineWire run(EngineRequest request, String path) throws EngineFault, IOException, InterruptedException {
        var opened = open();
        keep(opened);
        try {
            send(opened.output(), request, path);
            var input = new BufferedInputStream(opened.input());
            var head = head(input);
            var status = status(head);
            if (status != SWITCHED && status != OK) {
                throw EngineAnswers.refusal(status, input.readNBytes(Math.min(length(head), LARGEST_REFUSAL)));
            }
            return new UpgradedWire(opened, input, this);
        } catch (EngineFault | IOException | RuntimeException failed) {
            var complaint = opened instanceof ProcessWire ssh && !isRefusal(failed) ? ssh.complaint() : "";
            close();
            if (!complaint.isEmpty()) {
                throw new EngineFault(Kind.SSH, "ssh said: " + complaint + ".", failed);
            }
            throw failed;
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        among.remove(this);
        if (wire != null) {
            wire.close();
        }
    }

    private synchronized void keep(EngineWire opened) throws IOException {
        wire = opened;
        if (isClosed) {
            opened.close();
            throw new IOException("Nobody waits for it any longer");
        }
    }

    private EngineWire open() throws EngineFault, IOException {
        var host = endpoint.host();
        return switch (host.getScheme()) {
            case "unix" -> ChannelWire.open(host.getPath());
            case "npipe" -> SocketWire.pipe(host.getPath());
            case "ssh" -> ProcessWire.open(endpoint.id() + " ssh", SshCommand.to(host, settings));
            default -> endpoint.tls().isPresent()
                    ? SocketWire.tls(Transport.address(endpoint), endpoint.tls().get(), settings.deadline())
                    : SocketWire.tcp(Transport.address(endpoint), settings.deadline());
        };
    }

    private void send(OutputStream output, EngineRequest request, String path) throws IOException {
        var whole = new ByteArrayOutputStream();
        var host = endpoint.host().getHost() == null || endpoint.isSsh() ? "localhost" : endpoint.host().getHost();
        whole.writeBytes((request.method() + " " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n").getBytes(StandardCharsets.US_ASCII));
        request.headers().forEach((name, value) ->
                whole.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.US_ASCII)));
        whole.writeBytes(("Content-Length: " + request.body().length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(request.body());
        output.write(whole.toByteArray());
        output.flush();
    }

    /// Up to the empty line and no further: what comes after it belongs to the program inside.
    private static String head(InputStream input) throws EngineFault, IOException {
        var head = new StringBuilder();
        while (!endsHead(head)) {
            var one = input.read();
            if (one < 0) {
                throw new EngineFault(Kind.CUT, "It hung up before it answered.", null);
            }
            if (head.length() >= LARGEST_HEAD) {
                throw new EngineFault(Kind.NOT_JSON, "Its answer begins with more than " + LARGEST_HEAD + " bytes.",
                        null);
            }
            head.append((char) one);
        }
        return head.toString();
    }

    private static boolean endsHead(StringBuilder head) {
        return head.length() >= 4 && head.charAt(head.length() - 1) == '\n'
                && head.indexOf("\r\n\r\n", head.length() - 4) >= 0;
    }

    private static int status(String head) throws EngineFault {
        if (!head.matches("(?s)HTTP/1\\.[01] [0-9]{3}[ \r].*")) {
            throw new EngineFault(Kind.NOT_JSON, "Its answer is not HTTP.", null);
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    /// Of the body; 0 if it does not say.
    private static int length(String head) {
        return head.lines().map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.matches("content-length: *[0-9]{1,9}"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip())).findFirst()
                .orElse(0);
    }

    private static boolean isRefusal(Exception failed) {
        return failed instanceof EngineFault fault && fault.isAnswer();
    }
}
