package dev.mintmark.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// By a Unix socket.
final class ChannelWire implements EngineWire {

    private final SocketChannel channel;

    private ChannelWire(SocketChannel channel) {
        this.channel = channel;
    }

    static ChannelWire open(String socket) throws IOException {
        return new ChannelWire(SocketChannel.open(UnixDomainSocketAddress.of(Path.of(socket))));
    }

    @Override
    public InputStream input() {
        return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream output() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public void finish() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
    }
}
