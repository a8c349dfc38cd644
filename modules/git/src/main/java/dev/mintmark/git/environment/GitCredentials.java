package dev.mintmark.git.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.NetRC;
import org.eclipse.jgit.transport.URIish;

/// Gets in over HTTP as git does: by its credential helpers, then by `.netrc`. Made anew for each talk, so that what
/// was refused once is not offered twice.
final class GitCredentials extends CredentialsProvider {

    private final CredentialCommand helper;
    private final Path netrc;
    private final Set<String> refused = new HashSet<>();
    private String last = "";

    GitCredentials(CredentialCommand helper, Path netrc) {
        this.helper = helper;
        this.netrc = netrc;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (var item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) throws UnsupportedCredentialItem {
        // A question about a key or a certificate is answered by configuration, never by us.
        if (!supports(items) || uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            return false;
        }
        var login = refused.contains("helper") ? Optional.<CredentialCommand.Login>empty() : helper.fill(uri);
        last = login.isPresent() ? "helper" : "netrc";
        if (login.isEmpty() && !refused.contains("netrc")) {
            login = fromNetrc(uri);
        }
        login.ifPresent(found -> hand(found, items));
        return login.isPresent();
    }

    @Override
    public void reset(URIish uri) {
        refused.add(last);
    }

    private Optional<CredentialCommand.Login> fromNetrc(URIish uri) {
        if (!Files.isRegularFile(netrc)) {
            return Optional.empty();
        }
        return Optional.ofNullable(new NetRC(netrc.toFile()).getEntry(uri.getHost()))
                .filter(entry -> entry.login != null && entry.password != null)
                .map(entry -> new CredentialCommand.Login(entry.login, entry.password));
    }

    private static void hand(CredentialCommand.Login login, CredentialItem... items) {
        for (var item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(login.user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValueNoCopy(login.password());
            }
        }
    }
}
