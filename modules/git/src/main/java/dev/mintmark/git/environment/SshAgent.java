package dev.mintmark.git.environment;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;

/// Speaks with the operator's SSH agent over its socket
/// ([draft-ietf-sshm-ssh-agent](https://datatracker.ietf.org/doc/draft-ietf-sshm-ssh-agent/)).
final class SshAgent implements ConnectorFactory {

    private static final ConnectorDescriptor SOCKET = new ConnectorDescriptor() {

        @Override
        public String getIdentityAgent() {
            return "SSH_AUTH_SOCK";
        }

        @Override
        public String getDisplayName() {
            return "SSH_AUTH_SOCK";
        }
    };

    private final String socket;

    /// @param socket value of `SSH_AUTH_SOCK`; empty if there is none
    SshAgent(String socket) {
        this.socket = socket;
    }

    @Override
    public Connector create(String identityAgent, File home) {
        var named = identityAgent == null || identityAgent.isEmpty() || identityAgent.equals("SSH_AUTH_SOCK");
        return new Talk(named ? socket : identityAgent);
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getName() {
        return "mintmark";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
        return List.of(SOCKET);
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
        return SOCKET;
    }

    /// One connection to an agent.
    private static final class Talk extends AbstractConnector {

        private final String path;
        private SocketChannel channel;

        Talk(String path) {
            this.path = path;
        }

        @Override
        public boolean connect() throws IOException {
            if (path.isEmpty()) {
                return false;
            }
            if (channel == null) {
                channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                try {
                    channel.connect(UnixDomainSocketAddress.of(path));
                } catch (IOException none) {
                    close();
                    return false;
                }
            }
            return true;
        }

        @Override
        public byte[] rpc(byte command, byte[] message) throws IOException {
            prepareMessage(command, message);
            var out = ByteBuffer.wrap(message);
            while (out.hasRemaining()) {
                channel.write(out);
            }
            var length = read(Integer.BYTES).getInt();
            if (length <= 0 || length > getMaximumMessageLength()) {
                throw new IOException("the SSH agent answered " + length + " bytes");
            }
            return read(length).array();
        }

        private ByteBuffer read(int length) throws IOException {
            var in = ByteBuffer.allocate(length);
            while (in.hasRemaining()) {
                if (channel.read(in) < 0) {
                    throw new IOException("the SSH agent hung up");
                }
            }
            return in.flip();
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        }
    }
}
