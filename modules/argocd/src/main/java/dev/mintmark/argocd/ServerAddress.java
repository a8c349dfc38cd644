package dev.mintmark.argocd;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The address of a server, from what Argo CD's command line writes down about it: a host, perhaps with a port.
final class ServerAddress {

    private ServerAddress() {}

    static Optional<URI> of(String server, boolean plainText, String rootPath) {
        var root = rootPath.strip().replaceAll("^/+|/+$", "");
        var host = server.strip().replaceAll("/+$", "");
        var text = host.contains("://") ? host : (plainText ? "http://" : "https://") + host;
        try {
            var address = new URI(root.isEmpty() ? text : text + "/" + root);
            var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return Optional.of(address).filter(uri -> web && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null && uri.getRawFragment() == null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
