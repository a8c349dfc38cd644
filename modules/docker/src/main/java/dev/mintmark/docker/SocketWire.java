package dev.mintmark.docker;

import com.github.dockerjava.transport.NamedPipeSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/// By a socket: TCP, with or without TLS, or a named pipe of Windows.
final class SocketWire implements EngineWire {

    private final Socket socket;
    private final Socket beneath;
    private final InputStream input;
    private final OutputStream output;
    private final boolean canFinish;

    /// @param beneath what `socket` is secured on, or itself
    private SocketWire(Socket socket, Socket beneath, boolean canFinish) throws IOException {
        this.socket = socket;
        this.beneath = beneath;
        this.canFinish = canFinish;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
    }

    static SocketWire tcp(URI host, Duration deadline) throws IOException {
        var plain = connected(host, deadline);
        return new SocketWire(plain, plain, true);
    }

    /// Over TLS 1.3 one side can say that it is done; over 1.2 that is the beginning of the end for both.
    static SocketWire tls(URI host, TlsMaterial material, Duration deadline) throws IOException, EngineFault {
        var context = TlsContext.of(material);
        var plain = connected(host, deadline);
        try {
            var secured = (SSLSocket) context.getSocketFactory()
                    .createSocket(plain, host.getHost(), host.getPort(), true);
            if (material.verify()) {
                var parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(parameters);
            }
            secured.startHandshake();
            return new SocketWire(secured, plain, true);
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    static SocketWire pipe(String name) throws IOException {
        var pipe = new NamedPipeSocket(name);
        pipe.connect(null);
        return new SocketWire(pipe, pipe, false);
    }

    private static Socket connected(URI host, Duration deadline) throws IOException {
        var address = new InetSocketAddress(host.getHost(), host.getPort());
        if (address.isUnresolved()) {
            throw new UnknownHostException(host.getHost());
        }
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(address, (int) Math.min(Integer.MAX_VALUE, Math.max(1, deadline.toMillis())));
            return socket;
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public void finish() throws IOException {
        if (canFinish) {
            socket.shutdownOutput();
        }
    }

    /// Without a goodbye in TLS: that would wait for whoever is writing, and he may wait for ever.
    @Override
    public void close() {
        try {
            beneath.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
    }
}
