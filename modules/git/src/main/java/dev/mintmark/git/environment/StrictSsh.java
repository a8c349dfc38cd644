package dev.mintmark.git.environment;

import java.io.File;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;

/// SSH with the operator's configuration, keys and agent. A server whose key is not known is never spoken to, whatever
/// the configuration says: nobody is asked at three in the morning.
final class StrictSsh extends SshdSessionFactory {

    private final ConnectorFactory agent;

    /// @param folder the operator's `.ssh`
    StrictSsh(Path home, Path folder, ConnectorFactory agent) {
        super(null, null);
        this.agent = agent;
        setHomeDirectory(home.toFile());
        setSshDirectory(folder.toFile());
    }

    @Override
    protected ConnectorFactory getConnectorFactory() {
        return agent;
    }

    @Override
    protected ServerKeyDatabase createServerKeyDatabase(File home, File folder) {
        return new Known(super.createServerKeyDatabase(home, folder));
    }

    private record Known(ServerKeyDatabase hosts) implements ServerKeyDatabase {

        @Override
        public List<PublicKey> lookup(String address, InetSocketAddress remote, Configuration configuration) {
            return hosts.lookup(address, remote, new Strict(configuration));
        }

        @Override
        public boolean accept(String address, InetSocketAddress remote, PublicKey key, Configuration configuration,
                CredentialsProvider provider) {
            return hosts.accept(address, remote, key, new Strict(configuration), null);
        }
    }

    private record Strict(ServerKeyDatabase.Configuration given) implements ServerKeyDatabase.Configuration {

        @Override
        public List<String> getUserKnownHostsFiles() {
            return given.getUserKnownHostsFiles();
        }

        @Override
        public List<String> getGlobalKnownHostsFiles() {
            return given.getGlobalKnownHostsFiles();
        }

        @Override
        public StrictHostKeyChecking getStrictHostKeyChecking() {
            return StrictHostKeyChecking.REQUIRE_MATCH;
        }

        @Override
        public boolean getHashKnownHosts() {
            return given.getHashKnownHosts();
        }

        @Override
        public String getUsername() {
            return given.getUsername();
        }
    }
}
