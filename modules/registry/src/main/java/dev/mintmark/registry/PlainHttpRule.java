package dev.mintmark.registry;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Says who may be spoken to without TLS: this machine, and registries that the operator named.
///
/// @param named as references name registries
record PlainHttpRule(Set<String> named) {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");
    private static final Pattern PORT = Pattern.compile(":\\d+$");

    /// Told by the spelling alone: a name that only resolves to this machine may resolve elsewhere a moment later.
    static boolean isLoopback(String authority) {
        return LOOPBACK.matcher(PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("")).matches();
    }

    boolean allows(String authority) {
        return isLoopback(authority) || named.contains(authority);
    }

    boolean allows(Origin origin) {
        return allows(origin.authority()) || named.contains(origin.host() + ":" + origin.port());
    }
}
