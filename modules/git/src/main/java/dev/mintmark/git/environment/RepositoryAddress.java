package dev.mintmark.git.environment;

import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/// Where a repository is, without what somebody may have written into the address to get in.
///
/// @param text as Git takes it, and as it may be shown
record RepositoryAddress(String text) {

    private static final int LONGEST = 2_048;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> OTHERS = Set.of("ssh", "git+ssh", "ssh+git", "git", "file");

    /// The address that this spells; empty if it spells none, or one of a kind that is not spoken here.
    static Optional<RepositoryAddress> of(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.startsWith("-")
                || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            var uri = new URIish(text.strip());
            var scheme = uri.getScheme();
            if (scheme != null && WEB.contains(scheme)) {
                // A token may be the name as well as the password.
                return Optional.of(new RepositoryAddress(uri.setUser(null).setPass(null).toPrivateString()));
            }
            // `ext::sh` and its like: helpers by which git runs programs.
            var isHelper = scheme == null && text.contains("::");
            return !isHelper && (scheme == null || OTHERS.contains(scheme))
                    ? Optional.of(new RepositoryAddress(uri.setPass(null).toPrivateString())) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /// The last part of its path: what people call it.
    String name() {
        var end = text.replaceAll("[/\\\\]+$", "").replaceAll("\\.git$", "");
        return end.substring(Math.max(end.lastIndexOf('/'), end.lastIndexOf(':')) + 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
