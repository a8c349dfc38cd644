package dev.mintmark.argocd;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/// What is wrong with a connection, in words.
final class WireFaults {

    private WireFaults() {}

    static ArgoFault of(ArgoServer server, Throwable cause) {
        var name = server.name();
        return switch (cause) {
            case HttpTimeoutException late ->
                    new ArgoFault(ArgoFault.Kind.TIMED_OUT, name + " did not take the connection in time.", late);
            case SSLException wrong ->
                    new ArgoFault(ArgoFault.Kind.CERTIFICATE, "No safe connection with " + name + " came about: "
                            + text(wrong) + ".", wrong);
            case IOException broken when text(broken).contains("body exceeds capacity") ->
                    new ArgoFault(ArgoFault.Kind.TOO_LARGE, name + " answered with more than "
                            + (ArgoWire.LARGEST_ANSWER >> 20) + " MiB.", broken);
            default -> new ArgoFault(ArgoFault.Kind.UNREACHABLE, name
                    + " could not be reached, or the connection broke: "
                    + text(cause) + ".", cause);
        };
    }

    private static String text(Throwable cause) {
        var message = cause.getMessage();
        return Spoken.line(message == null ? cause.getClass().getSimpleName() : message);
    }
}
