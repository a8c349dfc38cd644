package dev.mintmark.git.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;

/// An SSH server on loopback that runs git for whoever has one key.
final class SshServer implements AutoCloseable {

    private final org.apache.sshd.server.SshServer server = org.apache.sshd.server.SshServer.setUpDefaultServer();
    private final KeyPair host = pair();
    private final KeyPair user = pair();

    SshServer() throws IOException, GeneralSecurityException {
        server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator((_, key, _) -> KeyUtils.compareKeys(key, user.getPublic()));
        server.setCommandFactory(ProcessShellCommandFactory.INSTANCE);
        server.start();
    }

    String url(Path repository) {
        return "ssh://git@127.0.0.1:" + server.getPort() + repository;
    }

    /// The line of `known_hosts` for it.
    String knownHost() {
        return "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n";
    }

    /// The line of somebody who only says he is it.
    String impostor() throws GeneralSecurityException {
        return "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(pair().getPublic()) + "\n";
    }

    /// Writes the user's key into a file.
    void writeKey(Path file) throws IOException, GeneralSecurityException {
        try (var out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(user, "ana", null, out);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    @Override
    public void close() throws IOException {
        server.close(true);
    }
}
