package dev.mintmark.git.environment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;

/// How remotes are reached: with the credentials git itself would use, within bounds. Thread-safe.
///
/// Proxies and certificates are Java's and Git's own configuration.
public final class RemoteAccess {

    private final CredentialCommand helper;
    private final Path netrc;
    private final Path home;
    private final String agent;
    private final Duration silence;
    private StrictSsh ssh;

    private RemoteAccess(Map<String, String> environment, Path home, Duration silence) {
        this.helper = new CredentialCommand(environment, home);
        this.netrc = home.resolve(".netrc");
        this.home = home;
        this.agent = environment.getOrDefault("SSH_AUTH_SOCK", "");
        this.silence = silence;
    }

    /// @param environment of the process: Git's credential helpers and the SSH agent are found by it
    /// @param home        the operator's, with `.netrc` and `.ssh`
    /// @param silence     how long a remote may say nothing, some seconds
    public static RemoteAccess of(Map<String, String> environment, Path home, Duration silence) {
        return new RemoteAccess(environment, home, silence);
    }

    void applyTo(Transport transport) {
        transport.setTimeout(Math.toIntExact(Math.max(1, silence.toSeconds())));
        transport.setCredentialsProvider(new GitCredentials(helper, netrc));
        if (transport instanceof SshTransport secure) {
            secure.setSshSessionFactory(ssh());
        }
    }

    /// Made when it is needed: most repositories are not reached by SSH, and its library is large.
    private synchronized StrictSsh ssh() {
        if (ssh == null) {
            ssh = new StrictSsh(home, home.resolve(".ssh"), new SshAgent(agent));
        }
        return ssh;
    }
}
