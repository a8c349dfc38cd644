package dev.mintmark.docker;

import dev.mintmark.docker.EngineFault.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Reads the address of an engine as people write it into `DOCKER_HOST`.
final class DockerHost {

    private static final int LONGEST = 2048;
    private static final Set<String> KNOWN = Set.of("unix", "npipe", "tcp", "ssh");

    private DockerHost() {}

    static URI parse(String text) throws EngineFault {
        if (text.length() > LONGEST) {
            throw new EngineFault(Kind.ENDPOINT, "An address of more than " + LONGEST + " characters is none.", null);
        }
        try {
            var uri = new URI(text.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var known = scheme.equals("http") || scheme.equals("https") ? "tcp" : scheme;
            if (!KNOWN.contains(known)) {
                throw wrong(text, "begins with none of unix://, tcp://, ssh:// and npipe://", null);
            }
            return known.equals("tcp") || known.equals("ssh") ? remote(known, uri, text) : local(known, uri, text);
        } catch (URISyntaxException malformed) {
            throw wrong(text, "cannot be read", malformed);
        }
    }

    private static URI remote(String scheme, URI uri, String text) throws EngineFault, URISyntaxException {
        if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw wrong(text, "names no host, or more than a host", null);
        }
        var user = scheme.equals("ssh") ? uri.getUserInfo() : null;
        if (user != null && user.contains(":")) {
            // Not quoted: it would show the password.
            throw new EngineFault(Kind.ENDPOINT, "A password in an ssh:// address is not supported.", null);
        }
        return new URI(scheme, user, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
    }

    private static URI local(String scheme, URI uri, String text) throws EngineFault {
        if (uri.getPath() == null || uri.getPath().length() < 2) {
            throw wrong(text, "names no path", null);
        }
        return URI.create(scheme + "://" + uri.getRawPath());
    }

    private static EngineFault wrong(String text, String why, Throwable cause) {
        return new EngineFault(Kind.ENDPOINT, "The address \"" + EngineText.line(text.replaceFirst("//[^/@]*@", "//"))
                + "\" " + why + ".", cause);
    }
}
