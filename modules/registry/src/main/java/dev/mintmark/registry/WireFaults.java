package dev.mintmark.registry;

import dev.mintmark.registry.RegistryFault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/// Makes a fault of what can go wrong on the way to a host.
final class WireFaults {

    private WireFaults() {}

    static RegistryFault of(String host, IOException broken) {
        if (broken instanceof HttpTimeoutException) {
            return new RegistryFault(Kind.SLOW, host + " did not answer in time.", broken);
        }
        if (isCausedBy(broken, CertificateException.class) || isCausedBy(broken, CertPathBuilderException.class)) {
            return new RegistryFault(Kind.UNTRUSTED, "The certificate of " + inside(host) + " is not trusted on this machine.",
                    broken);
        }
        return new RegistryFault(Kind.UNREACHABLE, why(host, broken), broken);
    }

    /// Whether asking again at once may help.
    static boolean isPassing(IOException broken) {
        return !(broken instanceof HttpTimeoutException) && !(broken instanceof ConnectException)
                && !(broken instanceof SSLException);
    }

    /// As it stands within a sentence: *The registry* begins one.
    private static String inside(String host) {
        return host.startsWith("The ") ? "the " + host.substring("The ".length()) : host;
    }

    private static String why(String host, IOException broken) {
        if (isCausedBy(broken, UnresolvedAddressException.class) || isCausedBy(broken, UnknownHostException.class)) {
            return "No address is known for " + inside(host) + ".";
        }
        if (broken instanceof ConnectException) {
            return host + " does not take connections.";
        }
        return broken instanceof SSLException ? "No TLS connection to " + inside(host) + " could be made."
                : "The connection to " + inside(host) + " broke.";
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
