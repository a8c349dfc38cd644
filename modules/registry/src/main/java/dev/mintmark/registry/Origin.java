package dev.mintmark.registry;

import java.net.URI;
import java.util.Locale;

/// Whom a secret was meant for: scheme, host and port, as web browsers tell origins apart.
record Origin(String scheme, String host, int port) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int HIGHEST_PORT = 65_535;

    /// Whether this is where a registry can be: a host that can be spoken to, and no password in between.
    static boolean isAddress(URI uri) {
        return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= HIGHEST_PORT;
    }

    /// @param uri an address
    static Origin of(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? HTTPS : HTTP;
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? usual : uri.getPort());
    }

    boolean isPlain() {
        return !scheme.equals("https");
    }

    /// As a reference would name it, and as accounts and folders of certificates are named.
    String authority() {
        return host + (port == (isPlain() ? HTTP : HTTPS) ? "" : ":" + port);
    }
}
